#pragma once
#include <openssl/evp.h>

/* EVP_MD_CTX and the digest constants are opaque pointers behind macros in places:
   give Swift four plain functions. Each returns 1 on success, as OpenSSL does. */
static inline int isnad_sha256(const void *bytes, size_t count, unsigned char out[32]) {
  /* Kept for good, because looking the algorithm up takes longer than a short text's digest. */
  static EVP_MD *algorithm = NULL;
  EVP_MD *known = __atomic_load_n(&algorithm, __ATOMIC_ACQUIRE);
  if (!known) {
    known = EVP_MD_fetch(NULL, "SHA256", NULL);
    EVP_MD *other = NULL;
    if (known && !__atomic_compare_exchange_n(&algorithm, &other, known, 0, __ATOMIC_ACQ_REL,
                                              __ATOMIC_ACQUIRE)) {
      EVP_MD_free(known);
      known = other;
    }
  }
  unsigned int length = 32;
  return known && EVP_Digest(bytes, count, out, &length, known, NULL);
}
/* A digest by the name OpenSSL knows it by ("SHA1", "SHA512" ...); 0 for a name it does not know. */
static inline unsigned int isnad_digest(const char *name, const void *bytes, size_t count,
                                        unsigned char out[EVP_MAX_MD_SIZE]) {
  EVP_MD *algorithm = EVP_MD_fetch(NULL, name, NULL);
  unsigned int length = 0;
  if (algorithm && EVP_Digest(bytes, count, out, &length, algorithm, NULL) != 1) length = 0;
  EVP_MD_free(algorithm);
  return length;
}
static inline EVP_MD_CTX *isnad_sha256_begin(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
    EVP_MD_CTX_free(context);
    return NULL;
  }
  return context;
}
static inline int isnad_sha256_update(EVP_MD_CTX *context, const void *bytes, size_t count) {
  return EVP_DigestUpdate(context, bytes, count);
}
static inline int isnad_sha256_finish(EVP_MD_CTX *context, unsigned char out[32]) {
  unsigned int length = 32;
  return EVP_DigestFinal_ex(context, out, &length);
}

#pragma once
#include <openssl/evp.h>
#include <openssl/sha.h>

/* SHA-256 by the functions that work alone. The newer ones set up the whole library first: reading
   its configuration, listing ciphers and looking an algorithm up takes a command that makes one
   change a tenth of its time. OpenSSL 3 deprecates these without a way to do as little.
   Each returns 1 on success, as OpenSSL does. */
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
static inline int isnad_sha256_begin(SHA256_CTX *context) { return SHA256_Init(context); }
static inline int isnad_sha256_update(SHA256_CTX *context, const void *bytes, size_t count) {
  return SHA256_Update(context, bytes, count);
}
static inline int isnad_sha256_finish(SHA256_CTX *context, unsigned char out[32]) {
  return SHA256_Final(out, context);
}
static inline int isnad_sha256(const void *bytes, size_t count, unsigned char out[32]) {
  SHA256_CTX context;
  return SHA256_Init(&context) && SHA256_Update(&context, bytes, count) &&
         SHA256_Final(out, &context);
}
#pragma clang diagnostic pop
/* A digest by the name OpenSSL knows it by ("SHA1", "SHA512" ...); 0 for a name it does not know. */
static inline unsigned int isnad_digest(const char *name, const void *bytes, size_t count,
                                        unsigned char out[EVP_MAX_MD_SIZE]) {
  EVP_MD *algorithm = EVP_MD_fetch(NULL, name, NULL);
  unsigned int length = 0;
  if (algorithm && EVP_Digest(bytes, count, out, &length, algorithm, NULL) != 1) length = 0;
  EVP_MD_free(algorithm);
  return length;
}

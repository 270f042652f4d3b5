#pragma once
#include <curl/curl.h>
#include <dlfcn.h>
#include <malloc.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>

/* libcurl is not linked but opened when it is first needed: it brings some thirty libraries, and
   mapping them took 3 to 4 ms of the start of every command, most of which never fetch. Its headers
   type all that is called here; a direct call of a curl_ function does not link. */

/* curl.h's type-checking macros are undone: they want literal options. */
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

/* The functions that are called. Those of OpenSSL are looked up in libcurl's own dependencies, so
   that they are of the copy that libcurl uses. */
#define ISNAD_LIBCURL(EACH)                                                              \
  EACH(curl_global_init) EACH(curl_free) EACH(curl_slist_append) EACH(curl_slist_free_all)  \
  EACH(curl_easy_init) EACH(curl_easy_cleanup) EACH(curl_easy_setopt)                    \
  EACH(curl_easy_getinfo) EACH(curl_easy_strerror) EACH(curl_easy_pause)                                       \
  EACH(curl_multi_init) EACH(curl_multi_cleanup) EACH(curl_multi_add_handle)             \
  EACH(curl_multi_remove_handle) EACH(curl_multi_perform) EACH(curl_multi_poll)          \
  EACH(curl_multi_info_read) EACH(curl_multi_strerror)                                   \
  EACH(curl_url) EACH(curl_url_cleanup) EACH(curl_url_set) EACH(curl_url_get)            \
  EACH(curl_url_strerror)                                                                \
  EACH(SSL_CTX_get_ex_data) EACH(SSL_CTX_set_ex_data) EACH(SSL_CTX_set_info_callback)    \
  EACH(SSL_get_SSL_CTX) EACH(SSL_read) EACH(SSL_get_version) EACH(SSL_get_current_cipher)               \
  EACH(SSL_CIPHER_standard_name) EACH(SSL_get_peer_cert_chain) EACH(OPENSSL_sk_num)      \
  EACH(OPENSSL_sk_value) EACH(X509_digest) EACH(EVP_sha256)

/* What was found of them. Each object file that includes this has a copy; all copies lead to the
   one library that the process holds. */
static struct {
#define ISNAD_MEMBER(name) __typeof__(name) *name;
  ISNAD_LIBCURL(ISNAD_MEMBER)
#undef ISNAD_MEMBER
  char problem[256];
} isnad_libcurl = {0}; /* Swift's importer drops a tentative definition */
static pthread_once_t isnad_libcurl_once = PTHREAD_ONCE_INIT;

static inline void isnad_libcurl_fail(void) {
  const char *message = dlerror();
  snprintf(isnad_libcurl.problem, sizeof isnad_libcurl.problem, "%s",
           message && *message ? message : "unknown error");
}
static inline void isnad_libcurl_open(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) { isnad_libcurl_fail(); return; }
#define ISNAD_LOOK_UP(name)                                                \
  isnad_libcurl.name = (__typeof__(name) *)dlsym(library, #name);          \
  if (!isnad_libcurl.name) { isnad_libcurl_fail(); return; }
  ISNAD_LIBCURL(ISNAD_LOOK_UP)
#undef ISNAD_LOOK_UP
}
/* Opens libcurl unless that was done. What the loader says against it, or NULL: then, and only
   then, may the functions below be called. */
static inline const char *isnad_libcurl_problem(void) {
  pthread_once(&isnad_libcurl_once, isnad_libcurl_open);
  return *isnad_libcurl.problem ? isnad_libcurl.problem : NULL;
}
/* The table, filled: a second object file's copy fills itself here. */
#define ISNAD_CALL(name) (pthread_once(&isnad_libcurl_once, isnad_libcurl_open), isnad_libcurl.name)

/* Whether large blocks go back to the system when they are freed, as they do not once the C library
   has seen some: bodies of 16 MiB on several threads left 100 MiB and more behind. */
static inline int isnad_return_large_blocks(void) { return mallopt(M_MMAP_THRESHOLD, 1 << 20); }

/* The functions whose types Swift can call as they are. */
static inline CURLcode isnad_global_init(void)                                     { return ISNAD_CALL(curl_global_init)(CURL_GLOBAL_ALL); }
static inline void isnad_free(void *p)                                             { ISNAD_CALL(curl_free)(p); }
static inline struct curl_slist *isnad_slist_append(struct curl_slist *l, const char *s) { return ISNAD_CALL(curl_slist_append)(l, s); }
static inline void isnad_slist_free(struct curl_slist *l)                          { ISNAD_CALL(curl_slist_free_all)(l); }
static inline CURL *isnad_easy_init(void)                                          { return ISNAD_CALL(curl_easy_init)(); }
static inline void isnad_easy_cleanup(CURL *h)                                     { ISNAD_CALL(curl_easy_cleanup)(h); }
static inline const char *isnad_easy_message(CURLcode c)                           { return ISNAD_CALL(curl_easy_strerror)(c); }
static inline CURLcode isnad_easy_resume(CURL *h)                                  { return ISNAD_CALL(curl_easy_pause)(h, CURLPAUSE_CONT); }
static inline CURLM *isnad_multi_init(void)                                        { return ISNAD_CALL(curl_multi_init)(); }
static inline CURLMcode isnad_multi_cleanup(CURLM *m)                              { return ISNAD_CALL(curl_multi_cleanup)(m); }
static inline CURLMcode isnad_multi_add(CURLM *m, CURL *h)                         { return ISNAD_CALL(curl_multi_add_handle)(m, h); }
static inline CURLMcode isnad_multi_remove(CURLM *m, CURL *h)                      { return ISNAD_CALL(curl_multi_remove_handle)(m, h); }
static inline CURLMcode isnad_multi_perform(CURLM *m, int *running)                { return ISNAD_CALL(curl_multi_perform)(m, running); }
static inline CURLMcode isnad_multi_poll(CURLM *m, int milliseconds)               { return ISNAD_CALL(curl_multi_poll)(m, NULL, 0, milliseconds, NULL); }
static inline CURLMsg *isnad_multi_next(CURLM *m, int *left)                       { return ISNAD_CALL(curl_multi_info_read)(m, left); }
static inline const char *isnad_multi_message(CURLMcode c)                         { return ISNAD_CALL(curl_multi_strerror)(c); }
static inline CURLU *isnad_url(void)                                               { return ISNAD_CALL(curl_url)(); }
static inline void isnad_url_cleanup(CURLU *u)                                     { ISNAD_CALL(curl_url_cleanup)(u); }
static inline CURLUcode isnad_url_set(CURLU *u, CURLUPart p, const char *v, unsigned f) { return ISNAD_CALL(curl_url_set)(u, p, v, f); }
static inline CURLUcode isnad_url_get(CURLU *u, CURLUPart p, char **v, unsigned f) { return ISNAD_CALL(curl_url_get)(u, p, v, f); }
static inline const char *isnad_url_message(CURLUcode c)                           { return ISNAD_CALL(curl_url_strerror)(c); }

/* Swift can't call C variadic functions: one typed wrapper per argument shape. */
static inline CURLcode isnad_set_long(CURL *h, CURLoption o, long v)               { return ISNAD_CALL(curl_easy_setopt)(h, o, v); }
static inline CURLcode isnad_set_str(CURL *h, CURLoption o, const char *v)         { return ISNAD_CALL(curl_easy_setopt)(h, o, v); }
static inline CURLcode isnad_set_ptr(CURL *h, CURLoption o, void *v)               { return ISNAD_CALL(curl_easy_setopt)(h, o, v); }
static inline CURLcode isnad_set_slist(CURL *h, CURLoption o, struct curl_slist *v){ return ISNAD_CALL(curl_easy_setopt)(h, o, v); }
typedef size_t (*isnad_write_cb)(char *, size_t, size_t, void *);
typedef curl_socket_t (*isnad_opensocket_cb)(void *, curlsocktype, struct curl_sockaddr *);
typedef int (*isnad_prereq_cb)(void *, char *, char *, int, int);
typedef int (*isnad_debug_cb)(CURL *, curl_infotype, char *, size_t, void *);
static inline CURLcode isnad_set_write(CURL *h, CURLoption o, isnad_write_cb f)    { return ISNAD_CALL(curl_easy_setopt)(h, o, f); }
static inline CURLcode isnad_set_opensocket(CURL *h, isnad_opensocket_cb f)        { return ISNAD_CALL(curl_easy_setopt)(h, CURLOPT_OPENSOCKETFUNCTION, f); }
static inline CURLcode isnad_set_prereq(CURL *h, isnad_prereq_cb f)                { return ISNAD_CALL(curl_easy_setopt)(h, CURLOPT_PREREQFUNCTION, f); }
static inline CURLcode isnad_set_debug(CURL *h, isnad_debug_cb f)                  { return ISNAD_CALL(curl_easy_setopt)(h, CURLOPT_DEBUGFUNCTION, f); }
static inline CURLcode isnad_get_long(CURL *h, CURLINFO i, long *v)                { return ISNAD_CALL(curl_easy_getinfo)(h, i, v); }
static inline CURLcode isnad_get_str(CURL *h, CURLINFO i, const char **v)          { return ISNAD_CALL(curl_easy_getinfo)(h, i, v); }
/* CURLMsg.data is a union: reach it from C */
static inline CURLcode isnad_msg_result(CURLMsg *m)                                { return m->data.result; }
/* the real curl_sockaddr.addr is a struct sockaddr that may be longer (IPv6): hand out a plain pointer */
static inline const struct sockaddr *isnad_addr(struct curl_sockaddr *a)           { return &a->addr; }
static inline curl_socket_t isnad_socket(struct curl_sockaddr *a)                  { return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol); }
/* CURL_SOCKET_BAD is a cast in a macro that Swift can't import */
static const curl_socket_t isnad_socket_bad = CURL_SOCKET_BAD;

/* What a connection brought until libcurl handed over a body: libcurl keeps a status line, or a header
   line, to itself that it refuses, or that breaks off, and those bytes came too. See wire.c. */
enum { isnad_wire_most_sockets = 16 };
typedef struct {
  unsigned char *bytes;
  size_t count, capacity, limit;                     /* beyond the limit nothing is noted */
  curl_socket_t sockets[isnad_wire_most_sockets];    /* those whose reads are noted here */
  int socket_count;
} isnad_wire;
/* Notes what is read from a socket, which the caller keeps until isnad_wire_end. */
void isnad_wire_listen(isnad_wire *wire, curl_socket_t socket);
/* Notes nothing that is read from a socket: its number may have been another transfer's. */
void isnad_wire_ignore(curl_socket_t socket);
/* Notes nothing more, and gives the bytes back to the system. */
void isnad_wire_end(isnad_wire *wire);

/* What is known of a connection's TLS. */
enum { isnad_tls_chain_limit = 10 };
typedef struct {
  int closed;                                        /* whether a close_notify came */
  char version[16];                                  /* OpenSSL's name, such as TLSv1.3; empty: none */
  char cipher[64];                                   /* IANA's name of the cipher suite */
  int certificates;                                  /* how many of the chain are below */
  unsigned char chain[isnad_tls_chain_limit][32];    /* SHA-256 of each in DER, the server's first */
  isnad_wire *wire;                                  /* where the bytes are noted that come through it */
} isnad_tls_facts;

/* The handshake is over: the connection tells its version, its cipher and who it is with, which
   libcurl no longer does once it has closed it. */
static inline void isnad_tls_note(const SSL *ssl, isnad_tls_facts *facts) {
  const char *version = ISNAD_CALL(SSL_get_version)(ssl);
  const char *cipher =
      ISNAD_CALL(SSL_CIPHER_standard_name)(ISNAD_CALL(SSL_get_current_cipher)(ssl));
  snprintf(facts->version, sizeof facts->version, "%s", version ? version : "");
  snprintf(facts->cipher, sizeof facts->cipher, "%s", cipher ? cipher : "");
  const OPENSSL_STACK *chain =
      (const OPENSSL_STACK *)ISNAD_CALL(SSL_get_peer_cert_chain)(ssl);
  int count = chain ? ISNAD_CALL(OPENSSL_sk_num)(chain) : 0;
  facts->certificates = 0;
  for (int i = 0; i < count && i < isnad_tls_chain_limit; i++) {
    unsigned int length = 32;
    const X509 *certificate = (const X509 *)ISNAD_CALL(OPENSSL_sk_value)(chain, i);
    if (ISNAD_CALL(X509_digest)(certificate, ISNAD_CALL(EVP_sha256)(), facts->chain[i], &length) != 1)
      break;
    facts->certificates = i + 1;
  }
}

/* libcurl 7.88 takes a TLS connection that ends without a close_notify for a clean end. OpenSSL
   tells whether one came: it is the alert that its info callback sees. The address of the caller's
   facts travels in the context (index 0 is the application's), and must outlive the transfer. */
static inline void isnad_tls_info(const SSL *ssl, int where, int value) {
  isnad_tls_facts *facts =
      (isnad_tls_facts *)ISNAD_CALL(SSL_CTX_get_ex_data)(ISNAD_CALL(SSL_get_SSL_CTX)(ssl), 0);
  if (!facts) return;
  if (where & SSL_CB_HANDSHAKE_DONE) isnad_tls_note(ssl, facts);
  if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && (value & 0xff) == SSL_AD_CLOSE_NOTIFY)
    facts->closed = 1;
}
static inline CURLcode isnad_tls_context(CURL *handle, void *context, void *facts) {
  (void)handle;
  ISNAD_CALL(SSL_CTX_set_ex_data)((SSL_CTX *)context, 0, facts);
  ISNAD_CALL(SSL_CTX_set_info_callback)((SSL_CTX *)context, isnad_tls_info);
  return CURLE_OK;
}
static inline CURLcode isnad_watch_tls(CURL *h, isnad_tls_facts *facts) {
  CURLcode code = ISNAD_CALL(curl_easy_setopt)(h, CURLOPT_SSL_CTX_DATA, (void *)facts);
  return code ? code : ISNAD_CALL(curl_easy_setopt)(h, CURLOPT_SSL_CTX_FUNCTION, isnad_tls_context);
}
/* The digest of a certificate of the chain. */
static inline const unsigned char *isnad_tls_certificate(const isnad_tls_facts *facts, int index) {
  return facts->chain[index];
}

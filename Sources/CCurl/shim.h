#pragma once
#include <curl/curl.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <netinet/in.h>

/* Swift can't call C variadic functions: one typed wrapper per argument shape.
   (curl.h's type-checking macros are undone first: they want literal options.) */
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt
static inline CURLcode isnad_set_long(CURL *h, CURLoption o, long v)               { return curl_easy_setopt(h, o, v); }
static inline CURLcode isnad_set_off(CURL *h, CURLoption o, curl_off_t v)          { return curl_easy_setopt(h, o, v); }
static inline CURLcode isnad_set_str(CURL *h, CURLoption o, const char *v)         { return curl_easy_setopt(h, o, v); }
static inline CURLcode isnad_set_ptr(CURL *h, CURLoption o, void *v)               { return curl_easy_setopt(h, o, v); }
static inline CURLcode isnad_set_slist(CURL *h, CURLoption o, struct curl_slist *v){ return curl_easy_setopt(h, o, v); }
typedef size_t (*isnad_write_cb)(char *, size_t, size_t, void *);
typedef curl_socket_t (*isnad_opensocket_cb)(void *, curlsocktype, struct curl_sockaddr *);
typedef int (*isnad_prereq_cb)(void *, char *, char *, int, int);
typedef int (*isnad_debug_cb)(CURL *, curl_infotype, char *, size_t, void *);
static inline CURLcode isnad_set_write(CURL *h, CURLoption o, isnad_write_cb f)       { return curl_easy_setopt(h, o, f); }
static inline CURLcode isnad_set_opensocket(CURL *h, isnad_opensocket_cb f)           { return curl_easy_setopt(h, CURLOPT_OPENSOCKETFUNCTION, f); }
static inline CURLcode isnad_set_prereq(CURL *h, isnad_prereq_cb f)                   { return curl_easy_setopt(h, CURLOPT_PREREQFUNCTION, f); }
static inline CURLcode isnad_set_debug(CURL *h, isnad_debug_cb f)                 { return curl_easy_setopt(h, CURLOPT_DEBUGFUNCTION, f); }
static inline CURLcode isnad_get_long(CURL *h, CURLINFO i, long *v)                { return curl_easy_getinfo(h, i, v); }
static inline CURLcode isnad_get_off(CURL *h, CURLINFO i, curl_off_t *v)           { return curl_easy_getinfo(h, i, v); }
static inline CURLcode isnad_get_str(CURL *h, CURLINFO i, const char **v)          { return curl_easy_getinfo(h, i, v); }
static inline CURLcode isnad_get_ptr(CURL *h, CURLINFO i, void **v)                { return curl_easy_getinfo(h, i, v); }
static inline CURLMcode isnad_multi_long(CURLM *m, CURLMoption o, long v)          { return curl_multi_setopt(m, o, v); }
/* CURLMsg.data is a union: reach it from C */
static inline CURLcode isnad_msg_result(CURLMsg *m)                                { return m->data.result; }
/* the real curl_sockaddr.addr is a struct sockaddr that may be longer (IPv6): hand out a plain pointer */
static inline const struct sockaddr *isnad_addr(struct curl_sockaddr *a)           { return &a->addr; }
static inline curl_socket_t isnad_socket(struct curl_sockaddr *a)                  { return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol); }
/* CURL_SOCKET_BAD and the like are casts in macros that Swift can't import */
static const curl_socket_t isnad_socket_bad = CURL_SOCKET_BAD;
static inline long isnad_global_all(void)                                          { return CURL_GLOBAL_ALL; }

/* libcurl 7.88 takes a TLS connection that ends without a close_notify for a clean end. OpenSSL
   tells whether one came: it is the alert that its info callback sees. The address of the caller's
   flag travels in the context, and must outlive the transfer. */
static inline void isnad_tls_info(const SSL *ssl, int where, int value) {
  if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && (value & 0xff) == SSL_AD_CLOSE_NOTIFY) {
    int *closed = SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl));
    if (closed) *closed = 1;
  }
}
static inline CURLcode isnad_tls_context(CURL *handle, void *context, void *closed) {
  (void)handle;
  SSL_CTX_set_app_data((SSL_CTX *)context, closed);
  SSL_CTX_set_info_callback((SSL_CTX *)context, isnad_tls_info);
  return CURLE_OK;
}
static inline CURLcode isnad_watch_tls_close(CURL *h, int *closed) {
  CURLcode code = curl_easy_setopt(h, CURLOPT_SSL_CTX_DATA, (void *)closed);
  return code ? code : curl_easy_setopt(h, CURLOPT_SSL_CTX_FUNCTION, isnad_tls_context);
}

#include "shim.h"
#include <stdlib.h>
#include <string.h>

/* libcurl 7.88 hands over nothing of a status line that it refuses (`HTTP/1.1 abc`), of a first line
   that breaks off, and of a header line that it does not take: neither to the write and header
   functions nor to the debug function. So the two functions that it reads by are defined here as well.
   The loader looks for a library's symbols in the program first, so that a library which is opened
   later gets these (as with a malloc of one's own); Package.swift has the linker list them. They do what
   the real ones do, and note what came where somebody listens. Where a loader or a build of libcurl
   does otherwise nothing is noted, and what libcurl hands over is all there is. */

enum { isnad_wire_highest = 1 << 16 };

/* By socket; libcurl drives all transfers of one handle on one thread, but there may be several. */
static isnad_wire *isnad_wires[isnad_wire_highest];

void isnad_wire_ignore(curl_socket_t socket) {
  if (socket < 0 || socket >= isnad_wire_highest) return;
  __atomic_store_n(&isnad_wires[socket], NULL, __ATOMIC_RELEASE);
}

void isnad_wire_listen(isnad_wire *wire, curl_socket_t socket) {
  isnad_wire_ignore(socket);
  if (socket < 0 || socket >= isnad_wire_highest) return;
  if (wire->socket_count == isnad_wire_most_sockets) return;
  wire->sockets[wire->socket_count++] = socket;
  __atomic_store_n(&isnad_wires[socket], wire, __ATOMIC_RELEASE);
}

void isnad_wire_end(isnad_wire *wire) {
  for (int i = 0; i < wire->socket_count; i++) {
    /* The number may be another transfer's socket by now. */
    isnad_wire *own = wire;
    __atomic_compare_exchange_n(&isnad_wires[wire->sockets[i]], &own, NULL, 0, __ATOMIC_ACQ_REL,
                                __ATOMIC_RELAXED);
  }
  free(wire->bytes);
  memset(wire, 0, sizeof *wire);
}

static void isnad_wire_take(isnad_wire *wire, const void *bytes, size_t count) {
  if (count > wire->limit - wire->count) count = wire->limit - wire->count;
  if (count == 0) return;
  if (wire->count + count > wire->capacity) {
    size_t capacity = (wire->count + count) * 2;
    unsigned char *longer = realloc(wire->bytes, capacity);
    if (!longer) { /* A hole would be worse than an end. */
      wire->limit = wire->count;
      return;
    }
    wire->bytes = longer;
    wire->capacity = capacity;
  }
  memcpy(wire->bytes + wire->count, bytes, count);
  wire->count += count;
}

/* POSIX: recvfrom without an address is recv. */
ssize_t recv(int socket, void *buffer, size_t size, int flags) {
  ssize_t count = recvfrom(socket, buffer, size, flags, NULL, NULL);
  if (count > 0 && socket < isnad_wire_highest && !(flags & MSG_PEEK)) {
    isnad_wire *wire = __atomic_load_n(&isnad_wires[socket], __ATOMIC_ACQUIRE);
    if (wire) isnad_wire_take(wire, buffer, (size_t)count);
  }
  return count;
}

/* The facts travel as in isnad_tls_info. */
int SSL_read(SSL *ssl, void *buffer, int size) {
  int count = ISNAD_CALL(SSL_read)(ssl, buffer, size);
  if (count > 0) {
    isnad_tls_facts *facts =
        (isnad_tls_facts *)ISNAD_CALL(SSL_CTX_get_ex_data)(ISNAD_CALL(SSL_get_SSL_CTX)(ssl), 0);
    if (facts && facts->wire) isnad_wire_take(facts->wire, buffer, (size_t)count);
  }
  return count;
}

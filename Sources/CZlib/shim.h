#pragma once
#include <zlib.h>

/* deflateInit2 and inflateInit2 are macros over functions that take the header's version. */
static inline int isnad_deflate_gzip_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
static inline int isnad_inflate_init(z_stream *stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}

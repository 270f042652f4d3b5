#pragma once
#include <zlib.h>

/* deflateInit2 and inflateInit2 are macros over functions that take the header's version. */
static inline int isnad_deflate_gzip_init(z_stream *stream, int level, int windowBits, int memLevel) {
  return deflateInit2(stream, level, Z_DEFLATED, windowBits + 16, memLevel, Z_DEFAULT_STRATEGY);
}
static inline int isnad_inflate_init(z_stream *stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}

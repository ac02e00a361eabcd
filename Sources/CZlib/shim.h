// zlib: pages and static files travel compressed; the streams of a PDF are unpacked and packed anew.
#ifndef LAPOR_CZLIB_SHIM_H
#define LAPOR_CZLIB_SHIM_H

#include <zlib.h>

/* deflateInit2 is a macro that passes the size of the structure, which Swift cannot see. */
static inline int lapor_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/* The same for streams without gzip's frame. */
static inline int lapor_deflate_begin(z_stream *stream, int level) { return deflateInit(stream, level); }

static inline int lapor_inflate_begin(z_stream *stream) { return inflateInit(stream); }

#endif

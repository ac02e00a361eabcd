// Decoding, shrinking and encoding of the three image kinds the office accepts.
#ifndef LAPOR_CVIPS_IMAGES_H
#define LAPOR_CVIPS_IMAGES_H

#include <stddef.h>
#include <string.h>
#include <vips/vips.h>
#include <vips/vector.h>

enum { LAPOR_IMAGE_JPEG = 1, LAPOR_IMAGE_PNG = 2, LAPOR_IMAGE_WEBP = 3 };

enum { LAPOR_IMAGE_DONE = 0, LAPOR_IMAGE_WRONG_TYPE = 1, LAPOR_IMAGE_UNREADABLE = 2 };

typedef struct {
    void *bytes; // owned by libvips: give back with lapor_vips_free
    size_t length;
    int width;
    int height;
} lapor_encoded_image;

// Starts libvips with every loader blocked but those of JPEG, PNG and WebP, one thread, no cache, no run-time code generation.
static inline int lapor_vips_start(void) {
    if (vips_init("lapor") != 0) return -1;
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    vips_operation_block_set("VipsForeignLoadJpegBuffer", FALSE);
    vips_operation_block_set("VipsForeignLoadPngBuffer", FALSE);
    vips_operation_block_set("VipsForeignLoadWebpBuffer", FALSE);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_vector_set_enabled(FALSE);
    return 0;
}

static inline const char *lapor_vips_loader(int kind) {
    switch (kind) {
    case LAPOR_IMAGE_JPEG: return "VipsForeignLoadJpegBuffer";
    case LAPOR_IMAGE_PNG: return "VipsForeignLoadPngBuffer";
    case LAPOR_IMAGE_WEBP: return "VipsForeignLoadWebpBuffer";
    default: return "";
    }
}

// Reads the header alone: the size in pixels before a single pixel is decoded.
static inline int lapor_vips_measure(const void *bytes, size_t length, int kind, int *width, int *height) {
    const char *loader = vips_foreign_find_load_buffer(bytes, length);
    if (loader == NULL || strcmp(loader, lapor_vips_loader(kind)) != 0) return LAPOR_IMAGE_WRONG_TYPE;
    VipsImage *image = vips_image_new_from_buffer(bytes, length, "", "access", VIPS_ACCESS_SEQUENTIAL, NULL);
    if (image == NULL) return LAPOR_IMAGE_UNREADABLE;
    *width = vips_image_get_width(image);
    *height = vips_image_get_height(image);
    g_object_unref(image);
    return LAPOR_IMAGE_DONE;
}

static inline int lapor_vips_encode(VipsImage *image, int kind, int quality, lapor_encoded_image *result) {
    switch (kind) {
    case LAPOR_IMAGE_JPEG:
        return vips_jpegsave_buffer(image, &result->bytes, &result->length, "Q", quality, "optimize_coding", TRUE, "strip", TRUE, NULL);
    case LAPOR_IMAGE_PNG:
        return vips_pngsave_buffer(image, &result->bytes, &result->length, "compression", 6, "strip", TRUE, NULL);
    case LAPOR_IMAGE_WEBP:
        return vips_webpsave_buffer(image, &result->bytes, &result->length, "Q", quality, "strip", TRUE, NULL);
    default: return -1;
    }
}

// A copy that carries nothing but pixels. The encoders' own "strip" is not enough: that of WebP in 8.14 writes XMP and EXIF out again.
static inline VipsImage *lapor_vips_bare(VipsImage *image) {
    VipsImage *bare = NULL;
    if (vips_copy(image, &bare, NULL) != 0) return NULL;
    gchar **fields = vips_image_get_fields(bare);
    for (gchar **field = fields; field != NULL && *field != NULL; field++) vips_image_remove(bare, *field);
    g_strfreev(fields);
    return bare;
}

// A part of an image in thousandths of its sides.
typedef struct {
    int left;
    int top;
    int width;
    int height;
} lapor_box;

// Blocks of JPEG and WebP are at most this long: what was covered may have left traces in the blocks that a box cuts, so they go whole.
enum { LAPOR_BLOCK = 16 };

static inline int lapor_block_before(long long pixel) { return (int)(pixel / LAPOR_BLOCK * LAPOR_BLOCK); }

static inline int lapor_block_after(long long pixel, int end) {
    long long block = (pixel + LAPOR_BLOCK - 1) / LAPOR_BLOCK * LAPOR_BLOCK;
    return block > end ? end : (int)block;
}

// Draws the boxes into a copy of the image in memory, black and opaque; NULL where it fails.
static inline VipsImage *lapor_vips_black(VipsImage *image, const lapor_box *boxes, int count) {
    VipsImage *copy = vips_image_copy_memory(image);
    if (copy == NULL) return NULL;
    double ink[4] = {0, 0, 0, 255};
    int bands = vips_image_get_bands(copy);
    if (bands == 2) ink[1] = 255;
    int columns = vips_image_get_width(copy);
    int rows = vips_image_get_height(copy);
    for (int index = 0; index < count; index++) {
        lapor_box box = boxes[index];
        int left = lapor_block_before((long long)box.left * columns / 1000);
        int top = lapor_block_before((long long)box.top * rows / 1000);
        int right = lapor_block_after(((long long)(box.left + box.width) * columns + 999) / 1000, columns);
        int bottom = lapor_block_after(((long long)(box.top + box.height) * rows + 999) / 1000, rows);
        if (bands > 4 || vips_draw_rect(copy, ink, bands, left, top, right - left, bottom - top, "fill", TRUE, NULL) != 0) {
            g_object_unref(copy);
            return NULL;
        }
    }
    return copy;
}

// Decodes, turns upright, shrinks to the long side (never enlarges), converts to sRGB and encodes without any metadata.
static inline int lapor_vips_shrink(
    const void *bytes, size_t length, int to_kind, int long_side, int quality, const lapor_box *boxes, int box_count,
    lapor_encoded_image *result
) {
    VipsImage *shrunk = NULL;
    VipsImage *plain = NULL;
    memset(result, 0, sizeof(*result));
    if (vips_thumbnail_buffer(
            (void *)bytes, length, &shrunk, long_side, "height", long_side, "size", VIPS_SIZE_DOWN, "option_string", "[fail_on=error]",
            "export_profile", "srgb", NULL) != 0)
        return LAPOR_IMAGE_UNREADABLE;
    VipsInterpretation target = shrunk->Bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    int failed = vips_colourspace(shrunk, &plain, target, NULL);
    g_object_unref(shrunk);
    if (failed) return LAPOR_IMAGE_UNREADABLE;
    VipsImage *bare = lapor_vips_bare(plain);
    g_object_unref(plain);
    if (bare == NULL) return LAPOR_IMAGE_UNREADABLE;
    if (box_count > 0) {
        VipsImage *black = lapor_vips_black(bare, boxes, box_count);
        g_object_unref(bare);
        if (black == NULL) return LAPOR_IMAGE_UNREADABLE;
        bare = black;
    }
    result->width = vips_image_get_width(bare);
    result->height = vips_image_get_height(bare);
    failed = lapor_vips_encode(bare, to_kind, quality, result);
    g_object_unref(bare);
    return failed ? LAPOR_IMAGE_UNREADABLE : LAPOR_IMAGE_DONE;
}

static inline void lapor_vips_free(void *bytes) { g_free(bytes); }

// What libvips last said; cleared by the reading.
static inline const char *lapor_vips_complaint(void) { return vips_error_buffer(); }

static inline void lapor_vips_forget_complaint(void) { vips_error_clear(); }

#endif

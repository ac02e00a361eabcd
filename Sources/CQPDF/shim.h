// qpdf: reading the objects of a PDF and writing them anew.
#ifndef LAPOR_CQPDF_SHIM_H
#define LAPOR_CQPDF_SHIM_H

#include <qpdf/qpdf-c.h>

enum { LAPOR_PDF_DONE = 0, LAPOR_PDF_LOCKED = 1, LAPOR_PDF_UNREADABLE = 2 };

// Reads strictly: what is not sound is not guessed at. The bytes must outlive the document.
static inline int lapor_pdf_read(qpdf_data pdf, const char *bytes, unsigned long long length) {
    qpdf_silence_errors(pdf);
    qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    qpdf_set_attempt_recovery(pdf, QPDF_FALSE);
    if (qpdf_read_memory(pdf, "", bytes, length, NULL) & QPDF_ERRORS) {
        enum qpdf_error_code_e code = qpdf_get_error_code(pdf, qpdf_get_error(pdf));
        return code == qpdf_e_password || code == qpdf_e_unsupported ? LAPOR_PDF_LOCKED : LAPOR_PDF_UNREADABLE;
    }
    return qpdf_is_encrypted(pdf) ? LAPOR_PDF_LOCKED : LAPOR_PDF_DONE;
}

// Whether everything that was asked of the document since it was read could be had whole.
static inline int lapor_pdf_is_sound(qpdf_data pdf) {
    if (qpdf_has_error(pdf)) return 0;
    while (qpdf_more_warnings(pdf)) {
        enum qpdf_error_code_e code = qpdf_get_error_code(pdf, qpdf_next_warning(pdf));
        if (code == qpdf_e_damaged_pdf || code == qpdf_e_pages) return 0;
    }
    return 1;
}

// The whole document in memory, only what its trailer reaches, each object by itself. The buffer is qpdf's.
static inline int lapor_pdf_write(qpdf_data pdf, const unsigned char **bytes, size_t *length) {
    if (qpdf_init_write_memory(pdf) & QPDF_ERRORS) return LAPOR_PDF_UNREADABLE;
    qpdf_set_object_stream_mode(pdf, qpdf_o_disable);
    qpdf_set_preserve_unreferenced_objects(pdf, QPDF_FALSE);
    qpdf_set_compress_streams(pdf, QPDF_TRUE);
    qpdf_set_suppress_original_object_IDs(pdf, QPDF_TRUE);
    qpdf_set_preserve_encryption(pdf, QPDF_FALSE);
    qpdf_force_pdf_version(pdf, "1.7");
    // Made from the copy's own bytes: says nothing of the original, nor of when and where it was cleaned.
    qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
    if (qpdf_write(pdf) & QPDF_ERRORS) return LAPOR_PDF_UNREADABLE;
    *bytes = qpdf_get_buffer(pdf);
    *length = qpdf_get_buffer_length(pdf);
    return *bytes == NULL ? LAPOR_PDF_UNREADABLE : LAPOR_PDF_DONE;
}

// A stream's bytes as its filters give them out; a filter that qpdf does not know fails. Give the bytes back with free.
static inline int lapor_pdf_stream(qpdf_data pdf, qpdf_oh stream, unsigned char **bytes, size_t *length) {
    QPDF_BOOL filtered = QPDF_FALSE;
    *bytes = NULL;
    *length = 0;
    if (qpdf_oh_get_stream_data(pdf, stream, qpdf_dl_generalized, &filtered, bytes, length) & QPDF_ERRORS) return LAPOR_PDF_UNREADABLE;
    return filtered ? LAPOR_PDF_DONE : LAPOR_PDF_UNREADABLE;
}

// The same as it lies in the file.
static inline int lapor_pdf_raw_stream(qpdf_data pdf, qpdf_oh stream, unsigned char **bytes, size_t *length) {
    *bytes = NULL;
    *length = 0;
    return qpdf_oh_get_stream_data(pdf, stream, qpdf_dl_none, NULL, bytes, length) & QPDF_ERRORS ? LAPOR_PDF_UNREADABLE : LAPOR_PDF_DONE;
}

#endif

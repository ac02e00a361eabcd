// libsodium: sealed boxes, authenticated encryption, signatures, keyed hashes, Argon2id.
#ifndef LAPOR_CSODIUM_SHIM_H
#define LAPOR_CSODIUM_SHIM_H

#include <sodium.h>

#ifdef __linux__
#include <sys/prctl.h>

// prctl is variadic, which Swift cannot call. Other processes of the same user then neither read this one's memory nor trace it, and it
// leaves no core dump.
static inline int lapor_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
#endif

#endif

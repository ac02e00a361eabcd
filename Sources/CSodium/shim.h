// libsodium: sealed boxes, authenticated encryption, signatures, keyed hashes, Argon2id.
#ifndef LAPOR_CSODIUM_SHIM_H
#define LAPOR_CSODIUM_SHIM_H

#include <sodium.h>

#ifdef __linux__
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>

// prctl is variadic, which Swift cannot call. Other processes of the same user then neither read this one's memory nor trace it, and it
// leaves no core dump.
static inline int lapor_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// Swift's own handler of these writes registers and the bytes to which they point to the log, and lives on after a signal from outside.
static inline void lapor_break_down_silently(void) {
    static const int faults[] = {SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) signal(faults[i], SIG_DFL);
}
#endif

#endif

// libsodium: sealed boxes, authenticated encryption, signatures, keyed hashes, Argon2id.
#ifndef LAPOR_CSODIUM_SHIM_H
#define LAPOR_CSODIUM_SHIM_H

#include <sodium.h>

#endif

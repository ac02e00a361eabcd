// OpenSSL's libcrypto: HMAC-SHA1 for one-time codes, and SHA-1 for lists of breached passwords.
#ifndef LAPOR_CCRYPTO_SHIM_H
#define LAPOR_CCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#endif

// libstemmer: the Snowball stemmer for Indonesian.
#ifndef LAPOR_CSTEMMER_SHIM_H
#define LAPOR_CSTEMMER_SHIM_H

#include <libstemmer.h>

#endif

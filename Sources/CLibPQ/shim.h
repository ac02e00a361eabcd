#ifndef LAPOR_CLIBPQ_SHIM_H
#define LAPOR_CLIBPQ_SHIM_H

#include <libpq-fe.h>

#endif

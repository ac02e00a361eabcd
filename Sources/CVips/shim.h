// The whole of what we use of libvips, and the confinement of the process that uses it. Swift sees these few functions only.
#ifndef LAPOR_CVIPS_SHIM_H
#define LAPOR_CVIPS_SHIM_H

#include "confine.h"
#include "images.h"

#endif

// libqrencode: QR codes.
#ifndef LAPOR_CQRENCODE_SHIM_H
#define LAPOR_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif

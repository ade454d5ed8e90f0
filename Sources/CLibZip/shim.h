#ifndef KVARTAL_CLIBZIP_SHIM_H
#define KVARTAL_CLIBZIP_SHIM_H

#include <zip.h>

#endif

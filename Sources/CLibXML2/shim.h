#ifndef KVARTAL_CLIBXML2_SHIM_H
#define KVARTAL_CLIBXML2_SHIM_H

/* libxml2 may have been built on ICU, whose types Foundation's own ICU declares differently: leave them out. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>

/* xmlFree is a mutable global function pointer, which Swift 6 refuses to touch. */
static inline void kvartal_xmlFree(void *memory) { xmlFree(memory); }

#endif

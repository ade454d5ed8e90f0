/* The floor of reading Word documents: inflate the parts that carry text and formatting with libzip, walk them with
   libxml2's SAX2 interface, and do nothing with what comes. `make bench` measures kvartal against it.

   usage: floor LIST      a file with one path a line */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static const char *const parts[] = {"word/document.xml", "word/styles.xml", "word/numbering.xml"};
static size_t text, elements;

static void characters(void *context, const xmlChar *bytes, int length) { text += (size_t)length; }

static void element_starts(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **namespace_list, int attributes, int defaulted, const xmlChar **attribute_list) {
    elements++;
}

static void element_ends(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}

static void walk(char *bytes, int length) {
    static xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .characters = characters,
        .startElementNs = element_starts,
        .endElementNs = element_ends,
    };
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, length);
    xmlSAXHandlerPtr own = parser->sax;
    parser->sax = &handler;
    xmlParseDocument(parser);
    parser->sax = own;
    xmlFreeParserCtxt(parser);
}

static void read_part(zip_t *package, const char *name) {
    zip_stat_t entry;
    if (zip_stat(package, name, 0, &entry) != 0) return;
    zip_file_t *file = zip_fopen_index(package, entry.index, 0);
    if (file == NULL) return;
    char *bytes = malloc(entry.size + 1);
    zip_int64_t length = zip_fread(file, bytes, entry.size);
    if (length > 0) walk(bytes, (int)length);
    zip_fclose(file);
    free(bytes);
}

int main(int count, char **arguments) {
    FILE *list = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (list == NULL) return 64;
    char path[4096];
    int documents = 0;
    xmlInitParser();
    while (fgets(path, sizeof path, list) != NULL) {
        path[strcspn(path, "\n")] = 0;
        int error;
        zip_t *package = zip_open(path, ZIP_RDONLY, &error);
        if (package == NULL) continue;
        for (size_t part = 0; part < sizeof parts / sizeof *parts; part++) read_part(package, parts[part]);
        zip_close(package);
        documents++;
    }
    printf("%d documents, %zu elements, %zu bytes of text\n", documents, elements, text);
    return 0;
}

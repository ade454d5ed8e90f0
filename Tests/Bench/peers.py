#!/usr/bin/env python3
"""Measures what programs that turn Word documents into text take for the same documents, as kvartal reads them and
understands them besides. Whole processes, CPU and wall time a document; medians of RUNS, programs in turn.

usage: peers.py KVARTAL WORKFOLDER [COUNT]      COUNT: documents, 100 by default

Each program is given all documents at once where it takes several (kvartal, python-docx in one process, LibreOffice),
else one process a document, as a script would call it. What is not installed is left out.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from bench import corpus, run

RUNS = int(os.environ.get("RUNS", "3"))

# The paragraphs, then the tables: what is usually written with it. An error ends with a status that `run` refuses.
PYTHON_DOCX = """
import docx, os, sys, traceback
try:
    for path in open(sys.argv[1]).read().splitlines():
        document = docx.Document(path)
        for paragraph in document.paragraphs: print(paragraph.text)
        for table in document.tables:
            for row in table.rows: print("\\t".join(cell.text for cell in row.cells))
except Exception:
    traceback.print_exc()
    sys.exit(2)
"""


def each(command):
    """A shell loop: one process a document, its path in place of {}."""
    return ["sh", "-c", 'while read -r path; do ' + command.replace("{}", '"$path"') + '; done <"$0"']


def programs(kvartal, listing, scratch):
    """Name, what the program is looked up by, command."""
    paths = open(listing).read().splitlines()
    read = [kvartal, "read", "--jobs", "1", "--files-from", listing, "--format"]
    yield "kvartal, text alone", None, read + ["blocks"]
    yield "kvartal, understood", None, read + ["jsonl"]
    yield "docx2txt", "docx2txt", each("docx2txt {} -") + [listing]
    if interpreter := python():
        yield "python-docx", None, [interpreter, "-c", PYTHON_DOCX, listing]
    yield "pandoc", "pandoc", each("pandoc -f docx -t plain {}") + [listing]
    yield "LibreOffice", "soffice", [
        "soffice", "-env:UserInstallation=file://" + scratch, "--headless", "--convert-to", "txt:Text", "--outdir", scratch,
    ] + paths


def python():
    """A Python that has python-docx: this one, or the system's."""
    for program in [sys.executable, "/usr/bin/python3"]:
        if subprocess.run([program, "-c", "import docx"], stderr=subprocess.DEVNULL).returncode == 0:
            return program
    return None


def is_installed(name):
    return name is None or shutil.which(name) is not None


def main():
    kvartal, work = map(os.path.abspath, sys.argv[1:3])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    folder, listing = corpus(count, work)
    with tempfile.TemporaryDirectory() as scratch:
        chosen = [(name, command) for name, lookup, command in programs(kvartal, listing, scratch) if is_installed(lookup)]
        measured = {name: [] for name, _ in chosen}
        for _ in range(RUNS):
            for name, command in chosen:
                measured[name].append(run(command, work))
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in measured.items()}
    base = medians["kvartal, understood"][0]
    print(f"| {count} documents, a document | CPU, ms | wall, ms | × kvartal |")
    print("| --- | ---: | ---: | ---: |")
    for name, (cpu, wall, _) in medians.items():
        print(f"| {name} | {1000 * cpu / count:.2f} | {1000 * wall / count:.2f} | {cpu / base:.1f} |")


main()

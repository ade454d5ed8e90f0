#!/usr/bin/env python3
"""Shows what each stage of `kvartal report` costs, in instructions a document, for a small fixed corpus.

usage: stages.py KVARTAL WORKFOLDER      needs valgrind and the Swift toolchain's `swift demangle`

A stage's cost is what its functions cost with all that they call, less the stages within it: libxml2 calls the reader
while it parses, and the inflater feeds it. A stage of which no function is found is an error: names have changed.
"""
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DOCUMENTS = 4

# Functions by their demangled names, each once; costs are inclusive and added up.
FUNCTIONS = {
    "files": [r"readFile\(_:limit:followsLinks:\)$"],
    "content": [r"readContent\(_:path:limits:\)$"],
    "callbacks": [r"@objc closure #\d in static XMLCallbacks\.table\(\)$"],
    "libxml2": [r"xmlParseChunk$"],
    "inflate": [r"inflate$"],
    "parsing": [r"parse\(_:settings:\)$"],
    "assessing": [r"assess\(_:settings:period:asOf:\)$"],
    "composing": [r"DebtorIndex\.(init|report|deadlines|extract|form)\(.*\)$"],
    "writing": [r"Publication\.write\(_:_:\)$"],
}


def profile(kvartal, work):
    """Runs a report under callgrind; returns all instructions, and the inclusive cost of every function."""
    folder, program = os.path.join(work, "stages"), os.path.join(work, "staged")
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), str(DOCUMENTS), folder], check=True)
    # Old valgrinds do not understand the debug information.
    subprocess.run(["strip", "-g", "-o", program, kvartal], check=True)
    counts = os.path.join(work, "stages.callgrind")
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + counts, program, "report", "--quiet", "--jobs", "1",
         "--input", folder, "--output", folder + "-output", "--period", "2024-Q3"],
        capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    listing = subprocess.run(
        f"callgrind_annotate --inclusive=yes --threshold=100 '{counts}' | swift demangle --simplified", shell=True,
        check=True, capture_output=True, text=True).stdout
    costs, total = {}, None
    for line in listing.splitlines():
        if found := re.match(r"\s*([\d,]+) (?:\(.*?%\) )?\s*(.*)", line):
            cost, name = int(found[1].replace(",", "")), found[2]
            if name == "PROGRAM TOTALS":
                total = cost
            elif total is not None:
                # `file:function [library]`; what is specialised or resumed is listed once more, with the same cost.
                function = re.sub(r"^[^:]*:|specialized | \[[^]]*\]$", "", name)
                costs[function] = max(cost, costs.get(function, 0))
    return total, costs


def main():
    kvartal, work = map(os.path.abspath, sys.argv[1:3])
    os.makedirs(work, exist_ok=True)
    total, costs = profile(kvartal, work)
    sums = {
        stage: sum(cost for name, cost in costs.items() if any(re.search("(^|[ .])" + p, name) for p in patterns))
        for stage, patterns in FUNCTIONS.items()
    }
    if missing := [stage for stage, cost in sums.items() if cost == 0]:
        sys.exit(f"stages.py: no function is found for {', '.join(missing)}: see FUNCTIONS")
    stages = {
        "opening files": sums["files"],
        "inflate": sums["inflate"],
        "XML": sums["libxml2"] - sums["callbacks"],
        "content": sums["content"] - sums["inflate"] - (sums["libxml2"] - sums["callbacks"]),
        "parsing": sums["parsing"],
        "assessing": sums["assessing"],
        "composing": sums["composing"],
        "writing": sums["writing"],
    }
    stages["all else"] = total - sum(stages.values())
    print(f"| stage of a report on {DOCUMENTS} documents | million instructions | % |\n| --- | ---: | ---: |")
    for stage, cost in stages.items():
        print(f"| {stage} | {cost / 1e6:.1f} | {100 * cost / total:.1f} |")
    print(f"| together | {total / 1e6:.1f} | |")


main()

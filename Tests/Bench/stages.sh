#!/usr/bin/env bash
# What each stage of a report costs, in instructions, inclusive: inflate and XML are part of reading.
#
# usage: stages.sh KVARTAL WORKFOLDER      after guard.sh, which makes the corpus
set -euo pipefail
kvartal=$1
work=$2
cp "$kvartal" "$work/guarded"
strip -g "$work/guarded"
LD_PRELOAD="$work/sigsuspend.so" valgrind --tool=callgrind --callgrind-out-file="$work/stages.callgrind" \
    "$work/guarded" report --quiet --jobs 1 --input "$work/guard" --output "$work/guard-output" --period 2024-Q3 \
    >"$work/stages.log" 2>&1 || true
callgrind_annotate --inclusive=yes --threshold=100 "$work/stages.callgrind" | swift demangle --simplified |
    awk '
        function stage(name, label) { if (index($0, name) && !(label in cost)) { cost[label] = $1; order[++n] = label } }
        /PROGRAM TOTALS/ { total = $1; gsub(",", "", total) }
        { stage(":inflate", "inflate (zlib)"); stage("xmlParseChunk", "XML (libxml2)"); stage("readContent(", "reading")
          stage("parse(_:settings:)", "parsing"); stage("assess(_:", "assessing"); stage("compose(", "composing")
          stage(".write(_:templates:)", "writing"); stage("sha256", "checksums") }
        END { for (i = 1; i <= n; i++) { c = cost[order[i]]; gsub(",", "", c)
              printf "%-16s %12d  %5.1f %%\n", order[i], c, 100 * c / total }; printf "%-16s %12d\n", "all", total }'

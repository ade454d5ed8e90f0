#!/usr/bin/env bash
# Counts the instructions of `kvartal read` on a small fixed corpus, and fails where they are more than 10 % over the
# recorded count. KVARTAL_RECORD=1 records the count and fails, so that somebody looks at the change.
#
# usage: guard.sh KVARTAL WORKFOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
kvartal=$1
work=$2
documents=24

mkdir -p "$work"
python3 "$here/corpus.py" "$documents" "$work/guard"
ls "$work"/guard/*.docx >"$work/guard.list"
cp "$kvartal" "$work/guarded"
strip -g "$work/guarded" # old valgrinds do not understand the debug information

count=$(valgrind --tool=callgrind --callgrind-out-file="$work/guard.callgrind" \
    "$work/guarded" read --format jsonl --jobs 1 --files-from "$work/guard.list" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p')
if [ -n "${KVARTAL_RECORD:-}" ]; then
    echo "$count" >"$here/instructions"
    echo "recorded $count instructions for $documents documents: look at the change, then commit it" >&2
    exit 1
fi
recorded=$(cat "$here/instructions")
echo "$count instructions for $documents documents, $((count * 100 / recorded)) % of the recorded $recorded"
if [ "$((count * 10))" -gt "$((recorded * 11))" ]; then
    echo "reading has become more than 10 % dearer: see callgrind_annotate --inclusive=yes $work/guard.callgrind" >&2
    exit 1
fi

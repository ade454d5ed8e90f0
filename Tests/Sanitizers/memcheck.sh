#!/usr/bin/env bash
# Reads the documents in folders with `kvartal read` under valgrind's memcheck, which sees every access of the C libraries too: bytes that
# were never written, freed, or not asked for, and memory that is lost. Fails where there is any.
#
# usage: memcheck.sh KVARTAL WORKFOLDER FOLDER…
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
kvartal=$1
work=$2
shift 2

mkdir -p "$work"
cp "$kvartal" "$work/checked"
strip -g "$work/checked" # old valgrinds do not understand the debug information
find "$@" -regex '.*\.\(docx\|xlsx\|txt\|csv\)' >"$work/files" || true

status=0
valgrind --tool=memcheck --error-exitcode=99 --leak-check=full --num-callers=30 \
    --errors-for-leak-kinds=definite,indirect --show-leak-kinds=definite,indirect \
    --suppressions="$here/memcheck.supp" --log-file="$work/memcheck.log" \
    "$work/checked" read --format jsonl --jobs 1 --files-from "$work/files" >"$work/read.jsonl" 2>"$work/errors" || status=$?
sed -n 's/.*\(ERROR SUMMARY.*\)/\1/p' "$work/memcheck.log"
if [ "$status" -gt 2 ]; then
    echo "memcheck found errors (status $status): see $work/memcheck.log" >&2
    exit 1
fi
echo "memcheck: clean over $(wc -l <"$work/files") documents"

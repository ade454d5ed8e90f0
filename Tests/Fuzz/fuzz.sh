#!/usr/bin/env bash
# Fuzzes each target for so many seconds, one after the other, from seeds made of the tests' cases and from what earlier
# runs have found (WORKFOLDER/TARGET/corpus). A target that crashes, hangs, leaks or takes more than its memory fails the
# run; the input that did it lies in WORKFOLDER/TARGET and is run again with
#
#     KVARTAL_FUZZ=TARGET FUZZER FILE
#
# usage: fuzz.sh FUZZER WORKFOLDER SECONDS [TARGET…]
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
fuzzer=$1
work=$2
seconds=$3
shift 3
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(package docx xlsx text csv deadline quantity names settings calendar)

mkdir -p "$work"
python3 "$here/seeds.py" "$work" || exit 1
status=0
printf '%-9s %12s %8s %9s  %s\n' target executions a-second coverage result
for target in "${targets[@]}"; do
    folder=$work/$target
    mkdir -p "$folder/corpus"
    options=(-max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$folder/")
    [ -s "$folder/words" ] && options+=(-dict="$folder/words")
    if KVARTAL_FUZZ=$target "$fuzzer" "${options[@]}" "$folder/corpus" "$folder/seeds" >"$folder/log" 2>&1; then
        result=clean
    else
        result=$(sed -n 's/^SUMMARY: *//p' "$folder/log" | head -n 1)
        [ -n "$result" ] || result=$(sed -n 's/.*\(Fatal error: .*\)/\1/p' "$folder/log" | head -n 1)
        result="FOUND ${result:-see the log}: $(sed -n 's/.*Test unit written to //p' "$folder/log" | tail -n 1) ($folder/log)"
        status=1
    fi
    printf '%-9s %12s %8s %9s  %s\n' "$target" \
        "$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log" | tail -n 1)" \
        "$(sed -n 's/^stat::average_exec_per_sec: *//p' "$folder/log" | tail -n 1)" \
        "$(grep -o 'cov: [0-9]*' "$folder/log" | tail -n 1 | cut -d' ' -f2)" "$result"
done
exit $status

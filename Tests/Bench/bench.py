#!/usr/bin/env python3
"""Measures kvartal against the floor (floor.c): whole processes, medians of several runs in one sitting.

usage: bench.py KVARTAL FLOOR WORKFOLDER [COUNT…]      COUNT: documents, by default 1 100 2000
"""
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = int(os.environ.get("RUNS", "5"))


def run(command, folder):
    """CPU seconds, wall seconds, peak memory in MB."""
    start = time.monotonic()
    with open(os.devnull, "wb") as sink:
        process = subprocess.Popen(command, stdout=sink, stderr=sink, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def corpus(count, work):
    folder = os.path.join(work, f"documents-{count}")
    listing = os.path.join(work, f"list-{count}")
    if not os.path.exists(listing):
        subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), str(count), folder], check=True)
        with open(listing, "w") as file:
            file.writelines(os.path.join(folder, name) + "\n" for name in sorted(os.listdir(folder)))
    return folder, listing


def commands(kvartal, floor, folder, listing):
    read = [kvartal, "read", "--format", "jsonl", "--files-from", listing]
    report = [kvartal, "report", "--quiet", "--input", folder, "--output", folder + "-output", "--period", "2024-Q3"]
    return {
        "floor": [floor, listing], "read --jobs 1": read + ["--jobs", "1"], "read --jobs 2": read + ["--jobs", "2"],
        "report": report + ["--jobs", "1"], "report --no-extracts": report + ["--jobs", "1", "--no-extracts"],
    }


def main():
    kvartal, floor, work = map(os.path.abspath, sys.argv[1:4])
    print("| documents | | CPU, s | × floor | wall, s | × floor | peak, MB |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for count in map(int, sys.argv[4:] or ["1", "100", "2000"]):
        folder, listing = corpus(count, work)
        measured = {name: [] for name in commands(kvartal, floor, folder, listing)}
        for _ in range(RUNS):
            for name, command in commands(kvartal, floor, folder, listing).items():
                measured[name].append(run(command, work))
        medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in measured.items()}
        base = medians["floor"]
        for name, (cpu, wall, peak) in medians.items():
            print(
                f"| {count} | {name} | {cpu:.3f} | {cpu / base[0]:.2f} | {wall:.3f} | {wall / base[1]:.2f} | {peak:.0f} |",
                flush=True)


if __name__ == "__main__":
    main()

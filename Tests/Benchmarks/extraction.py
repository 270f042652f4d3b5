"""Measures how many saved pages a second `isnad extract` reads, beside the readers of the field.

  python3 Tests/Benchmarks/extraction.py .build/release/isnad [PYTHON]

PYTHON is an interpreter that has trafilatura and readability-lxml; without it isnad is measured
alone. Then it reads pages that are made to be slow, of which none may take 30 seconds (see
hostile_pages.py). All read the pages of Tests/Fixtures/articles, over and over, on one core, and take turns, so
that what else the machine does hits all of them; the figure of each is its median. The time of isnad
is that of its whole process, with its start and the writing of JSON; that of the others is the time
of their calls, without start or imports.
"""

import os
import pathlib
import statistics
import subprocess
import sys

import hostile_pages

ROUNDS = 5
REPEATS = 20
PAGES = sorted(
    str(path)
    for path in (pathlib.Path(__file__).resolve().parent.parent / "Fixtures/articles").glob("*.html"))

# Run by the interpreter that has the readers: prints the seconds of processor time.
PEER = """
import sys, time
name, repeats, pages = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
sources = [open(page, "rb").read() for page in pages]
if name == "trafilatura":
    from trafilatura import bare_extraction
    read = lambda source: bare_extraction(source, with_metadata=True)
else:
    from readability import Document
    from trafilatura.utils import decode_file
    def read(source):
        document = Document(decode_file(source))
        return document.short_title(), document.summary()
for source in sources:
    read(source)
begin = time.process_time()
for _ in range(repeats):
    for source in sources:
        read(source)
print(time.process_time() - begin)
"""


def own(isnad):
    """The processor time of one run over all pages."""
    child = os.posix_spawn(
        isnad, [isnad, "extract", *PAGES * REPEATS], os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"'{isnad} extract' failed with status {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


def peer(python, name):
    """The processor time that a reader takes over all pages."""
    done = subprocess.run(
        [python, "-c", PEER, name, str(REPEATS), *PAGES], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{name} failed: {done.stderr.strip().splitlines()[-1]}")
    return float(done.stdout)


def main():
    isnad = sys.argv[1]
    python = sys.argv[2] if len(sys.argv) > 2 else None
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    runs = {"isnad extract": lambda: own(isnad)}
    if python:
        for name in ("trafilatura", "readability-lxml"):
            runs[name] = lambda name=name: peer(python, name)
    times = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            times[name].append(run())
    count = len(PAGES) * REPEATS
    size = sum(os.path.getsize(page) for page in PAGES) * REPEATS
    mine = statistics.median(times["isnad extract"])
    print(f"extraction: {count} pages of {size // count} bytes on one core")
    for name, row in times.items():
        median = statistics.median(row)
        print(f"  {name:18} {count / median:8.0f} pages/s  {median / mine:6.1f} times isnad's time")
    if not python:
        print("  the other readers could not be installed: isnad alone was measured")
    if failures := hostile_pages.measure(isnad):
        sys.exit("; ".join(failures))


main()

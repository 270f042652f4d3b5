"""Measures what `isnad` is held to, as ratios taken in one run, and fails where one is missed.

  python3 Tests/Benchmarks/run.py .build/release/isnad

Start-up:  `isnad --version` against an empty, dynamically linked Swift program that imports
           Foundation, built on the spot: at most 1.5.
Listing:   what `isnad claims` takes on the seeds' workspace beyond `isnad --version`, against the
           `sqlite3` shell selecting the same rows: at most 3.

The programs of a comparison take turns, so that what else the machine does hits all of them; the
figure of each is its median.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 60
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# The rows that `isnad claims` reads: the claims and the links of their chains, as the store selects
# them.
ROWS = """
SELECT id, article, globalID, cue, source, content, sentence, type, act, stance, saidAt, saidOn,
  nestedIn, confidence, rule, origin, standing, attribution, contentStatus
FROM claim WHERE standing = 'live' ORDER BY id;
SELECT claim, position, claimLink.role, claimLink.name, basis, passage, claimLink.ref, sharedSource,
  coalesce(sharedSource.status, claimLink.status)
FROM claimLink LEFT JOIN sharedSource ON sharedSource.id = claimLink.sharedSource
ORDER BY claim, position;
"""


def seconds(command, sink):
    """The time from the start of a program to its end."""
    begin = time.perf_counter()
    child = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    _, status = os.waitpid(child, 0)
    elapsed = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"'{' '.join(command)}' failed with status {os.waitstatus_to_exitcode(status)}")
    return elapsed


def medians(commands):
    """The median time of each program, over rounds in which each runs once."""
    times = [[] for _ in commands]
    with open(os.devnull, "w") as sink:
        for round_number in range(ROUNDS + 3):
            for index, command in enumerate(commands):
                elapsed = seconds(command, sink.fileno())
                # The first rounds fill the caches.
                if round_number >= 3:
                    times[index].append(elapsed)
    return [statistics.median(row) for row in times]


def empty_program(folder):
    """Builds the program that start-up is compared with."""
    source = folder / "empty.swift"
    source.write_text("import Foundation\n")
    program = folder / "empty"
    subprocess.run(["swiftc", "-O", "-o", program, source], check=True)
    libraries = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    if "libFoundation" not in libraries:
        sys.exit("the empty program is not linked with Foundation: nothing to compare with")
    return str(program)


def which(name):
    """The full path of a program."""
    for folder in os.environ["PATH"].split(":"):
        path = os.path.join(folder, name)
        if os.access(path, os.X_OK):
            return path
    sys.exit(f"'{name}' is missing: install it")


def report(name, ratio, limit):
    """Prints a ratio; whether it is within what it is held to."""
    print(f"{name:10} {ratio:5.2f}  held to {limit}  {'ok' if ratio <= limit else 'MISSED'}")
    return ratio <= limit


def main():
    if len(sys.argv) != 2:
        sys.exit("give the program to measure, such as .build/release/isnad")
    isnad = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        desk = str(folder / "desk")
        seeds = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))
        for command in ([isnad, "init", desk], [isnad, "add", "--workspace", desk, *seeds]):
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        version, claims, empty, shell = medians([
            [isnad, "--version"],
            [isnad, "claims", "--workspace", desk],
            [empty_program(folder)],
            [which("sqlite3"), "-readonly", desk + "/Claims/claims.sqlite", ROWS],
        ])
    print(f"isnad --version {version * 1e3:.1f} ms, empty program {empty * 1e3:.1f} ms")
    print(f"isnad claims {claims * 1e3:.1f} ms, sqlite3 {shell * 1e3:.1f} ms")
    passed = [
        report("start-up", version / empty, 1.5),
        report("listing", (claims - version) / shell, 3),
    ]
    sys.exit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()

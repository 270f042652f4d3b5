"""Measures how fast `isnad detect` reads, beside tools that only scan.

  python3 Tests/Benchmarks/detection.py .build/release/isnad .build/release/text-speed
      [--corpus FILE] [--baseline FILE]

The corpus is a file of NDJSON articles, plain or gzipped. Without one, the project's own articles are
repeated to ten megabytes: no word in them is new for long. The short ones among them, which are nothing
but claims, are measured by themselves too. The baseline is a Python program with a function `run` that
takes an article as a dictionary.

Compared, in processor time on one core, each program with the same text:
  isnad    NDJSON to NDJSON, the whole detection
  text     the detection of the texts alone, without NDJSON
  wc       `wc -w` in C.UTF-8, which decodes every character
  grep     `grep -c -F -f` with the reporting verbs of the lexicon
  floor    `run` of the baseline

The programs take turns, and each round's ratios stand in a row: what else the machine does hits both
sides of a ratio, and the spread of a row tells how far to trust it. The middle of each row counts.
What is held to is a share of the speed of `wc`, below which something has gone wrong. What all cores
give is shown in wall time; the bytes they write are compared with those of one. Last comes the share
that each stage has of the time, told by the clock between them.
"""

import argparse
import gzip
import hashlib
import json
import os
import pathlib
import re
import runpy
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 7
OWN_BYTES = 10_000_000
# Of the speed of wc: with a corpus, and on the project's own articles.
HELD_TO = {True: 0.5, False: 0.46}
# The numbers of the articles that are nothing but claims.
SHORT = 20
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
UTF8 = dict(os.environ, LC_ALL="C.UTF-8")


def own_articles(are_short=False):
    """The articles of the project as NDJSON lines, over and over, without the marks of the tests."""
    texts = []
    marked = sorted((ROOT / "Tests/Fixtures/detection").glob("*.txt"))
    if are_short:
        marked = [path for path in marked if int(path.stem[-2:]) <= SHORT]
    for path in marked + sorted((ROOT / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        while re.search(r"\{[^{}|]*\|[^{}]*\}", text):
            text = re.sub(r"\{[^{}|]*\|([^{}]*)\}", r"\1", text)
        text = re.sub(r"(?m)^= .*\n?", "", text)
        texts.append(text)
    lines, size = [], 0
    while size < OWN_BYTES:
        for text in texts:
            line = json.dumps({"id": f"a{len(lines)}", "text": text}, ensure_ascii=False) + "\n"
            lines.append(line.encode())
            size += len(lines[-1])
    return lines


def corpus_lines(path):
    """The lines of a file of NDJSON articles."""
    opened = gzip.open(path, "rb") if path.endswith(".gz") else open(path, "rb")
    with opened as file:
        return file.readlines()


def cues():
    """The reporting verbs in the perfect, one a line."""
    rows = [
        line.split("\t") for line in
        (ROOT / "Sources/CLexicons/ar/verbs.tsv").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")]
    column = rows[0].index("perfect")
    return "".join(sorted({row[column] + "\n" for row in rows[1:] if row[column]}))


def run(command, source, sink, is_grep=False):
    """The processor seconds of a program that reads a file."""
    with open(source, "rb") as file:
        child = subprocess.Popen(command, stdin=file, stdout=sink, env=UTF8)
        _, status, usage = os.wait4(child.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    child.returncode = code
    if code != 0 and not (is_grep and code == 1):
        sys.exit(f"'{' '.join(command)}' failed with status {code}")
    return usage.ru_utime + usage.ru_stime


def peak_memory(command, source, sink):
    """The most memory a program holds while it reads a file, in MB.

    Asked for while it runs: what `wait4` tells counts the memory of the process it was forked from.
    """
    peak = 0
    with open(source, "rb") as file, subprocess.Popen(command, stdin=file, stdout=sink) as child:
        while child.poll() is None:
            try:
                status = pathlib.Path(f"/proc/{child.pid}/status").read_text()
            except OSError:
                break
            found = re.search(r"VmHWM:\s*(\d+) kB", status)
            peak = max(peak, int(found[1]) if found else 0)
            time.sleep(0.01)
    return peak / 1024


def floor_run(baseline, folder):
    """The baseline's `run`."""
    given = sys.argv
    # What it does with its own arguments finds nothing to do.
    (folder / "nothing").mkdir()
    sys.argv = [baseline, str(folder / "nothing"), str(folder / "nothing")]
    try:
        return runpy.run_path(baseline)["run"]
    finally:
        sys.argv = given


def floor_seconds(run_article, articles):
    """The processor seconds of the baseline on articles that are parsed already."""
    begin = time.process_time()
    for article in articles:
        run_article(article)
    return time.process_time() - begin


def row(name, ratios):
    """A line of the ratios of all rounds and the middle one."""
    print(f"{name:28} {' '.join(f'{ratio:5.2f}' for ratio in ratios)}   "
          f"middle {statistics.median(ratios):.2f}")
    return statistics.median(ratios)


def all_cores(command, source, folder):
    """The wall seconds with all cores, and whether they write what one core writes."""
    outputs = []
    for jobs in ([], ["--jobs", "1"]):
        begin = time.perf_counter()
        with open(source, "rb") as file, open(folder / "out", "wb") as out:
            subprocess.run(command + jobs, stdin=file, stdout=out, check=True)
        seconds = time.perf_counter() - begin
        outputs.append((hashlib.sha256((folder / "out").read_bytes()).digest(), seconds))
    return outputs[0][1], outputs[0][0] == outputs[1][0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("isnad")
    parser.add_argument("text_speed")
    parser.add_argument("--corpus")
    parser.add_argument("--baseline")
    given = parser.parse_args()
    isnad = os.path.abspath(given.isnad)
    locales = subprocess.run(["locale", "-a"], check=True, capture_output=True, text=True).stdout
    # A missing locale falls back to C in silence, where wc counts bytes and is much faster.
    if not re.search(r"^C\.utf-?8$", locales, re.MULTILINE | re.IGNORECASE):
        sys.exit("the locale C.UTF-8 is missing: install the package libc-bin")
    for name in ("wc", "grep"):
        if not shutil.which(name):
            sys.exit(f"'{name}' is missing: install it")
    lines = corpus_lines(given.corpus) if given.corpus else own_articles()
    detect = [isnad, "detect", "--format", "ndjson", "-"]
    one_core = detect + ["--jobs", "1"]
    with tempfile.TemporaryDirectory() as name, open(os.devnull, "wb") as sink:
        folder = pathlib.Path(name)
        # grep stops at the first match when it writes to /dev/null.
        counted = open(folder / "count", "wb")
        articles, text, patterns = folder / "articles", folder / "text", folder / "cues"
        articles.write_bytes(b"".join(lines))
        text.write_bytes("\n".join(json.loads(line)["text"] for line in lines).encode())
        patterns.write_text(cues(), encoding="utf-8")
        grep = ["grep", "-c", "-F", "-f", str(patterns)]
        compared = [
            ("isnad", one_core, articles), ("wc", ["wc", "-w"], articles), ("grep", grep, articles),
            ("wc text", ["wc", "-w"], text)]
        if not given.corpus:
            short = folder / "short"
            short.write_bytes(b"".join(own_articles(are_short=True)))
            compared += [("short", one_core, short), ("wc short", ["wc", "-w"], short)]
        run_article = floor_run(given.baseline, folder) if given.baseline else None
        articles_parsed = [json.loads(line) for line in lines] if run_article else []
        rounds = []
        for _ in range(ROUNDS):
            seconds = {}
            for key, command, source in compared:
                is_grep = key == "grep"
                seconds[key] = run(command, source, counted if is_grep else sink, is_grep)
            measured = subprocess.run(
                [os.path.abspath(given.text_speed), str(articles), "1"], check=True,
                capture_output=True, text=True).stdout.splitlines()
            seconds["text"] = float(measured[0].split()[0])
            if run_article:
                seconds["floor"] = floor_seconds(run_article, articles_parsed)
            rounds.append(seconds)
        stages = [(name, float(part)) for name, part in (
            line.split("\t") for line in measured[1:])]
        counted.close()
        peak = peak_memory(one_core, articles, sink)
        size, text_size = articles.stat().st_size / 1e6, text.stat().st_size / 1e6
        wall, is_same = all_cores(detect, articles, folder)
    best = {key: min(seconds[key] for seconds in rounds) for key in rounds[0]}

    def ratios(one, other):
        return [seconds[one] / seconds[other] for seconds in rounds]

    print(f"{len(lines)} articles, {size:.1f} MB of NDJSON, {text_size:.1f} MB of text; the fastest of"
          f" {ROUNDS} rounds")
    for key, amount in (
            ("isnad", size), ("text", text_size), ("wc", size), ("grep", size),
            ("floor", text_size)):
        if key in best:
            print(f"{key:10} {amount / best[key]:6.1f} MB/s")
    print(f"{os.cpu_count()} cores    {size / wall:6.1f} MB/s in wall time, "
          f"{'the same bytes' if is_same else 'OTHER BYTES'}; peak memory of one {peak:.0f} MB")
    if run_article:
        row("NDJSON, of the floor's run", ratios("floor", "isnad"))
        row("text alone, of the floor's", ratios("floor", "text"))
    row("NDJSON, of grep", ratios("grep", "isnad"))
    row("text alone, of wc", ratios("wc text", "text"))
    if not given.corpus:
        row("NDJSON, of wc, short ones", ratios("wc short", "short"))
    ratio = row("NDJSON, of wc", ratios("wc", "isnad"))
    whole = sum(part for _, part in stages)
    print("share of   " + ", ".join(f"{name} {part / whole:.0%}" for name, part in stages))
    held_to = HELD_TO[bool(given.corpus)]
    print(f"held to    {held_to} of wc  {'ok' if ratio >= held_to else 'MISSED'}")
    sys.exit(0 if ratio >= held_to and is_same else 1)


if __name__ == "__main__":
    main()

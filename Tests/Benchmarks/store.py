"""Measures the claim store at two sizes beside the `sqlite3` shell, as ratios taken in one run, and
fails where one is missed.

  python3 Tests/Benchmarks/store.py .build/release/isnad .build/release/store-load

CLAIMS=N in the environment sets the larger size (1,000,000 unless given); the smaller is 20,000.

adding:    the store's bulk intake of generated articles against the shell reading the same rows and
           events as SQL, into the same tables, indexes and triggers, with the same pragmas and as
           many articles to a transaction: at most 2.
claims:    what `isnad claims A…` takes beyond `isnad --version`, against the shell selecting the same
           rows: at most 3. Likewise `isnad show C…`.
mark:      what `isnad mark` takes beyond `isnad --version`, against the shell updating the claim and
           inserting its event in one transaction with synchronous=FULL: at most 3.
memory:    what each of these has in memory at most, at the larger size against the smaller: at most
           1.25.
"""

import hashlib
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 25
SMALL = 20_000
# As many articles as the store's bulk intake puts into one transaction.
BATCH = 256
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;\n"

CLAIM_COLUMNS = """claim.id, article, globalID, cue, source, content, sentence, type, act, stance,
  saidAt, saidOn, nestedIn, confidence, rule, origin, standing, attribution, contentStatus"""
LINKS = """SELECT claim, position, claimLink.role, claimLink.name, basis, passage, claimLink.ref,
  sharedSource, coalesce(sharedSource.status, claimLink.status)
FROM claimLink LEFT JOIN sharedSource ON sharedSource.id = claimLink.sharedSource"""


def run(command, sink):
    """The seconds from the start of a program to its end, and its peak memory in KiB."""
    begin = time.perf_counter()
    child = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    _, status, usage = os.wait4(child, 0)
    elapsed = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"'{' '.join(command)[:200]}' failed: {os.waitstatus_to_exitcode(status)}")
    return elapsed, usage.ru_maxrss


def medians(makers):
    """The median seconds and the largest memory of each program; `makers` are asked for the command
    of each round, and the programs take turns."""
    times = [[] for _ in makers]
    memory = [0 for _ in makers]
    with open(os.devnull, "w") as sink:
        for number in range(ROUNDS + 2):
            for index, maker in enumerate(makers):
                elapsed, peak = run(maker(number), sink.fileno())
                # The first rounds fill the caches.
                if number >= 2:
                    times[index].append(elapsed)
                    memory[index] = max(memory[index], peak)
    return [statistics.median(row) for row in times], memory


def quoted(value):
    """A value as SQL."""
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def write_script(store, path):
    """Writes the rows of a store as the SQL that makes them again, so many articles to a
    transaction."""
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    schema = db.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    names = {}
    for table in ["article", "articleText", "original", "detection", "sharedSource", "claim",
                  "claimLink", "articleSketch", "event"]:
        names[table] = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    with open(path, "w") as out:
        out.write(PRAGMAS)
        for (sql,) in schema:
            out.write(sql + ";\n")

        def write(table, condition, *values):
            head = f"INSERT INTO {table} VALUES ("
            for row in db.execute(f"SELECT * FROM {table} WHERE {condition}", values):
                out.write(head + ", ".join(map(quoted, row)) + ");\n")

        write("event", "subjectKind = 'workspace'")
        last = db.execute("SELECT max(id) FROM article").fetchone()[0]
        for first in range(1, last + 1, BATCH):
            out.write("BEGIN IMMEDIATE;\n")
            for article in range(first, min(first + BATCH, last + 1)):
                write("article", "id = ?", article)
                write("articleText", "article = ?", article)
                write("original", "article = ?", article)
                write("articleSketch", "article = ?", article)
                write("event", "subjectKind = 'article' AND subjectID = ? "
                      "AND action = 'article.add'", article)
                write("detection", "article = ?", article)
                write("sharedSource", "article = ?", article)
                for (claim,) in db.execute(
                        "SELECT id FROM claim WHERE article = ? ORDER BY id", (article,)).fetchall():
                    write("claim", "id = ?", claim)
                    write("claimLink", "claim = ?", claim)
                write("event", "subjectKind = 'article' AND subjectID = ? "
                      "AND action = 'claims.detect'", article)
            out.write("COMMIT;\n")
    db.close()


def which(name):
    """The full path of a program."""
    path = shutil.which(name)
    return path or sys.exit(f"'{name}' is missing: install it")


def adding(load, shell, folder, claims):
    """Makes the workspace; the seconds of the store and of the shell, and the peak memory."""
    desk = folder / f"desk-{claims}"
    for name in ["Claims/evidence", "Reports", "seeds"]:
        (desk / name).mkdir(parents=True)
    store = desk / "Claims/claims.sqlite"
    def fill(path):
        with open(folder / "load.json", "w") as out:
            _, memory = run([load, str(path), str(claims)], out.fileno())
        return json.loads((folder / "load.json").read_text()), memory

    took, memory = fill(store)
    # The ledgers that so many articles have beside the store: looking through them must cost nothing.
    for number in range(took["articles"]):
        (desk / f"Claims/article-{number}.json").touch()
    script = folder / "rows.sql"
    write_script(store, script)
    copy = folder / "copy.sqlite"

    def read():
        begin = time.perf_counter()
        with open(script) as rows:
            subprocess.run([shell, str(copy)], stdin=rows, stdout=subprocess.DEVNULL, check=True)
        seconds = time.perf_counter() - begin
        db = sqlite3.connect(copy)
        count = db.execute("SELECT count(*) FROM claim").fetchone()[0]
        db.close()
        if count != claims:
            sys.exit(f"the shell read {count} claims of {claims}: nothing to compare with")
        return seconds

    def remove(path):
        for suffix in ["", "-wal", "-shm"]:
            pathlib.Path(str(path) + suffix).unlink(missing_ok=True)

    shell_seconds = read()
    remove(copy)
    # What takes seconds is taken three times in turn, and the best counts: the machine has other
    # work too.
    for _ in range(2 if claims <= SMALL else 0):
        again, _ = fill(copy)
        remove(copy)
        took["seconds"] = min(took["seconds"], again["seconds"])
        shell_seconds = min(shell_seconds, read())
        remove(copy)
    script.unlink()
    return desk, took, shell_seconds, memory


def looking(isnad, shell, desk, took):
    """The seconds of the look-ups and the mark, ours and the shell's, and our peak memory."""
    store = str(desk / "Claims/claims.sqlite")
    os.environ["ISNAD_WORKSPACE"] = str(desk)
    article = took["articles"] // 2
    claim = took["claims"] // 2
    statuses = ["misquoted", "not-found", "fabricated", "misattributed"]
    condition = f"claim.article = {article} AND standing = 'live' ORDER BY claim.id"
    # Each mark of ours and each of the shell's has a claim of its own, in articles of their own.
    ours = lambda number: claim - 1000 - 40 * number
    theirs = lambda number: claim + 1000 + 40 * number

    def shell_mark(number):
        target, status = theirs(number), statuses[number % 4]
        digest = hashlib.sha256(str(number).encode()).hexdigest()
        return [shell, store, f"""PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; BEGIN IMMEDIATE;
          UPDATE claim SET attribution = '{status}', contentStatus = 'disputed' WHERE id = {target};
          INSERT INTO event (sequence, operation, at, actor, action, subjectKind, subjectID, before,
            after, why, previousHash, hash)
          SELECT sequence + 1, sequence + 1, '2020-01-11T09:30:00Z', 'bench', 'claim.mark', 'claim',
            {target}, '{{"attribution":"unchecked","contentStatus":"unchecked"}}',
            '{{"attribution":"{status}","contentStatus":"disputed"}}', NULL, hash, '{digest}'
          FROM event ORDER BY sequence DESC LIMIT 1; COMMIT;"""]

    return medians([
        lambda number: [isnad, "--version"],
        lambda number: [isnad, "claims", f"A{article}"],
        lambda number: [shell, "-readonly", store, f"""SELECT {CLAIM_COLUMNS} FROM claim
          WHERE {condition}; {LINKS} WHERE claim IN (SELECT id FROM claim WHERE {condition})"""],
        lambda number: [isnad, "show", f"C{claim}"],
        lambda number: [shell, "-readonly", store, f"""SELECT {CLAIM_COLUMNS} FROM claim
          WHERE claim.id = {claim}; {LINKS} WHERE claim = {claim};
          SELECT text FROM articleText WHERE article = (SELECT article FROM claim WHERE id = {claim});
          SELECT * FROM event WHERE subjectKind = 'claim' AND subjectID = {claim};
          SELECT * FROM attachment WHERE claim = {claim}; SELECT * FROM note WHERE claim = {claim};
          SELECT * FROM weighing WHERE claim = {claim}"""],
        lambda number: [isnad, "mark", f"C{ours(number)}", statuses[number % 4], "disputed"],
        shell_mark,
    ])


def print_plans(store, article, claim):
    """Prints how SQLite finds what the look-ups ask for."""
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    for name, query in [
            ("claims", f"SELECT * FROM claim WHERE claim.article = {article} "
             "AND +claim.standing = 'live' ORDER BY claim.id"),
            ("links", f"{LINKS} WHERE claim = {claim} ORDER BY position"),
            ("show", f"SELECT * FROM claim WHERE id = {claim}"),
            ("history", "SELECT * FROM event WHERE subjectKind = 'claim' "
             f"AND subjectID = {claim} ORDER BY sequence"),
            ("head", "SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1")]:
        for row in db.execute("EXPLAIN QUERY PLAN " + query):
            print(f"  {name:8} {row[3]}")
    db.close()


def report(name, ratio, limit):
    """Prints a ratio; whether it is within what it is held to."""
    print(f"{name:28} {ratio:5.2f}  held to {limit}  {'ok' if ratio <= limit else 'MISSED'}")
    return ratio <= limit


def main():
    if len(sys.argv) != 3:
        sys.exit("give the program to measure and the one that fills a store")
    isnad, load = map(os.path.abspath, sys.argv[1:])
    shell = which("sqlite3")
    large = int(os.environ.get("CLAIMS", "1000000"))
    passed = []
    peaks = []
    # The store of a million claims takes some gigabytes: beside the build, not in a small /tmp.
    with tempfile.TemporaryDirectory(dir=pathlib.Path(isnad).parent) as name:
        folder = pathlib.Path(name)
        for claims in sorted({min(SMALL, large), large}):
            desk, took, shell_seconds, load_memory = adding(load, shell, folder, claims)
            print(f"{claims} claims over {took['articles']} articles: added in "
                  f"{took['seconds']:.1f} s, by the shell in {shell_seconds:.1f} s")
            passed.append(report(f"adding {claims}", took["seconds"] / shell_seconds, 2))
            times, memory = looking(isnad, shell, desk, took)
            version = times[0]
            for index, command in [(1, "claims"), (3, "show"), (5, "mark")]:
                ours, theirs = times[index], times[index + 1]
                print(f"isnad {command} {ours * 1e3:.1f} ms with {version * 1e3:.1f} ms of "
                      f"--version, sqlite3 {theirs * 1e3:.1f} ms")
                passed.append(report(f"{command} at {claims}", (ours - version) / theirs, 3))
            peaks.append({"adding": load_memory, "claims": memory[1], "show": memory[3],
                          "mark": memory[5]})
            if claims == large:
                print_plans(desk / "Claims/claims.sqlite", took["articles"] // 2, claims // 2)
            shutil.rmtree(desk)
    for command in peaks[-1]:
        print(f"{command}: {peaks[0][command] >> 10} MiB, then {peaks[-1][command] >> 10} MiB")
        passed.append(report(f"memory of {command}", peaks[-1][command] / peaks[0][command], 1.25))
    sys.exit(0 if all(passed) else 1)


if __name__ == "__main__":
    main()

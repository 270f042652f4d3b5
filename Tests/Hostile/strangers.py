"""Plays servers that speak another protocol than HTTP, or none, to `isnad fetch`.

  python3 Tests/Hostile/strangers.py ISNAD [NAME]

Each listens at a port of its own and does the same to whoever comes, also for robots.txt. Nothing of
them is evidence but what is whole HTTP; the run has to end in time, and the workspace has to be whole.
Prints a line for each thing that is not so, and ends with 1 then.
"""

import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading

from cases import ARTICLE
from server import Endless, Hold, Reset, Server, page

LIMIT = 4


class Stranger(Server):
    """Does its steps at once, or after some bytes of what the client says."""

    def __init__(self, steps, reads=0):
        self.steps, self.reads = steps, reads
        super().__init__(["127.0.0.1"], None)

    def serve(self, connection):
        try:
            if self.reads:
                connection.recv(self.reads)
            for step in self.steps:
                if step == "half":
                    connection.shutdown(socket.SHUT_WR)
                elif not self.play(step, connection):
                    return
            if self.reads == 0:
                # Bytes that nobody read would make a reset of the end.
                connection.settimeout(LIMIT)
                while connection.recv(4096):
                    pass
        except OSError:
            pass
        finally:
            connection.close()


class Deaf:
    """Listens and accepts nobody, with a queue that is full."""

    def __init__(self):
        self.listener = socket.socket()
        self.listener.bind(("127.0.0.1", 0))
        self.listener.listen(0)
        self.port = self.listener.getsockname()[1]
        self.waiting = []
        for _ in range(4):
            one = socket.socket()
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", self.port))
            self.waiting.append(one)


class Closed:
    """A port that nobody listens at."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]


NOT_HTTP = "not an HTTP response"
# Name, server, outcome, what has to stand in the reason.
STRANGERS = [
    ("ssh", Stranger([b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"]), "failed", NOT_HTTP),
    ("smtp", Stranger([b"220 mail.example ESMTP\r\n"]), "failed", NOT_HTTP),
    ("ftp", Stranger([b"220 ready\r\n", Hold()]), "failed", NOT_HTTP),
    ("mysql", Stranger([b"J\0\0\0\x0a8.0.36\0" + bytes(60)]), "failed", NOT_HTTP),
    ("redis", Stranger([b"-ERR wrong number of arguments for 'get' command\r\n"], 4096), "failed",
     NOT_HTTP),
    ("memcached", Stranger([b"ERROR\r\nERROR\r\n"], 4096), "failed", NOT_HTTP),
    ("tls", Stranger([b"\x15\x03\x03\0\x02\x02\x0a"], 4096), "failed", NOT_HTTP),
    ("h2", Stranger([b"\0\0\x12\x04\0\0\0\0\0" + bytes(18), Hold()]), "failed", NOT_HTTP),
    ("gopher", Stranger([b"iWelcome\tfake\t(NULL)\t0\r\n.\r\n"], 4096), "failed", NOT_HTTP),
    ("page-alone", Stranger([ARTICLE.encode()], 4096), "failed", NOT_HTTP),
    ("warc", Stranger([b"WARC/1.1\r\nWARC-Type: response\r\n\r\n"], 4096), "failed", NOT_HTTP),
    ("random", Stranger([bytes(number * 167 % 251 for number in range(65536))]), "failed", NOT_HTTP),
    ("zeros", Stranger([Endless(bytes(65536))]), "failed", NOT_HTTP),
    ("one-byte", Stranger([b"H"], 4096), "failed", ""),
    ("five-bytes", Stranger([b"HTTP/"], 4096), "failed", ""),
    ("ends-at-once", Stranger(["half"]), "failed", ""),
    ("resets-at-once", Stranger([Reset()]), "failed", ""),
    ("resets-in-request", Stranger([Reset()], 1), "failed", ""),
    ("ends-in-request", Stranger([], 1), "failed", ""),
    ("half-closed", Stranger(["half", Hold()], 4096), "failed", ""),
    ("mute", Stranger([Hold()]), "failed", "time"),
    ("head-a-byte-a-time", Stranger([step for byte in page(ARTICLE)[:400] for step in (
        bytes([byte]), 0.05)], 4096), ("failed", "captured_truncated"), ""),
    ("before-the-request", Stranger([page(ARTICLE)]), "captured", ""),
    ("before-the-request-and-ends", Stranger([page(ARTICLE), "half"]), "captured", ""),
    ("deaf", Deaf(), "failed", ""),
    ("closed", Closed(), "failed", "refused"),
]


def main():
    isnad, only, problems = sys.argv[1], sys.argv[2:], []
    chosen = [row for row in STRANGERS if not only or row[0] in only]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run([isnad, "init", folder / "desk"], check=True, stdout=subprocess.DEVNULL)
        environment = {**os.environ, "ISNAD_WORKSPACE": str(folder / "desk"), "HOME": str(folder)}
        # A host is asked one thing at a time: so each comes in a run of its own.
        runs, threads = {}, []

        def fetch(name, server, ignored):
            command = [isnad, "fetch", f"http://127.0.0.1:{server.port}/{name}", "--format",
                       "ndjson", "--delay", "0", "--max-time", str(LIMIT), "--max-wait", "2",
                       "--allow-host", f"127.0.0.1:{server.port}"]
            run = subprocess.run(command + ["--ignore-robots"] * ignored, capture_output=True,
                                 env=environment, timeout=120)
            runs[name, ignored] = run

        for name, server, _, _ in chosen:
            # With robots.txt, and as if there were none.
            for ignored in (False, True):
                threads.append(threading.Thread(target=fetch, args=(name, server, ignored)))
        for start in range(0, len(threads), 6):
            for thread in threads[start:start + 6]:
                thread.start()
            for thread in threads[start:start + 6]:
                thread.join()
        for name, _, outcome, reason in chosen:
            for ignored in (False, True):
                run = runs.get((name, ignored))
                where = name + (" without robots.txt" if ignored else "")
                if run is None or not run.stdout:
                    problems.append(f"{where}: no object was printed {run and run.stderr[-300:]}")
                    continue
                item = json.loads(run.stdout)
                outcomes = [outcome] if isinstance(outcome, str) else outcome
                if item["outcome"] == "skipped" and "failed" in outcomes and not ignored:
                    # Who takes a request and gives no robots.txt is not asked for the page.
                    if "robots.txt' could not be read (" not in item["reason"]:
                        problems.append(f"{where}: reason is {item['reason']!r}")
                elif item["outcome"] not in outcomes:
                    problems.append(f"{where}: {item['outcome']} ({item['reason']})")
                elif reason not in (item["reason"] or ""):
                    problems.append(f"{where}: reason is {item['reason']!r}, without {reason!r}")
                if bool(item["text"]) != (item["outcome"] == "captured"):
                    problems.append(f"{where}: text is {(item['text'] or '')[:40]!r}")
                if any(not 0x20 <= ord(sign) < 0x7F for sign in item["reason"] or ""):
                    problems.append(f"{where}: bytes of the server are told as they came")
        check = subprocess.run([isnad, "check"], capture_output=True, text=True, env=environment)
        if check.returncode != 0:
            problems.append(f"the workspace is not whole: {check.stdout} {check.stderr}")
    for problem in problems:
        print(problem)
    print(f"{len(chosen)} strangers")
    sys.exit(1 if problems else 0)


main()

"""Plays every family of hostile behaviour to `isnad fetch` in one run, from loopback addresses.

  python3 Tests/Hostile/loopback.py ISNAD [NAME]

Each case has to come to its outcome, with the bytes of the wire in its WARC file; the run has to go
on with the others and to end in time, in less than 256 MiB, without a connection to an address that
is not allowed; and the workspace has to be whole afterwards. Prints a line for each thing that is
not so, and ends with 1 then.
"""

import functools
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

from archive import responses
from cases import WORDS, all_cases
from oddities import all_oddities
from server import Canary, Hold, Server, page

# The seconds that a page may take: of the cases that run into it, and of all others.
LIMIT, PATIENCE = 5, 60
HOSTS = [f"127.7.0.{number}" for number in range(1, 61)]
NO_ROBOTS = page("none", status="404 Not Found", kind="text/plain")


def spellings(port):
    """A loopback address as people who want to get round a guard write it."""
    return [
        f"http://{host}:{port}/" for host in [
            "127.0.0.1", "127.1", "127.0.1", "0x7f000001", "0x7f.0.0.1", "2130706433",
            "0177.0.0.1", "017700000001", "localhost", "LOCALHOST", "0", "0.0.0.0",
            "%31%32%37.0.0.1", "１２７.0.0.1", "127。0。0。1", "user@127.0.0.1",
            "example.org@127.0.0.1", "user:hidden@127.0.0.1", "[::1]", "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]", "[::127.0.0.1]", "[::]", "[0:0:0:0:0:0:0:1]", "[64:ff9b::7f00:1]",
            "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1%25lo]",
            "127.255.255.254", "10.0.0.1", "169.254.169.254", "100.100.100.200", "192.168.0.1",
            "172.16.0.1", "224.0.0.1", "255.255.255.255", "[ff02::1]", "[fd00:ec2::254]",
        ]
    ]


def nonsense(port):
    """Addresses that are none."""
    return ["http://", "http:///x", "http://[::1", "http://a b/", "http://127.0.0.1:99999/",
            "http://127.0.0.1:-1/", "http://exa\x01mple/", "http:\\\\127.0.0.1\\", "http://%00/",
            f"http://127.0.0.1\\@127.7.0.1:{port}/", "ftp://user:hidden@127.0.0.1/x",
            "file:///etc/passwd", "gopher://127.0.0.1/_x", "javascript:alert(1)", "http://.../",
            "http://" + "a" * 300 + ".example/", "http://" + "a" * 20_000 + "/"]


def check_kept(case, item, folder):
    """What is wrong with the bytes that are kept; empty where nothing is."""
    blocks = []
    if item["warc"]:
        blocks = [block for fields, block in responses(folder / item["warc"])
                  if not fields[b"WARC-Target-URI"].endswith(b"/robots.txt")]
    if case.kept is None:
        return "something is kept" if blocks else ""
    if case.kept is False:
        return ""
    if not blocks:
        return "nothing is kept"
    sent = case.sent if case.kept is True else case.kept
    if item["outcome"] == "failed":
        return "" if sent.startswith(blocks[-1]) else "other bytes are kept than came"
    return "" if blocks[-1] == sent else (
        f"{len(blocks[-1])} bytes are kept of {len(sent)}, or others than came")


def judge(case, item, server, folder):
    """What is wrong with what a case came to."""
    outcomes = (case.outcome,) if isinstance(case.outcome, str) else case.outcome
    if item["outcome"] not in outcomes:
        yield f"outcome is {item['outcome']} ({item['reason']}), not {case.outcome}"
    if case.reason not in (item["reason"] or ""):
        yield f"reason is {item['reason']!r}, without {case.reason!r}"
    if case.status and item["http_status"] != case.status:
        yield f"status is {item['http_status']}"
    if case.text is not None and bool(item["text"]) != case.text:
        yield f"text is {(item['text'] or '')[:60]!r} ({item['outcome']}, {item['reason']})"
    if item["text"] and case.text and case.name != "warc-body" and WORDS not in item["text"]:
        yield f"text is {item['text'][:60]!r}"
    seen = sum(1 for path, _ in server.requests if path == "/" + case.name)
    if case.connections and seen != case.connections:
        yield f"{seen} connections"
    if problem := check_kept(case, item, folder):
        yield problem


def main():
    isnad, only = sys.argv[1], sys.argv[2:]
    every = all_cases() + all_oddities()
    assert len({case.name for case in every}) == len(every)
    cases = [case for case in every if not only or case.name in only]
    paths = {"/" + case.name: case for case in cases}
    others = {path: steps for case in every for path, steps in case.also}
    others["/whole"] = next(case for case in every if case.name == "whole").steps
    hosts = {}
    for index, case in enumerate(cases):
        slow = [other.name for other in cases if other.slow]
        hosts[case.name] = (
            HOSTS[10 + slow.index(case.name)] if case.slow else HOSTS[index % 10])

    def script(path, number, host):
        if path == "/robots.txt":
            return [Hold()] if host == hosts.get("slow-robots") else [NO_ROBOTS]
        steps = paths[path].play(number) if path in paths else others.get(path, [NO_ROBOTS])
        here = [(b"HOSTNAME", host.encode()), (b"HOST", f"{host}:{server.port}".encode()),
                (b"CANARY", str(canary.port).encode())]
        return [functools.reduce(lambda step, pair: step.replace(*pair), here, step)
                if isinstance(step, bytes) else step for step in steps]

    server = Server(HOSTS, script)
    canary = Canary(["127.0.0.1", "::1"])
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        urls = {f"http://{hosts[case.name]}:{server.port}/{case.name}": case for case in cases}
        refused = [] if only else spellings(canary.port) + nonsense(server.port)
        subprocess.run([isnad, "init", folder / "desk"], check=True, stdout=subprocess.DEVNULL)
        environment = {**os.environ, "ISNAD_WORKSPACE": str(folder / "desk"),
                       "HOME": str(folder), "http_proxy": f"http://127.0.0.1:{canary.port}"}
        (folder / ".netrc").write_text("machine 127.7.0.1 login me password secret\n")
        begin, items = time.monotonic(), []
        common = [isnad, "fetch", "--format", "ndjson", "--delay", "0", "--jobs", "16",
                  "--max-wait", "3"]
        for host in HOSTS:
            common += ["--allow-host", f"{host}:{server.port}"]
        timed = [url for url, case in urls.items() if case.timed]
        rest = [url for url in urls if url not in timed]
        for some, limit in [(rest + refused, PATIENCE), (timed, LIMIT)]:
            (folder / "list").write_text("".join(url + "\n" for url in some))
            run = subprocess.run([*common, "--from", folder / "list", "--max-time", str(limit)],
                                 capture_output=True, env=environment, timeout=300)
            items += [json.loads(line) for line in run.stdout.decode().splitlines()]
            if not only and run.returncode != 1:
                problems.append(f"exit code {run.returncode}: {run.stderr.decode()[-300:]}")
        elapsed = time.monotonic() - begin
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        by_url = {item["url"]: item for item in items}
        evidence = folder / "desk/Claims/evidence"
        for url, case in urls.items():
            if url not in by_url:
                problems.append(f"{case.name}: no object was printed")
                continue
            problems += [f"{case.name}: {line}"
                         for line in judge(case, by_url[url], server, evidence)]
        for item in items:
            if item["url"] not in urls and item["outcome"] not in ("refused", "failed"):
                problems.append(f"{item['url'][:80]}: outcome is {item['outcome']}")
            if "hidden" in json.dumps(item):
                problems.append(f"{item['url'][:80]}: a password is kept")
        if len(items) < len(urls) + len(refused) * 6 // 10:
            problems.append(f"{len(items)} objects for {len(urls) + len(refused)} addresses")
        if canary.connections:
            problems.append(f"{len(canary.connections)} connections to a forbidden address")
        for path, head in server.requests:
            if b"\r\ncookie:" in head.lower() or b"\r\nauthorization:" in head.lower():
                problems.append(f"{path}: a cookie or a password was sent")
        if memory > 256:
            problems.append(f"{memory:.0f} MiB of memory")
        check = subprocess.run([isnad, "check"], capture_output=True, text=True, env=environment)
        if check.returncode != 0 or "belongs to no" in check.stdout + check.stderr:
            problems.append(f"the workspace is not whole: {check.stdout} {check.stderr}")
    for problem in problems:
        print(problem)
    print(f"{len(urls) + len(refused)} addresses, {elapsed:.1f} s, {memory:.0f} MiB")
    sys.exit(1 if problems else 0)


main()

"""Plays what servers do with robots.txt to `isnad fetch`: each way on a host of its own.

  python3 Tests/Hostile/robots.py ISNAD [NAME]

Each has to come to its outcome, with the decision told; whether the page is asked for has to follow
from it, and what the server sent as robots.txt has to be in the capture, to the byte. Prints a line
for each thing that is not so, and ends with 1 then.
"""

import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass

from archive import records
from cases import ARTICLE, CHUNKED, OK, raw
from server import Endless, Hold, Reset, Server, page

LIMIT = 4
# The host to which a redirect of another host's robots.txt leads.
OTHER = "127.9.100.1"
LONGEST = 500 << 10


def text(rules, head="", status="200 OK"):
    return page(rules, head, status, kind="text/plain")


def to(location, status="301 Moved"):
    return page("", f"Location: {location}\r\n", status)


@dataclass
class Mode:
    """A way; `steps` are those of /robots.txt, or of one try after the other where they are lists.

    `word` is what the evidence says of the file; `outcome` that of the page, which is asked for just
    where it is captured.
    """

    name: str
    steps: list
    word: str
    outcome: str
    reason: str = ""
    path: str = "/page"
    also: tuple = ()

    def play(self, number):
        if self.steps and isinstance(self.steps[0], list):
            return self.steps[min(number, len(self.steps) - 1)]
        return self.steps

    @property
    def sent(self):
        """What comes of the file, where it is told beforehand; a framing that contradicts itself
        leaves nothing to be sure of, nor does a line that breaks off."""
        steps = self.play(10**6)
        is_known = all(isinstance(step, bytes) and b"OTHER" not in step for step in steps)
        return b"".join(steps) if is_known and self.name not in (
            "two-lengths", "cut-in-head") else None


def answers():
    for status in ["404 Not Found", "410 Gone", "401 No", "403 No", "400 Bad", "418 Teapot",
                   "451 No"]:
        yield Mode(f"status-{status[:3]}", [text("User-agent: *\nDisallow: /\n", status=status)],
                   "absent", "captured")
    for status in ["500 Oops", "502 Bad", "504 Late", "599 Odd", "304 Same", "999 Odd"]:
        yield Mode(f"status-{status[:3]}", [text("", status=status)], "unreachable", "skipped",
                   "could not be read")
    yield Mode("status-204", [raw("HTTP/1.1 204 None\n")], "read", "captured")
    yield Mode("busy-once", [[text("", "Retry-After: 1\r\n", "503 Busy")],
                             [text("User-agent: *\nDisallow: /page")]], "read", "skipped",
               "Disallow: /page (line 2)")
    yield Mode("busy", [text("", "Retry-After: 99999\r\n", "503 Busy")], "unreachable",
               "deferred", "robots.txt' could not be read (the server answered 503 and asks to wait")
    yield Mode("too-many", [text("", "Retry-After: 99999\r\n", "429 Slow")], "unreachable",
               "deferred", "robots.txt' could not be read (the server answered 429 and asks to wait")
    yield Mode("busy-for-long", [text("down", "Retry-After: 1\r\n", "503 Busy")], "unreachable",
               "deferred", "--ignore-robots")
    yield Mode("dropped", [Reset()], "unreachable", "skipped", "robots.txt' could not be read")
    yield Mode("closed", [b""], "unreachable", "skipped", "robots.txt' could not be read")
    yield Mode("silent", [Hold()], "unreachable", "skipped", "limit of time")
    yield Mode("cut-in-head", [b"HTTP/1.1 200 OK\r\nContent-Ty"], "unreachable", "skipped",
               "robots.txt' could not be read (no whole response head came")
    yield Mode("no-http", [b"User-agent: *\nAllow: /\n"], "unreachable", "skipped",
               "not an HTTP response")
    yield Mode("interim-flood", [Endless(b"HTTP/1.1 100 Continue\r\n\r\n" * 99)], "unreachable",
               "skipped", "header lines are too long")
    yield Mode("cut-in-body", [raw(OK + "Content-Length: 999\n", b"User-agent: *\nDisallow:\n")],
               "unreachable", "skipped", "could not be read")
    yield Mode("stalled", [raw(OK + "Content-Length: 999\n", b"User-agent: *\n"), Hold()],
               "unreachable", "skipped", "could not be read")
    yield Mode("two-lengths", [raw(OK + "Content-Length: 5\nContent-Length: 7\n", b"Allow: /")],
               "unreachable", "skipped", "could not be read")
    yield Mode("bad-chunk", [raw(CHUNKED, b"zz\r\nAllow: /\r\n0\r\n\r\n")], "unreachable",
               "skipped", "could not be read")


def codings():
    rules = b"User-agent: *\nDisallow: /page\n"
    packed = gzip.compress(rules)

    def coded(body, coding="gzip"):
        return [text(body, f"Content-Encoding: {coding}\r\n")]

    yield Mode("gzip", coded(packed), "read", "skipped", "Disallow: /page")
    yield Mode("gzip-cut", coded(packed[:-12]), "unreachable", "skipped", "breaks off")
    yield Mode("gzip-lie", coded(rules), "unreachable", "skipped", "damaged")
    yield Mode("coding-unknown", coded(rules, "br"), "unreachable", "skipped", "unknown")
    yield Mode("gzip-bomb", coded(gzip.compress(rules + b"#" * (64 << 20))), "read", "skipped",
               "Disallow: /page")
    yield Mode("chunked", [raw(CHUNKED, b"%x\r\n%s\r\n0\r\n\r\n" % (len(rules), rules))], "read",
               "skipped", "Disallow: /page")


def redirects():
    rules = text("User-agent: *\nDisallow: /page")
    chain = tuple((f"/r{number}", [to(f"/r{number + 1}")]) for number in range(1, 9))
    yield Mode("five-redirects", [to("/r1")], "read", "skipped", "Disallow: /page",
               also=(*chain[:4], ("/r5", [rules])))
    yield Mode("many-redirects", [to("/r1")], "absent", "captured", also=chain)
    yield Mode("redirect-loop", [to("/robots.txt")], "absent", "captured")
    yield Mode("redirect-nowhere", [page("", "", "302 Found")], "absent", "captured")
    yield Mode("redirect-to-404", [to("/none")], "absent", "captured")
    yield Mode("redirect-to-500", [to("/broken")], "unreachable", "skipped",
               also=(("/broken", [text("", status="500 Oops")]),))
    yield Mode("redirect-to-nobody", [to("http://OTHER/dropped")], "unreachable", "skipped",
               "could not be read")
    yield Mode("redirect-to-loopback", [to("http://127.0.0.1:1/robots.txt")], "unreachable",
               "skipped", "not public")
    yield Mode("redirect-to-file", [to("file:///etc/passwd")], "unreachable", "skipped",
               "not http or https")
    yield Mode("redirect-to-host", [to("http://OTHER/shared")], "read", "skipped",
               "Disallow: /page", also=(("/shared", [rules]), ("/dropped", [Reset()])))


def rules():
    def mode(name, body, outcome, reason="", path="/page"):
        body = body.encode() if isinstance(body, str) else body
        return Mode(name, [text(body)], "read", outcome, reason, path)

    everyone = "User-agent: *\n"
    ours = "User-agent: isnad\n"
    yield mode("empty", "", "captured")
    yield mode("allow-all", everyone + "Disallow:\n", "captured")
    yield mode("disallow-all", everyone + "Disallow: /\n", "skipped", "Disallow: / (line 2)")
    yield mode("itself", everyone + "Disallow: /\n", "captured", path="/robots.txt")
    yield mode("ours-forbids", everyone + "Allow: /\n" + ours + "Disallow: /page", "skipped",
               "(line 4)")
    yield mode("ours-allows", everyone + "Disallow: /\n\n" + ours + "Disallow:\n", "captured")
    yield mode("ours-empty", everyone + "Disallow: /\n\n" + ours, "captured")
    yield mode("others", "User-agent: isnadbot\nDisallow: /\nUser-agent: is\nDisallow: /\n",
               "captured")
    yield mode("token-case", "uSeR-aGeNt :  ISNAD/9.9\nDISALLOW:/page\n", "skipped")
    yield mode("shared-group", "User-agent: a\nUser-agent: isnad\nUser-agent: b\nDisallow: /page",
               "skipped")
    yield mode("groups-merged", ours + "Allow: /x\n\nUser-agent: z\nDisallow: /\n\n" + ours
               + "Disallow: /page\n", "skipped", "(line 8)")
    yield mode("longest-wins", everyone + "Disallow: /p\nAllow: /page\n", "captured")
    yield mode("longest-wins-no", everyone + "Allow: /p\nDisallow: /page\n", "skipped")
    yield mode("tie-allows", everyone + "Disallow: /page\nAllow: /page\n", "captured")
    yield mode("star", everyone + "Disallow: /*.html\n", "skipped", path="/a/b.html?x")
    yield mode("star-end", everyone + "Disallow: /*.html$\n", "captured", path="/a/b.html?x")
    yield mode("dollar", everyone + "Disallow: /page$\n", "captured", path="/pages")
    yield mode("query", everyone + "Disallow: /*?id=\n", "skipped", path="/page?id=5")
    yield mode("case-of-path", everyone + "Disallow: /PAGE\n", "captured")
    yield mode("encoded-rule", everyone + "Disallow: /%70age\n", "skipped")
    yield mode("encoded-path", everyone + "Disallow: /page\n", "skipped", path="/%70%61ge")
    yield mode("arabic-rule", everyone + "Disallow: /خبر\n", "skipped", path="/%d8%ae%D8%A8%d8%b1")
    yield mode("encoded-slash", everyone + "Disallow: /a/b\n", "captured", path="/a%2Fb")
    # RFC 9309, sections 2.2.2 and 2.2.3.
    yield mode("encoded-star", everyone + "Disallow: /path/file-with-a-%2A.html\n", "skipped",
               path="/path/file-with-a-*.html")
    yield mode("encoded-star-alone", everyone + "Disallow: /path/a-%2A.html\n", "captured",
               path="/path/a-b.html")
    yield mode("encoded-dollar", everyone + "Disallow: /path/foo-%24\n", "skipped",
               path="/path/foo-$")
    yield mode("dollar-inside", everyone + "Disallow: /a$b\n", "skipped", path="/a$bc")
    yield mode("encoded-query", everyone + "Disallow: /foo/bar?baz=https://foo.bar\n", "skipped",
               path="/foo/bar?baz=https%3A%2F%2Ffoo.bar")
    yield mode("query-of-any", everyone + "Disallow: *baz=https%3A%2F%2Ffoo\n", "skipped",
               path="/foo/bar?baz=https%3A%2F%2Ffoo.bar")
    yield mode("mark", b"\xef\xbb\xbf" + (everyone + "Disallow: /page").encode(), "skipped")
    yield mode("returns", everyone.replace("\n", "\r") + "Disallow: /page\r", "skipped")
    yield mode("comments", everyone.replace("\n", " # all\n") + "# no\nDisallow: /page # it\n",
               "skipped")
    yield mode("crawl-delay", everyone + "Crawl-delay: 86400\nDisallow:\n", "captured")
    # What is no rule of the standard does not end the list of those whom a group is for.
    yield mode("delay-between", ours + "Crawl-delay: 5\n\nUser-agent: x\nDisallow: /\n", "skipped")
    yield mode("sitemap-between", "User-agent: x\nSitemap: http://x/\nUser-agent: isnad\n"
               "Disallow: /page\n", "skipped")
    yield mode("rule-first", "Disallow: /page\n" + everyone, "captured")
    yield mode("page-instead", "<!DOCTYPE html><title>Disallow: /</title><p>User-agent: *</p>",
               "captured")
    yield mode("picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "captured")
    yield mode("zeros", b"\0" * 5000 + b"\n" + (everyone + "Disallow: /page\n").encode(), "skipped")
    yield mode("wide", ("\ufeff" + everyone + "Disallow: /\n").encode("utf-16-le"), "captured")
    yield mode("escapes", everyone + "Disallow: /page\x1b]52;c;aGk=\x07\x1b[2J\n", "captured")
    yield mode("stars", everyone + "Disallow: /" + "*a" * 2000 + "b\n", "captured",
               path="/" + "a" * 8000)
    yield mode("within-limit", "#" * (LONGEST - 100) + "\n" + everyone + "Disallow: /page\n",
               "skipped")
    yield mode("beyond-limit", "#" * LONGEST + "\n" + everyone + "Disallow: /page\n", "captured")
    yield mode("many-rules", everyone + "".join(
        f"Disallow: /{number}*x*y$\n" for number in range(20_000)) + "Disallow: /page\n", "skipped",
        "(line 20002)")
    yield mode("many-groups", "".join(
        f"User-agent: bot{chr(97 + number % 26)}x\nDisallow: /\n" for number in range(12_000))
        + everyone + "Disallow: /page\n", "skipped")
    yield Mode("endless", [raw(OK, (everyone + "Disallow: /page\n").encode()),
                           Endless(b"# word word\n" * 999)], "read", "skipped", "Disallow: /page")


def all_modes():
    modes = [mode for group in (answers(), codings(), redirects(), rules()) for mode in group]
    assert len({mode.name for mode in modes}) == len(modes)
    return modes


def judge(mode, item, asked, folder):
    """What is wrong with what a mode came to."""
    if item["outcome"] != mode.outcome or mode.reason not in (item["reason"] or ""):
        yield (f"{item['outcome']} ({item['reason']}), not {mode.outcome} ({mode.reason})")
    checks = [hop for hop in item["hops"] if "robots" in hop]
    if [check["robots"] for check in checks] != [mode.word]:
        yield f"told as {[check['robots'] for check in checks]}, not {mode.word}"
    elif checks and checks[0]["allowed"] != (mode.outcome == "captured"):
        yield f"allowed: {checks[0]['allowed']}"
    count = sum(1 for path in asked if path == mode.path)
    wanted = (mode.outcome == "captured") + (mode.path == "/robots.txt")
    if count != wanted:
        yield f"the page was asked for {count} times, not {wanted}"
    if mode.sent == b"" or any(isinstance(step, (Reset, Hold)) for step in mode.steps[:1]):
        if item["warc"]:
            yield "something is kept of nothing"
        return
    kept = records(folder / item["warc"])
    files = [block for fields, block in kept if fields[b"WARC-Type"] in (b"response", b"resource")
             and fields[b"WARC-Target-URI"].endswith(b"/robots.txt")]
    if mode.sent is not None and mode.sent[:LONGEST // 2] not in [
            block[:LONGEST // 2] for block in files]:
        yield f"other bytes of robots.txt are kept than came: {[block[:60] for block in files]}"
    notes = b"".join(block for fields, block in kept if fields[b"WARC-Type"] == b"metadata")
    if mode.outcome == "captured" and f"robots: {mode.word}, allowed".encode() not in notes:
        yield "the decision does not stand in the capture"


def further(isnad, environment, common, server, hosts):
    """What several pages, another name and a redirect come to."""
    def fetch(*words):
        server.requests.clear()
        run = subprocess.run([*common, "--again", *words], capture_output=True, env=environment,
                             timeout=60)
        return (sorted(map(json.loads, run.stdout.splitlines()), key=lambda item: item["url"]),
                [path for path, _ in server.requests])

    def at(mode, path):
        return f"http://{hosts[mode]}:{server.port}{path}"

    items, asked = fetch(at("longest-wins", "/p"), at("longest-wins", "/page"),
                         at("longest-wins", "/page2"))
    if [item["outcome"] for item in items] != ["skipped", "captured", "captured"] or asked.count(
            "/robots.txt") != 1:
        yield f"several pages: {[item['outcome'] for item in items]}, {asked}"
    items, asked = fetch("--ignore-robots", at("disallow-all", "/page"))
    told = [hop.get("robots") for hop in items[0]["hops"] if "robots" in hop]
    if items[0]["outcome"] != "captured" or asked != ["/page"] or told != ["ignored"]:
        yield f"--ignore-robots: {items[0]['outcome']}, {asked}, {told}"
    items, asked = fetch("--user-agent", "isnadbot/3.1 (desk@a.example)", at("others", "/page"))
    if items[0]["outcome"] != "skipped":
        yield f"another name: {items[0]['outcome']}"
    # Where a redirect leads, the rules of that site hold.
    items, asked = fetch(at("empty", "/away"))
    if items[0]["outcome"] != "skipped" or asked != ["/robots.txt", "/away", "/robots.txt"]:
        yield f"redirect to a site that forbids: {items[0]['outcome']}, {asked}"


def main():
    isnad, only, problems = sys.argv[1], sys.argv[2:], []
    modes = [mode for mode in all_modes() if not only or mode.name in only]
    hosts = {mode.name: f"127.9.{index // 200}.{index % 200 + 1}"
             for index, mode in enumerate(modes)}
    by_host = {host: name for name, host in hosts.items()}
    by_name = {mode.name: mode for mode in modes}
    asked = {mode.name: [] for mode in modes}

    def script(path, number, host):
        mode = by_name[by_host.get(host, "redirect-to-host")]
        seen = asked[mode.name].count(path)
        asked[mode.name].append(path)
        if path == "/robots.txt":
            steps = mode.play(seen)
        elif path == "/away":
            steps = [to(f"http://{hosts['disallow-all']}:{server.port}/page")]
        else:
            steps = dict(mode.also).get(path, [page(ARTICLE)] if path == mode.path or path in (
                "/page", "/page2") else [page("", status="404 Not Found")])
        there = f"{OTHER}:{server.port}".encode()
        return [step.replace(b"OTHER", there) if isinstance(step, bytes) else step
                for step in steps]

    server = Server([*hosts.values(), OTHER], script)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run([isnad, "init", folder / "desk"], check=True, stdout=subprocess.DEVNULL)
        environment = {**os.environ, "ISNAD_WORKSPACE": str(folder / "desk"), "HOME": str(folder)}
        urls = {f"http://{hosts[mode.name]}:{server.port}{mode.path}": mode for mode in modes}
        (folder / "list").write_text("".join(url + "\n" for url in urls))
        common = [isnad, "fetch", "--format", "ndjson", "--delay", "0", "--jobs", "32",
                  "--max-wait", "4", "--max-time", str(LIMIT)]
        for host in [*hosts.values(), OTHER]:
            common += ["--allow-host", f"{host}:{server.port}"]
        run = subprocess.run([*common, "--from", folder / "list"], capture_output=True,
                             env=environment, timeout=120)
        items = {item["url"]: item for item in map(json.loads, run.stdout.splitlines())}
        for url, mode in urls.items():
            if url not in items:
                problems.append(f"{mode.name}: no object was printed: {run.stderr[-300:]}")
                continue
            problems += [f"{mode.name}: {line}" for line in judge(
                mode, items[url], asked[mode.name], folder / "desk/Claims/evidence")]
        if not only:
            problems += further(isnad, environment, common, server, hosts)
        check = subprocess.run([isnad, "check"], capture_output=True, text=True, env=environment)
        if check.returncode != 0:
            problems.append(f"the workspace is not whole: {check.stdout} {check.stderr}")
        files = list((folder / "desk/Claims/evidence").iterdir())
        check = subprocess.run([isnad, "check", "--warc", *files], capture_output=True, text=True)
        if check.returncode != 0:
            problems.append(f"a capture breaks the standard: {check.stderr[-500:]}")
    for problem in problems:
        print(problem)
    print(f"{len(modes)} ways")
    sys.exit(1 if problems else 0)


main()

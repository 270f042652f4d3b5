"""Plays copies in web archives, and servers that claim to be one, to `isnad fetch`.

  unshare -rnm python3 Tests/Hostile/memento.py ISNAD

The archives' names lead to a server of ours in a network namespace of its own. An archive is known by
its address alone; what its headers say (RFC 7089) counts where the address does not speak against it.
Prints a line for each thing that is not so, and ends with 1 then.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import namespace
from cases import ARTICLE
from server import Server, page

BAYAN = "http://www.water.example/bayan"
MOMENT = "Sat, 11 Jan 2020 09:30:07 GMT"


def headers(original=BAYAN, moment=MOMENT):
    return (f'Memento-Datetime: {moment}\r\nLink: <{original}>; rel="original", '
            f'<http://web.archive.org/web/timemap/link/{original}>; rel="timemap"; '
            'type="application/link-format"\r\n')


def copy(archive, original, taken_at):
    return {"archive": archive, "original": original, "taken_at": taken_at}


WEB = "web.archive.org"
# Host, path, header lines, what is told of the copy, the host that it counts as.
CASES = [
    (WEB, f"/web/20200111093007id_/{BAYAN}", headers(),
     copy(WEB, BAYAN, "2020-01-11T09:30:07Z"), "water.example"),
    (WEB, f"/web/20200111093007/{BAYAN}?no-headers", "",
     copy(WEB, BAYAN + "?no-headers", "2020-01-11T09:30:07Z"), "water.example"),
    # What the header adds: the moment, where the address has the day or none.
    (WEB, f"/web/20200111/{BAYAN}", headers("http://water.example:80/bayan/"),
     copy(WEB, BAYAN, "2020-01-11T09:30:07Z"), "water.example"),
    (WEB, f"/web/newest/{BAYAN}", headers(), copy(WEB, BAYAN, "2020-01-11T09:30:07Z"),
     "water.example"),
    # What it says against the address is not believed.
    (WEB, f"/web/20200111093007/{BAYAN}?other", headers("http://ministry.example/bayan"),
     copy(WEB, BAYAN + "?other", "2020-01-11T09:30:07Z"), "water.example"),
    (WEB, f"/web/20200111093007/{BAYAN}?later", headers(BAYAN + "?later",
                                                         "Mon, 05 Jan 2026 00:00:00 GMT"),
     copy(WEB, BAYAN + "?later", "2020-01-11T09:30:07Z"), "water.example"),
    (WEB, f"/web/20200111093007/{BAYAN}?junk", "Memento-Datetime: soon\r\nLink: <<>;;rel=original"
     "\r\nLink: original\r\n", copy(WEB, BAYAN + "?junk", "2020-01-11T09:30:07Z"),
     "water.example"),
    # A short address does not tell the original, so the archive's header does.
    ("archive.ph", "/AbCd1", headers(), copy("archive.ph", BAYAN, "2020-01-11T09:30:07Z"),
     "water.example"),
    ("archive.ph", "/AbCd2", "", copy("archive.ph", None, None), None),
    ("archive.ph", "/AbCd3", headers("javascript:alert(1)"), copy("archive.ph", None, None), None),
    # What is no copy, and who is no archive.
    (WEB, "/about", headers(), None, "web.archive.org"),
    ("public.test", "/bayan", headers(), None, "public.test"),
    ("public.test", f"/web/20200111093007/{BAYAN}", headers(), None, "public.test"),
    ("web.archive.org.public.test", f"/web/20200111093007/{BAYAN}", headers(), None,
     "web.archive.org.public.test"),
]


def main():
    isnad, problems = sys.argv[1], []
    # The name server goes by a name's first part.
    namespace.NAMES.update({"web": [[namespace.PUBLIC]], "archive": [[namespace.PUBLIC]]})
    paths = {(host, path): lines for host, path, lines, _, _ in CASES}
    moved = f"/web/2020/{BAYAN}"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        namespace.set_up(folder)
        namespace.NameServer()

        def script(path, number, host):
            head = server.requests[-1][1].decode("latin-1")
            name = head.lower().split("\r\nhost: ", 1)[1].split("\r\n", 1)[0]
            if path == moved:
                return [page("", f"Location: http://{WEB}{CASES[0][1]}\r\n", "302 Found")]
            lines = paths.get((name, path))
            return [page("", status="404 Not Found") if lines is None else page(ARTICLE, lines)]

        server = Server([namespace.PUBLIC], script, port=80)
        environment = {**os.environ, "ISNAD_WORKSPACE": str(folder / "desk"), "HOME": str(folder)}
        subprocess.run([isnad, "init", folder / "desk"], check=True, stdout=subprocess.DEVNULL)
        wanted = {f"http://{host}{path}": (told, counts)
                  for host, path, _, told, counts in CASES}
        # An address that the archive sends on to the copy itself.
        wanted[f"http://{WEB}{moved}"] = CASES[0][3:]
        run = subprocess.run([isnad, "fetch", *wanted, "--format", "ndjson", "--delay", "0",
                              "--jobs", "1"], capture_output=True, env=environment, timeout=60)
        items = {item["url"]: item for item in map(json.loads, run.stdout.splitlines())}
        for url, (told, counts) in wanted.items():
            item = items.get(url)
            if not item or item["outcome"] != "captured":
                problems.append(f"{url}: {item and item['reason']} {run.stderr[-200:]}")
                continue
            if item["archived"] != told:
                problems.append(f"{url}: told as {item['archived']}, not {told}")
            if item["counts_as"] != counts:
                problems.append(f"{url}: counts as {item['counts_as']}, not {counts}")
    for problem in problems:
        print(problem)
    print(f"{len(wanted)} addresses")
    sys.exit(1 if problems else 0)


main()

"""Tries the default address policy where no packet can leave: in a network namespace that has only
`lo`, with a server on addresses that look public, and a canary behind all others.

  unshare -rnm python3 Tests/Hostile/namespace.py ISNAD

Forbidden addresses are asked for literally, by name (a name server of its own answers), and by
redirect. Nothing may connect to them; what is public has to be fetched. Prints a line for each thing
that is not so, and ends with 1 then.
"""

import ipaddress
import json
import os
import pathlib
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from cases import ARTICLE
from server import Canary, Server, page

PUBLIC, PUBLIC6 = "93.184.216.34", "2606:2800:220:1::1"
FORBIDDEN = [
    "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "192.0.0.1", "192.0.2.1", "192.88.99.1", "198.18.0.1",
    "198.51.100.1", "203.0.113.1", "168.63.129.16",
]
FORBIDDEN6 = [
    "::1", "fd00:ec2::254", "fc00::1", "fe80::1", "fec0::1", "64:ff9b::7f00:1", "64:ff9b::808:808",
    "64:ff9b:1::1", "2002:7f00:1::1", "2002:5db8:d822::1", "2001:0:7f00:1::1", "2001:db8::1",
    "100::1", "3fff::1", "2620:4f:8000::1", "5f00::1",
]
# Literally or by kernel they lead to an address above, though none can be given to `lo` itself.
SPELLINGS = [
    "0", "0.0.0.0", "127.1", "0x7f000001", "2130706433", "0177.1", "localhost", "[::]",
    "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]",
    "１２７.0.0.1", "%31%32%37.0.0.1", "224.0.0.1", "255.255.255.255", "[ff02::1]", "240.0.0.1",
    f"[::ffff:{PUBLIC}]",
]
CANARY_PORT = 8080

A, AAAA, CNAME = 1, 28, 5
NAMES = {
    "public": [[PUBLIC]], "public6": [[PUBLIC6]], "public-both": [[PUBLIC, PUBLIC6]],
    "private4": [["10.0.0.1"]], "private6": [["fd00:ec2::254"]], "loop": [["127.0.0.1", "::1"]],
    "mapped": [["::ffff:127.0.0.1"]], "compatible": [["::127.0.0.1"]], "zero": [["0.0.0.0"]],
    "nat64": [["64:ff9b::7f00:1"]], "sixtofour": [["2002:7f00:1::1"]],
    "teredo": [["2001:0:7f00:1::1"]], "metadata": [["169.254.169.254"]],
    "mixed": [["10.0.0.1", PUBLIC]], "mixed-last": [[PUBLIC, "127.0.0.1"]],
    "mixed6": [["::1", PUBLIC]], "many": [[f"10.0.0.{number}" for number in range(1, 25)]],
    # What it says changes from question to question.
    "rebind": [[PUBLIC], ["127.0.0.1"]], "rebind-back": [["127.0.0.1"], [PUBLIC]],
    "alias": "private4", "empty": [[]],
}


class NameServer:
    """Answers questions for NAMES; all other names do not exist, and `mute` gets no answer."""

    def __init__(self):
        self.asked = {}
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.53", 53))
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            query, client = self.socket.recvfrom(4096)
            if answer := self.answer(query):
                self.socket.sendto(answer, client)

    def answer(self, query):
        labels, offset = [], 12
        while query[offset]:
            labels.append(query[offset + 1:offset + 1 + query[offset]].decode())
            offset += 1 + query[offset]
        kind = struct.unpack(">H", query[offset + 1:offset + 3])[0]
        question, name = query[12:offset + 5], labels[0].lower()
        if name == "mute":
            return None
        # `addinfo` style clients ask for A and AAAA at once: both belong to one question.
        known = NAMES.get(name)
        records = []
        if isinstance(known, str):
            target = b"".join(
                bytes([len(label)]) + label.encode() for label in [known, *labels[1:]]) + b"\0"
            records.append((b"\xc0\x0c", CNAME, target))
            records += [(target, AAAA if ":" in text else A, ipaddress.ip_address(text).packed)
                        for text in NAMES[known][0] if (":" in text) == (kind == AAAA)]
        elif known is not None:
            number = self.asked.get((name, kind), 0)
            self.asked[(name, kind)] = number + 1
            records += [(b"\xc0\x0c", kind, ipaddress.ip_address(text).packed)
                        for text in known[min(number, len(known) - 1)]
                        if (":" in text) == (kind == AAAA)]
        flags = 0x8180 if known is not None else 0x8183
        return query[:2] + struct.pack(">HHHHH", flags, 1, len(records), 0, 0) + question + b"".join(
            owner + struct.pack(">HHIH", kind, 1, 0, len(data)) + data
            for owner, kind, data in records)


def set_up(folder):
    """Gives `lo` the addresses, and this mount namespace a resolver's files.

    Only where nobody else lives: started without `unshare`, it would do so to the whole machine.
    """
    # In a new network nobody has set up `lo`.
    told = subprocess.run(["ip", "-o", "link", "show", "lo"], check=True, capture_output=True)
    if b",UP" in told.stdout:
        sys.exit("this needs a network and mounts of its own: unshare -rnm python3 "
                 + " ".join(sys.argv))
    commands = [["ip", "link", "set", "lo", "up"]]
    for address in [PUBLIC, *FORBIDDEN[1:]]:
        commands.append(["ip", "address", "add", f"{address}/32", "dev", "lo"])
    for address in [PUBLIC6, *FORBIDDEN6[1:]]:
        commands.append(["ip", "-6", "address", "add", f"{address}/128", "dev", "lo", "nodad"])
    for name, text in [
        ("resolv.conf", "nameserver 127.0.0.53\noptions timeout:1 attempts:1\n"),
        ("hosts", "127.0.0.1 localhost\n::1 localhost\n10.0.0.1 by-file.test\n"
                  f"127.0.0.1 file-mixed.test\n{PUBLIC} file-mixed.test\n"),
        ("nsswitch.conf", "hosts: files dns\n"),
    ]:
        (folder / name).write_text(text)
        if os.path.exists(f"/etc/{name}"):
            commands.append(["mount", "--bind", folder / name, os.path.realpath(f"/etc/{name}")])
    for command in commands:
        subprocess.run(command, check=True)


def main():
    isnad = sys.argv[1]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        set_up(folder)
        NameServer()
        canaries = [
            Canary(["0.0.0.0", "::"], CANARY_PORT), Canary([*FORBIDDEN, *FORBIDDEN6[:1]], 80)]

        def script(path, number, host):
            if path.startswith("/to?"):
                target = urllib.parse.unquote(path[4:])
                return [page("", f"Location: {target}\r\n", "302 Found").decode("latin-1").encode(
                    "utf-8")]
            if path == "/robots.txt":
                return [page("", status="404 Not Found")]
            return [page(ARTICLE)]

        Server([PUBLIC, PUBLIC6], script, port=80)
        hosts = FORBIDDEN + [f"[{address}]" for address in FORBIDDEN6] + SPELLINGS
        names = [f"{name}.test" for name in [*NAMES, "nowhere", "mute"]]
        names += ["by-file.test", "file-mixed.test"]
        forbidden, public, open_ends = [], [], []
        for host in hosts:
            for target in [f"http://{host}:{CANARY_PORT}/", f"http://{host}/"]:
                forbidden.append(target)
                forbidden.append(f"http://{PUBLIC}/to?{urllib.parse.quote(target, safe='')}")
        for name in names:
            target = f"http://{name}/{name}"
            group = public if name.startswith("public") else open_ends
            if not name.startswith(("public", "mixed", "file-mixed", "rebind")):
                group = forbidden
            group.append(target)
            group.append(f"http://{PUBLIC}/to?{urllib.parse.quote(target, safe='')}")
        public += [f"http://{PUBLIC}/whole", f"http://[{PUBLIC6}]/whole"]
        (folder / "list").write_text("".join(url + "\n" for url in forbidden + public + open_ends))
        environment = {**os.environ, "ISNAD_WORKSPACE": str(folder / "desk"), "HOME": str(folder)}
        subprocess.run([isnad, "init", folder / "desk"], check=True, stdout=subprocess.DEVNULL)
        run = subprocess.run(
            [isnad, "fetch", "--from", folder / "list", "--format", "ndjson", "--delay", "0",
             "--jobs", "32", "--max-time", "8"],
            capture_output=True, env=environment, timeout=300)
        items = {item["url"]: item for item in map(json.loads, run.stdout.splitlines())}
        for url in public:
            if items.get(url, {}).get("outcome") != "captured":
                problems.append(f"{url}: a public page came to {items.get(url)}")
        for url, item in items.items():
            if url in public or item["outcome"] in ("refused", "failed"):
                continue
            # Of a name with a public and another address, the public one may answer.
            told = [hop["ip"] for hop in item["hops"] if hop.get("ip")]
            if not set(told) <= {PUBLIC, PUBLIC6} or url in forbidden:
                problems.append(f"{url}: {item['outcome']} from {told}")
        for canary in canaries:
            for address in canary.connections:
                problems.append(f"a connection to {address}, port {canary.port}")
        if len(items) < len(set(forbidden + public + open_ends)) * 8 // 10:
            problems.append(f"only {len(items)} objects: {run.stderr.decode()[-300:]}")
        check = subprocess.run([isnad, "check"], capture_output=True, text=True, env=environment)
        if check.returncode != 0:
            problems.append(f"the workspace is not whole: {check.stdout} {check.stderr}")
    for problem in problems:
        print(problem)
    print(f"{len(items)} addresses")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

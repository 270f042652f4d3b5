"""Plays faults of TLS and of HTTP/2 to `isnad fetch`.

  python3 Tests/Hostile/secure.py ISNAD

The certificates are made by openssl on the spot. Nothing is ever fetched from a server whose
certificate is not in order; a connection that ends without a close_notify under a response that is
framed by its end is cut, and said to be. What the capture tells of protocol, cipher suite and certificates has to be what the
server's side of the handshake says. Prints a line for each thing that is not so, and ends with 1
then.
"""

import hashlib
import json
import os
import pathlib
import ssl
import subprocess
import sys
import tempfile
import warnings

from archive import records
from cases import ARTICLE, HTML, OK, raw
from server import Cut, Endless, Hold, Server, context, page

LIMIT = 8
HOSTS = ["127.8.0.1", "127.8.0.2"]
H2_SETTINGS = b"\0\0\0\4\0\0\0\0\0"


def openssl(folder, *words):
    subprocess.run(["openssl", *words], check=True, cwd=folder, capture_output=True)


def certificates(folder):
    """An authority, and certificates of it and of nobody."""
    openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-keyout",
            "ca.key", "-out", "ca.pem", "-subj", "/CN=isnad test authority")
    names = ",".join(f"IP:{host}" for host in HOSTS)
    (folder / "index.txt").write_text("")
    for name, subject, more in [
        ("good", names, []), ("other", "DNS:elsewhere.example", []),
        ("expired", names, ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"]),
        ("early", names, ["-startdate", "20950101000000Z", "-enddate", "20960101000000Z"]),
    ]:
        (folder / "ca.cnf").write_text(
            "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\n"
            "default_md=sha256\ndefault_days=20\npolicy=p\nunique_subject=no\n[p]\ncommonName="
            f"supplied\n[e]\nsubjectAltName={subject}\n")
        openssl(folder, "req", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out",
                f"{name}.csr", "-subj", f"/CN={name}")
        openssl(folder, "ca", "-batch", "-config", "ca.cnf", "-extensions", "e", "-cert", "ca.pem",
                "-keyfile", "ca.key", "-in", f"{name}.csr", "-out", f"{name}.pem", "-notext", *more)
    openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-keyout",
            "self.key", "-out", "self.pem", "-subj", "/CN=self", "-addext",
            f"subjectAltName={names}")
    # A server that sends the authority's certificate behind its own.
    (folder / "chain.pem").write_text(
        (folder / "good.pem").read_text() + (folder / "ca.pem").read_text())
    (folder / "chain.key").write_text((folder / "good.key").read_text())


# How IANA calls a suite that OpenSSL calls otherwise; those of TLS 1.3 have one name.
SUITE_12 = ("ECDHE-RSA-AES128-GCM-SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")


def check_facts(item, server, sent, folder):
    """What is wrong with what an evidence and its capture tell of TLS.

    `sent` are the files of the certificates that the server sent, its own first.
    """
    version, suite = server.handshakes[-1]
    protocol = version.replace("TLSv", "tls/")
    suite = dict([SUITE_12]).get(suite, suite)
    digests = [hashlib.sha256(ssl.PEM_cert_to_DER_cert(
        (folder / name).read_text())).hexdigest() for name in sent]
    wanted = {"protocol": protocol, "cipher_suite": suite, "certificates": digests}
    told = [hop["tls"] for hop in item["hops"] if "tls" in hop]
    if told != [wanted]:
        yield f"{told} is told of TLS, not {wanted}"
    kept = records(folder / "desk/Claims/evidence" / item["warc"])
    pages = [fields for fields, _ in kept
             if fields[b"WARC-Type"] in (b"request", b"response", b"revisit")]
    if len(pages) != 4:
        yield f"{len(pages)} requests and responses, not those of robots.txt and the page"
    for fields in pages:
        if fields.get(b"WARC-Protocol") != f"http/1.1, {protocol}".encode():
            yield f"WARC-Protocol is {fields.get(b'WARC-Protocol')}"
        if fields.get(b"WARC-Cipher-Suite") != suite.encode():
            yield f"WARC-Cipher-Suite is {fields.get(b'WARC-Cipher-Suite')}"
    notes = b"".join(block for fields, block in kept if fields[b"WARC-Type"] == b"metadata")
    line = f"certificate-chain-sha256: {', '.join(digests)}\r\n".encode()
    if notes.count(line) != 2:
        yield "the certificates do not stand in the metadata of both hops"


# Path, steps, outcome, what has to stand in the reason, whether a text is claimed.
GOOD = [
    ("/whole", [page(ARTICLE)], "captured", "", True),
    ("/close-framed", [raw(OK, HTML)], "captured", "", True),
    ("/no-close-notify", [raw(OK, HTML), Cut()], "captured_truncated", "ended before", True),
    ("/no-close-notify-length", [page(ARTICLE), Cut()], "captured", "", True),
    ("/cut-in-length", [raw(OK + "Content-Length: 99999\n", HTML), Cut()], "captured_truncated",
     "ended before", True),
    ("/cut-in-chunk", [raw(OK + "Transfer-Encoding: chunked\n", b"ffff\r\nabc"), Cut()],
     "captured_truncated", "ended before", None),
    ("/cut-in-head", [b"HTTP/1.1 200 OK\r\nA", Cut()], "failed", "", False),
    ("/stalled", [raw(OK, HTML), Hold()], "captured_truncated", "limit of time", True),
    ("/to-plain", [page("", "Location: http://127.0.0.1:1/\r\n", "302 Found")], "refused",
     "not public", False),
    ("/h2-settings", [H2_SETTINGS, Hold()], "failed", "", False),
    ("/h2-reset", [H2_SETTINGS + b"\0\0\4\3\0\0\0\0\1\0\0\0\2"], "failed", "", False),
    ("/h2-goaway", [H2_SETTINGS + b"\0\0\x08\7\0\0\0\0\0\0\0\0\0\0\0\0\2"], "failed", "", False),
    ("/h2-ping-flood", [H2_SETTINGS, Endless(b"\0\0\x08\6\0\0\0\0\0" + b"\0" * 8)], "failed", "",
     False),
    ("/h2-header-flood", [H2_SETTINGS, Endless(b"\0\x10\0\x09\0\0\0\0\1" + b"\x82" * 4096)],
     "failed", "", False),
]
BAD = [("expired", "expired"), ("early", "not valid yet"), ("other", "another host"),
       ("self", "self-signed")]


def main():
    isnad, problems, expected, cases = sys.argv[1], [], {}, {case[0]: case for case in GOOD}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        certificates(folder)

        def script(path, number, host):
            return cases[path][1] if path in cases else [page("", status="404 Not Found")]

        good = Server(HOSTS[:1], script, context(folder, "good"))
        servers = [good]
        for path, _, outcome, reason, text in GOOD:
            expected[f"https://{HOSTS[0]}:{good.port}{path}"] = (outcome, reason, text)
        for name, reason in BAD:
            server = Server(HOSTS[:1], lambda *_: [page(ARTICLE)], context(folder, name))
            servers.append(server)
            expected[f"https://{HOSTS[0]}:{server.port}/{name}"] = ("failed", reason, False)
        for name, steps in [("plain", [page(ARTICLE)]), ("mute", [Hold()]), ("junk", [b"\0" * 99])]:
            # A client that means TLS sends no empty line, so the steps come without a request.
            server = Raw(HOSTS[1], steps)
            servers.append(server)
            expected[f"https://{HOSTS[1]}:{server.port}/{name}"] = ("failed", "", False)
        old = context(folder, "good")
        with warnings.catch_warnings():
            # Python warns of them as we refuse them.
            warnings.simplefilter("ignore", DeprecationWarning)
            old.maximum_version = ssl.TLSVersion.TLSv1_1
            old.minimum_version = ssl.TLSVersion.TLSv1
        old.set_ciphers("ALL:@SECLEVEL=0")
        server = Server(HOSTS[1:], lambda *_: [page(ARTICLE)], old)
        servers.append(server)
        expected[f"https://{HOSTS[1]}:{server.port}/old"] = ("failed", "", False)
        facts = []
        for name, version, sent in [
            ("thirteen", ssl.TLSVersion.TLSv1_3, ["good.pem"]),
            ("twelve", ssl.TLSVersion.TLSv1_2, ["good.pem", "ca.pem"]),
        ]:
            tls = context(folder, "good" if len(sent) == 1 else "chain")
            tls.minimum_version = tls.maximum_version = version
            tls.set_ciphers(SUITE_12[0])
            server = Server(HOSTS[:1], lambda path, *_: [
                page(ARTICLE) if path in ("/thirteen", "/twelve")
                else page("", status="404 Not Found")], tls)
            servers.append(server)
            url = f"https://{HOSTS[0]}:{server.port}/{name}"
            expected[url] = ("captured", "", True)
            facts.append((url, server, sent))
        named = ("CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR")
        environment = {name: value for name, value in os.environ.items() if name not in named}
        environment |= {"ISNAD_WORKSPACE": str(folder / "desk"), "HOME": str(folder)}
        subprocess.run([isnad, "init", folder / "desk"], check=True, stdout=subprocess.DEVNULL)

        def fetch(*more, **variables):
            command = [isnad, "fetch", *expected, "--format", "ndjson", "--delay", "0",
                       "--max-time", str(LIMIT), "--max-wait", "2", "--again"]
            for server in servers:
                command += ["--allow-host", f"{server.host}:{server.port}"]
            run = subprocess.run([*command, *more], capture_output=True, timeout=200,
                                 env={**environment, **variables})
            return {item["url"]: item for item in map(json.loads, run.stdout.splitlines())}

        for way, items in [
            ("--ca-file", fetch("--ca-file", str(folder / "ca.pem"))),
            ("CURL_CA_BUNDLE", fetch(CURL_CA_BUNDLE=str(folder / "ca.pem"))),
            ("SSL_CERT_FILE", fetch(SSL_CERT_FILE=str(folder / "ca.pem"))),
        ]:
            for url, (outcome, reason, text) in expected.items():
                item = items.get(url, {"outcome": "nothing", "reason": None, "text": None})
                name = f"{way}: {url.rsplit('/', 1)[1]}"
                if item["outcome"] != outcome or reason not in (item["reason"] or ""):
                    problems.append(f"{name}: {item['outcome']} ({item['reason']}), not {outcome} "
                                    f"({reason})")
                if text is not None and bool(item["text"]) != text:
                    problems.append(f"{name}: text is {(item['text'] or '')[:40]!r}")
            for url, server, sent in facts:
                problems += [f"{way}: {url}: {line}"
                             for line in check_facts(items[url], server, sent, folder)]
        for url, item in fetch().items():
            if item["outcome"] not in ("failed", "refused") or item["text"]:
                problems.append(f"without the authority: {url}: {item['outcome']}")
        check = subprocess.run([isnad, "check"], capture_output=True, text=True, env=environment)
        if check.returncode != 0:
            problems.append(f"the workspace is not whole: {check.stdout} {check.stderr}")
    for problem in problems:
        print(problem)
    print(f"{len(expected)} addresses")
    sys.exit(1 if problems else 0)


class Raw(Server):
    """Sends its steps at once, whatever the client says."""

    def __init__(self, host, steps):
        super().__init__([host], None)
        self.steps = steps

    def serve(self, connection):
        try:
            connection.recv(4096)
            for step in self.steps:
                if not self.play(step, connection):
                    break
        except OSError:
            pass
        finally:
            connection.close()


main()

"""What the hostile server plays, and what `isnad fetch` has to make of it.

`Case.outcome` is one of the outcomes of the contract; `reason` has to stand in what is told; `text`
says whether a text of the page may be claimed; `kept` is what has to stand in the WARC file as the
last response, to the byte (True: all that was sent; None: nothing is kept). Cases that are `slow`
get a host of their own, those that are `timed` run into the limit of time.
"""

import gzip
import json
import zlib
from dataclasses import dataclass, field

from server import Endless, Hold, Reset, page

ARTICLE = (
    '<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>بيان الوزارة</title></head>'
    "<body><article><h1>بيان الوزارة</h1>"
    + "<p>قال وزير المياه سالم العمري، في بيان، إن الوزارة ستحفر عشرين بئرا في الجنوب هذا العام.</p>"
    * 6
    + "</article></body></html>"
)
HTML = ARTICLE.encode()
WORDS = "ستحفر عشرين بئرا"


@dataclass
class Case:
    """A case; `steps` may be a list of lists, one for each connection, the last for all others."""

    name: str
    steps: list
    outcome: str
    reason: str = ""
    status: int = 0
    text: bool = False
    kept: object = True
    url: str = ""
    slow: bool = False
    timed: bool = False
    connections: int = 0
    also: tuple = field(default_factory=tuple)

    def play(self, number):
        steps = self.steps
        if steps and isinstance(steps[0], list):
            return steps[min(number, len(steps) - 1)]
        return steps

    @property
    def sent(self):
        return b"".join(step for step in self.play(10**6) if isinstance(step, bytes))


def chunked(*chunks, end=b"0\r\n\r\n"):
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + end


def raw(head, body=b""):
    return head.replace("\n", "\r\n").encode("latin-1") + b"\r\n" + body


OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n"
CHUNKED = OK + "Transfer-Encoding: chunked\n"


def plain():
    for status in ["404 Not Found", "403 Forbidden", "410 Gone", "451 Unavailable", "500 Oops",
                   "502 Bad Gateway", "418 Teapot", "206 Partial Content", "201 Created",
                   "202 Accepted", "226 IM Used", "599 Odd", "700 Odd", "999 Denied"]:
        yield Case(f"status-{status[:3]}", [page(ARTICLE, status=status)], "captured",
                   status=int(status[:3]))
    yield Case("whole", [page(ARTICLE)], "captured", status=200, text=True)
    yield Case("status-203", [page(ARTICLE, status="203 By a proxy")], "captured", text=True)
    yield Case("status-204", [raw("HTTP/1.1 204 No Content\n")], "captured", status=204)
    yield Case("status-304", [raw("HTTP/1.1 304 Not Modified\nETag: \"a\"\n")], "captured",
               status=304)
    yield Case("no-reason", [raw("HTTP/1.1 200\nContent-Length: %d\n" % len(HTML), HTML)],
               "captured", text=True)
    yield Case("close-framed", [raw(OK, HTML)], "captured", text=True)
    yield Case("http-1.0", [raw("HTTP/1.0 200 OK\nContent-Type: text/html\n", HTML)], "captured",
               text=True)
    yield Case("bare-lf", [b"HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: %d\n\n"
                           % len(HTML) + HTML], "captured", text=True)
    yield Case("lower-case", [raw("HTTP/1.1 200 ok\ncontent-type: text/html\ncontent-length: %d\n"
                                  % len(HTML), HTML)], "captured", text=True)
    yield Case("cookies", [page(ARTICLE, "Set-Cookie: session=1\r\nSet-Cookie: b=2\r\n")],
               "captured", text=True)
    yield Case("basic", [page("secret", 'WWW-Authenticate: Basic realm="x"\r\n', "401 No")],
               "captured", status=401)
    yield Case("disposition", [page(ARTICLE, 'Content-Disposition: attachment; '
                                    'filename="../../../../tmp/evil.html"\r\n')], "captured",
               text=True)
    yield Case("meta-refresh", [page('<html><head><meta http-equiv="refresh" '
                                     'content="0;url=http://127.0.0.1:1/"></head></html>')],
               "captured", connections=1)
    yield Case("meta-refresh-in-article", [page(ARTICLE.replace("<title>", '<META content='
                                                                "'5; URL=/other' http-equiv=Refresh"
                                                                "><title>"))], "captured",
               "'/other'", text=True, connections=1)
    yield Case("refresh-header", [page(ARTICLE, "Refresh: 0; url=http://127.0.0.1:1/\r\n")],
               "captured", "sends its readers on", text=True, connections=1)


def retries():
    busy = page("busy", "Retry-After: 1\r\n", "503 Busy")
    yield Case("retry-once", [[busy], [page(ARTICLE)]], "captured", text=True, slow=True)
    yield Case("retry-429", [[page("", "Retry-After: 0\r\n", "429 Slow down")], [page(ARTICLE)]],
               "captured", text=True, slow=True)
    yield Case("retry-year", [page("", "Retry-After: 31536000\r\n", "503 Busy")], "deferred",
               "asks to wait", connections=1)
    yield Case("retry-date", [page("", "Retry-After: Fri, 31 Dec 2094 23:59:59 GMT\r\n",
                                   "429 Slow down")], "deferred", "asks to wait", connections=1)
    yield Case("retry-far", [page("", "Retry-After: %s\r\n" % ("9" * 40), "429 Slow")], "deferred",
               connections=1)
    yield Case("retry-for-ever", [page("", "", "503 Busy")], "deferred", "try again later",
               slow=True)
    yield Case("retry-junk", [page("", "Retry-After: soon, -5\r\n", "503 Busy")], "deferred",
               slow=True)
    yield Case("dropped-once", [[Reset()], [page(ARTICLE)]], "captured", text=True, slow=True)
    yield Case("dropped-always", [[]], "failed", "closed the connection without a response",
               kept=None, slow=True)


def redirects():
    def to(location, status="302 Found", more=""):
        return page("", f"Location: {location}\r\n{more}", status)

    yield Case("loop", [to("/loop")], "failed", "loop", connections=1)
    yield Case("loop-a", [to("/loop-b")], "failed", "loop", kept=False,
               also=(("/loop-b", [to("/loop-a")]),))
    yield Case("no-location", [page("", "", "302 Found")], "failed", "does not say where to")
    yield Case("empty-location", [to("")], "failed", "does not say where to")
    yield Case("two-locations", [to("/whole", more="Location: /status-404\r\n")], "failed",
               "two places")
    yield Case("same-location-twice", [to("/whole", more="Location: /whole\r\n")], "captured",
               text=True, kept=False)
    yield Case("choice", [to("/whole", "300 Multiple Choices")], "captured", status=300)
    for status in ["301 Moved", "303 See Other", "307 Temporary", "308 Permanent"]:
        yield Case(f"redirect-{status[:3]}", [to("/whole#part", status)], "captured", text=True,
                   kept=False)
    yield Case("relative", [to("x/../whole?a=b")], "captured", text=True, kept=False,
               also=(("/whole?a=b", [page(ARTICLE)]),))
    yield Case("encoded-break", [to("/whole%0d%0aSet-Cookie:%20x=1")], "captured", text=True,
               kept=False, also=(("/whole%0d%0aSet-Cookie:%20x=1", [page(ARTICLE)]),))
    yield Case("raw-arabic", [b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /"
                              + "خبر".encode() + b"\r\n\r\n"], "captured", text=True, kept=False,
               also=(("/%D8%AE%D8%A8%D8%B1", [page(ARTICLE)]),))
    yield Case("bare-cr-location", [to("/whole\rX: y")], "refused", "control character")
    yield Case("location-userinfo", [b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n"
                                     b"Location: //user:secret@HOST/whole\r\n\r\n"], "captured",
               text=True, kept=False)
    for scheme in ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1:70/x",
                   "dict://127.0.0.1:11211/", "data:text/html,hello", "javascript:alert(1)",
                   "tel:+123", "ws://127.0.0.1/", "ldap://127.0.0.1/", "smb://127.0.0.1/x",
                   "jar:http://x!/", "view-source:http://x/", "about:blank", "blob:x"]:
        yield Case("to-" + scheme.split(":")[0], [to(scheme)], "refused", "not http or https")
    yield Case("refresh-with-redirect-body", [raw("HTTP/1.1 302 Found\nLocation: /whole\n"),
                                              Endless(b"x" * 4096)], "captured", text=True,
               kept=False)


def framing():
    yield Case("length-short", [raw(OK + "Content-Length: 999999\n", HTML)], "captured_truncated",
               "ended before the response did", text=True)
    yield Case("length-long", [raw(OK + f"Content-Length: {len(HTML)}\n", HTML + b"surplus")],
               "captured", text=True, kept=raw(OK + f"Content-Length: {len(HTML)}\n", HTML))
    yield Case("length-smuggled", [raw(OK + f"Content-Length: {len(HTML)}\n",
                                       HTML + page("evil"))], "captured", text=True,
               kept=raw(OK + f"Content-Length: {len(HTML)}\n", HTML))
    for name, value in [("negative", "-5"), ("junk", "many"), ("plus", "+5"), ("hex", "0x10"),
                        ("spaces", "5 5"), ("fraction", "5.5"), ("empty", ""),
                        ("huge", "9" * 30), ("list", "3, 5")]:
        yield Case(f"length-{name}", [raw(OK + f"Content-Length: {value}\n", HTML)], "failed")
    yield Case("length-two", [raw(OK + "Content-Length: 5\nContent-Length: 7\n", HTML)], "failed",
               "two different Content-Length")
    yield Case("length-twice", [raw(OK + f"Content-Length: {len(HTML)}\n" * 2, HTML)], "captured",
               text=True)
    yield Case("length-and-chunked", [raw(CHUNKED + "Content-Length: 3\n", chunked(HTML))],
               "captured", text=True)
    yield Case("chunked", [raw(CHUNKED, chunked(HTML[:100], HTML[100:]))], "captured", text=True)
    yield Case("chunk-extension", [raw(CHUNKED, b"%x;a=b;c=\"d\"\r\n%s\r\n0\r\n\r\n"
                                       % (len(HTML), HTML))], "captured", text=True)
    yield Case("trailer", [raw(CHUNKED, chunked(HTML, end=b"0\r\nX-A: b\r\nX-C: d\r\n\r\n"))],
               "captured", text=True)
    yield Case("chunked-twice", [raw(OK + "Transfer-Encoding: chunked, chunked\n",
                                     chunked(chunked(HTML)))], "captured", kept=True)
    yield Case("chunk-no-end", [raw(CHUNKED, chunked(HTML, end=b""))], "captured_truncated",
               "ended before", text=True)
    yield Case("chunk-cut", [raw(CHUNKED, b"ffff\r\n" + HTML)], "captured_truncated",
               "ended before", text=True)
    for name, size in [("junk", b"zz"), ("negative", b"-5"), ("empty", b""),
                       ("huge", b"f" * 32), ("hex", b"0x5"), ("space", b" ")]:
        yield Case(f"chunk-size-{name}", [raw(CHUNKED, size + b"\r\nhello\r\n0\r\n\r\n")],
                   "failed")
    yield Case("chunk-overrun", [raw(CHUNKED, b"3\r\nhello world\r\n0\r\n\r\n")], "failed",
               "malformed")
    yield Case("chunk-after-good", [raw(CHUNKED, b"%x\r\n%s\r\nzz\r\n" % (len(HTML), HTML))],
               "failed")
    yield Case("extension-flood", [raw(CHUNKED, b"5;" + b"a" * 300_000 + b"\r\nhello\r\n0\r\n\r\n")],
               ("captured", "failed", "captured_truncated"), kept=False)
    yield Case("trailer-flood", [raw(CHUNKED, chunked(HTML, end=b"0\r\n")),
                                 Endless(b"X-A: b\r\n" * 512)],
               ("captured_truncated", "failed"), text=None, kept=False)
    yield Case("reset-in-body", [raw(OK + "Content-Length: 99999\n", HTML), 0.2, Reset()],
               "captured_truncated", "ended before", text=True)
    yield Case("reset-close-framed", [raw(OK, HTML), 0.2, Reset()], "captured_truncated",
               "ended before", text=True)
    yield Case("reset-chunked", [raw(CHUNKED, b"ffff\r\n" + HTML), 0.2, Reset()],
               "captured_truncated", "ended before", text=True)
    yield Case("reset-in-head", [b"HTTP/1.1 200 OK\r\nContent-Ty", 0.2, Reset()], "failed",
               slow=True, kept=False)
    yield Case("cut-in-head", [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"], "failed",
               "no whole response head came")
    yield Case("cut-in-status", [b"HTTP/1.1 2"], "failed", "no whole response head came")
    yield Case("te-gzip", [raw(OK + "Transfer-Encoding: gzip, chunked\n",
                               chunked(gzip.compress(HTML)))], "captured", text=True)
    yield Case("te-unknown", [raw(OK + "Transfer-Encoding: weird\n", HTML)],
               ("captured_truncated", "failed", "captured"))


def bomb(byte_count):
    """So many zero bytes as gzip, made in pieces: this program has to stay small."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = bytes(1 << 20)
    return b"".join(packer.compress(piece) for _ in range(byte_count >> 20)) + packer.flush()


def codings():
    def coded(body, coding="gzip", kind="text/html; charset=utf-8"):
        return [page(body, f"Content-Encoding: {coding}\r\n", kind=kind)]

    packed = gzip.compress(HTML)
    yield Case("gzip", coded(packed), "captured", text=True)
    yield Case("gzip-upper-case", coded(packed, "GZIP"), "captured", text=True)
    yield Case("gzip-members", coded(gzip.compress(HTML[:200]) + gzip.compress(HTML[200:])),
               "captured", text=True)
    yield Case("gzip-cut", coded(packed[:-20]), "captured", "breaks off")
    yield Case("gzip-no-trailer", coded(packed[:-8]), "captured", "breaks off")
    yield Case("gzip-bad-crc", coded(packed[:-8] + b"\0\1\2\3" + packed[-4:]),
               "captured", "damaged")
    yield Case("gzip-bad-length", coded(packed[:-4] + b"\0\0\0\1"), "captured", "damaged")
    yield Case("gzip-of-nothing", coded(b""), "captured")
    yield Case("gzip-mislabelled", coded(HTML), "captured", "damaged")
    yield Case("gzip-surplus", coded(packed + b"surplus"), "captured", "7 bytes behind the end",
               text=True)
    yield Case("gzip-nested", coded(gzip.compress(packed), "gzip, gzip"), "captured", text=True)
    yield Case("gzip-and-identity", coded(packed, "gzip, identity"), "captured", text=True)
    yield Case("gzip-bomb", coded(bomb(256 << 20)), "captured", "longer than")
    yield Case("gzip-bomb-nested", coded(gzip.compress(bomb(256 << 20)), "gzip, gzip"), "captured", "longer than")
    yield Case("deflate", coded(zlib.compress(HTML), "deflate"), "captured", text=True)
    bare = zlib.compressobj(9, zlib.DEFLATED, -15)
    yield Case("deflate-bare", coded(bare.compress(HTML) + bare.flush(), "deflate"), "captured",
               text=True)
    for coding in ["br", "zstd", "x-unknown", "compress", "gzip;q=1, br"]:
        yield Case("coding-" + coding[:6].strip(";, "), coded(b"\x0b\x05\x80abc", coding),
                   "captured", "unknown")
    yield Case("coding-600", coded(packed, ", ".join(["gzip"] * 600)), "captured",
               "content codings")
    yield Case("coding-600-lines", [page(packed, "Content-Encoding: gzip\r\n" * 600)],
               "captured", "content codings")


def heads():
    yield Case("header-1-mib", [raw(OK + "X: " + "a" * (1 << 20) + "\n", HTML)], "failed",
               "header lines are too long", kept=False)
    yield Case("header-200000", [raw(OK + "X: 1\n" * 200_000, HTML)], "failed",
               "header lines are too long", kept=False)
    yield Case("header-endless", [b"HTTP/1.1 200 OK\r\n", Endless(b"X-A: bcd\r\n" * 400)],
               "failed", "header lines are too long", kept=False)
    yield Case("header-1000", [raw(OK + "X: 1\n" * 1000 + f"Content-Length: {len(HTML)}\n", HTML)],
               "captured", text=True)
    yield Case("header-nul", [raw(OK + "X: a\0b\n", HTML)], ("failed", "captured"), text=None,
               kept=False)
    yield Case("header-bare-cr", [raw(OK + "X: a\rb\n", HTML)], "captured", text=True)
    yield Case("header-folded", [raw(OK + "X: a\n  b\n\tc\n", HTML)], "captured", text=True)
    yield Case("header-escapes", [raw(OK + "X: \x1b]52;c;aGk=\x07\x1b[2J\x9b31m\n", HTML)],
               "captured", text=True)
    yield Case("header-no-colon", [raw(OK + "nonsense\n", HTML)], ("captured", "failed"),
               text=None, kept=False)
    yield Case("header-space-colon", [raw(OK + "X : a\n", HTML)], ("captured", "failed"),
               text=None, kept=False)
    yield Case("continue", [b"HTTP/1.1 100 Continue\r\n\r\n" + page(ARTICLE)], "captured",
               text=True, kept=page(ARTICLE))
    yield Case("early-hints", [b"HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n" * 3 + page(ARTICLE)],
               "captured", text=True, kept=page(ARTICLE))
    yield Case("continue-flood", [Endless(b"HTTP/1.1 100 Continue\r\n\r\n" * 200)], "failed",
               kept=False)
    yield Case("switching", [b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\nabc"], "failed",
               kept=False)
    yield Case("http-0.9", [HTML], "failed", "no head, as in HTTP/0.9; what came is kept",
               kept=HTML)
    yield Case("http-0.9-warc", [b"WARC/1.1\r\nWARC-Type: response\r\n\r\n"], "failed")
    yield Case("warc-body", [page("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n"
                                  * 20, kind="text/plain")], "captured", text=True)
    for name, line in [("word", "HTTP/1.1 abc OK"), ("short", "HTTP/1.1 20 OK"),
                       ("zero", "HTTP/1.1 000 OK"), ("version", "HTTP/9.9 200 OK"),
                       ("icy", "ICY 200 OK"), ("none", "HTTP/1.1"), ("rtsp", "RTSP/1.0 200 OK"),
                       ("h2", "HTTP/2 200"), ("ssh", "SSH-2.0-OpenSSH_9.2"),
                       ("smtp", "220 mail ESMTP")]:
        yield Case(f"status-line-{name}", [raw(line + "\nContent-Type: text/html\n", HTML)],
                   ("failed", "captured") if name in ("h2", "version") else "failed", kept=False,
                   text=None if name in ("h2", "version") else False)
    yield Case("status-long", [raw("HTTP/1.1 200 " + "x" * 50_000 + "\n", HTML)], "captured",
               text=True)


def kinds():
    png = b"\x89PNG\r\n\x1a\n" + b"\0" * 200
    pdf = (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n<x:xmpmeta><p>not a page</p>"
           b"</x:xmpmeta>\n%%EOF")
    archive = b"PK\x03\x04" + b"\x14\0" * 60 + b"<p>zip</p>"
    for name, body in [("pdf", pdf), ("png", png), ("zip", archive),
                       ("gif", b"GIF89a" + b"\1" * 100), ("jpeg", b"\xff\xd8\xff\xe0" + b"\1" * 99),
                       ("elf", b"\x7fELF\2\1\1" + b"\0" * 90),
                       ("json", json.dumps({"html": ARTICLE}).encode()),
                       ("json-list", json.dumps([ARTICLE] * 3).encode())]:
        yield Case(f"{name}-as-html", [page(body)], "captured", "not a web page but")
        yield Case(f"{name}-without-type", [raw(f"HTTP/1.1 200 OK\nContent-Length: {len(body)}\n",
                                                body)], "captured")
    yield Case("html-without-type", [raw(f"HTTP/1.1 200 OK\nContent-Length: {len(HTML)}\n", HTML)],
               "captured", text=True)
    yield Case("html-as-unknown", [page(ARTICLE, kind="application/x-unknown")],
               "captured", kept=True, text=None)
    yield Case("gzip-unlabelled", [page(gzip.compress(HTML))], "captured",
               "gzip, which its head does not say", text=True)
    yield Case("gzip-file", [page(gzip.compress(HTML), kind="application/gzip")], "captured",
               "application/gzip")
    yield Case("text", [page("تعلن الوزارة أنها ستحفر عشرين بئرا.", kind="text/plain")], "captured",
               text=True)
    yield Case("text-binary", [page(bytes(range(256)), kind="text/plain")], "captured")
    yield Case("empty", [page("")], "captured")
    yield Case("xxe", [page('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM '
                            '"file:///etc/passwd">]><html><body><p>&e;</p></body></html>',
                            kind="application/xhtml+xml")], "captured", text=None)


def slow():
    yield Case("silent", [Hold()], "failed", "limit of time", kept=None, slow=True, timed=True)
    yield Case("slow-head", [b"HTTP/1.1 200 OK\r\n", Endless(b"X: y\r\n", 0.3)], "failed",
               "limit of time", kept=False, slow=True, timed=True)
    yield Case("slow-status", [b"HTTP/1.1 20", Hold()], "failed", kept=False, slow=True, timed=True)
    yield Case("slow-body", [raw(OK, HTML), Endless(b"x", 0.3)], "captured_truncated",
               "limit of time", text=True, kept=False, slow=True, timed=True)
    yield Case("stalled-body", [raw(OK + "Content-Length: 99999\n", HTML), Hold()],
               "captured_truncated", "limit of time", text=True, slow=True, timed=True)
    yield Case("stalled-chunk", [raw(CHUNKED, b"ffff\r\n" + HTML), Hold()], "captured_truncated",
               "limit of time", slow=True, timed=True, text=True)
    yield Case("endless", [raw(OK), Endless(b"<p>word word</p>\n" * 4000)], "captured_truncated",
               "limit of", text=None, kept=False, slow=True, timed=True)
    yield Case("endless-chunked", [raw(CHUNKED), Endless(b"8000\r\n" + b"a" * 0x8000 + b"\r\n")],
               "captured_truncated", "limit of", text=None, kept=False, slow=True, timed=True)
    yield Case("endless-line", [raw(OK), Endless(b"a" * 65536)], "captured_truncated", "limit of",
               text=None, kept=False, slow=True, timed=True)
    yield Case("length-10-12", [raw(OK + "Content-Length: 1000000000000\n"),
                                Endless(b"a" * 65536)], "captured_truncated", "limit of",
               text=None, kept=False, slow=True, timed=True)
    yield Case("slow-robots", [page(ARTICLE)], "skipped", "robots.txt' could not be read", kept=None, slow=True, timed=True)


def all_cases():
    """All of them."""
    cases = [case for group in (plain(), retries(), redirects(), framing(), codings(), heads(),
                                kinds(), slow()) for case in group]
    assert len({case.name for case in cases}) == len(cases)
    return cases

"""More of what servers do that nobody planned for; each a case as those of cases.py."""

import gzip
import zlib

from cases import ARTICLE, CHUNKED, HTML, OK, WORDS, Case, bomb, chunked, raw
from server import Endless, Hold, Reset, page

LENGTH = f"Content-Length: {len(HTML)}\n"


def to(location, status="302 Found", more=""):
    location = location.encode() if isinstance(location, str) else location
    return (f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n{more}Location: ".encode() + location
            + b"\r\n\r\n")


def breaks():
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 788\r\n".encode()
    cut = "no whole response head came (the connection ended before the response did)"
    yield Case("head-cut-behind-length", [head], "failed", cut)
    yield Case("head-cut-in-its-end", [head + b"\r"], "failed", cut)
    yield Case("head-reset", [head, 0.2, Reset()], "failed", cut, kept=False)
    yield Case("status-lower-case", [raw("http/1.1 200 OK\n" + LENGTH, HTML)], "failed",
               "its first line is 'http/1.1 200 OK', no status line")
    yield Case("status-joined", [raw("HTTP/1.1 200OK\n" + LENGTH, HTML)], "failed",
               "its first line is 'HTTP/1.1 200OK', no status line")
    yield Case("status-point", [raw("HTTP/1.1 200.5 OK\n" + LENGTH, HTML)], "failed",
               "no status line")
    yield Case("status-alone", [b"HTTP/1.1 200 OK"], "failed",
               "no whole response head came")
    yield Case("fold-first", [raw("HTTP/1.1 200 OK\n Folded: first\n" + LENGTH, HTML)], "failed",
               "one of its header lines can't be read")
    yield Case("length-hex-value", [raw(OK + f"Content-Length: {len(HTML):#x}\n", HTML)], "failed",
               "more may have come than is kept")
    yield Case("interim", [b"HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n" + raw(OK + LENGTH, HTML)],
               "captured", text=True, kept=raw(OK + LENGTH, HTML))


def framing():
    yield Case("extension-3-mib", [raw(CHUNKED, b"%x;%s\r\n%s\r\n0\r\n\r\n" % (
        len(HTML), b"a" * (3 << 20), HTML))], ("captured", "captured_truncated", "failed"),
               text=None, kept=False)
    yield Case("extension-endless", [raw(CHUNKED, b"5;"), Endless(b"a" * 65536)],
               ("captured_truncated", "failed"), "", kept=False)
    yield Case("trailers-that-lie", [raw(CHUNKED, chunked(
        HTML, end=b"0\r\nContent-Length: 3\r\nTransfer-Encoding: gzip\r\nSet-Cookie: a=b\r\n"
                  b"Location: http://127.0.0.1:1/\r\n\r\n"))], "captured", text=True)
    yield Case("trailer-no-colon", [raw(CHUNKED, chunked(HTML, end=b"0\r\nnonsense\r\n\r\n"))],
               "captured", text=True)
    yield Case("last-chunk-zeros", [raw(CHUNKED, chunked(HTML, end=b"0000\r\n\r\n"))], "captured",
               text=True)
    yield Case("last-chunk-no-line", [raw(CHUNKED, chunked(HTML, end=b"0\r\n"))],
               "captured_truncated", "ended before", text=True)
    yield Case("chunk-upper-case", [raw(CHUNKED, b"%X\r\n%s\r\n0\r\n\r\n" % (len(HTML), HTML))],
               "captured", text=True)
    yield Case("chunk-bare-lf", [raw(CHUNKED, b"%x\n%s\n0\n\n" % (len(HTML), HTML))],
               ("captured", "failed"), text=None)
    yield Case("chunk-size-zeros", [raw(CHUNKED, b"%032x\r\n%s\r\n0\r\n\r\n" % (len(HTML), HTML))],
               "captured", text=True)
    yield Case("chunk-space-after", [raw(CHUNKED, b"%x  \r\n%s\r\n0\r\n\r\n" % (len(HTML), HTML))],
               "captured", text=True)
    yield Case("chunk-each-byte", [raw(CHUNKED, chunked(*(HTML[i:i + 1] for i in range(len(HTML)))))],
               "captured", text=True)
    yield Case("chunked-surplus", [raw(CHUNKED, chunked(HTML) + b"surplus" * 99)], "captured",
               text=True, kept=raw(CHUNKED, chunked(HTML)))
    yield Case("chunked-two-headers", [raw(CHUNKED + "Transfer-Encoding: chunked\n",
                                           chunked(HTML))], "captured")
    yield Case("chunked-1.0", [raw(CHUNKED.replace("1.1", "1.0"), chunked(HTML))],
               ("captured", "captured_truncated"), text=None)
    yield Case("chunked-folded", [raw(OK + "Transfer-Encoding:\n chunked\n", chunked(HTML))],
               ("captured", "failed"), text=None)
    yield Case("chunked-space-colon", [raw(OK + "Transfer-Encoding : chunked\n", chunked(HTML))],
               ("captured", "failed"), text=None)
    yield Case("chunked-tab", [raw(OK + "Transfer-Encoding:\tchunked\t\n", chunked(HTML))],
               "captured", text=True)
    yield Case("chunked-nearly", [raw(OK + "Transfer-Encoding: xchunked\n", chunked(HTML))],
               "captured", "unknown")
    yield Case("chunked-quoted", [raw(OK + 'Transfer-Encoding: "chunked"\n', chunked(HTML))],
               "captured", "unknown")
    yield Case("te-identity", [raw(OK + "Transfer-Encoding: identity\n" + LENGTH, HTML)],
               "captured", text=True)
    yield Case("te-gzip-close", [raw(OK + "Transfer-Encoding: gzip\n", gzip.compress(HTML))],
               "captured", text=True)
    yield Case("te-empty", [raw(OK + "Transfer-Encoding: ,\n" + LENGTH, HTML)],
               ("captured", "failed"), text=None)
    yield Case("length-one-more", [raw(OK + f"Content-Length: {len(HTML) + 1}\n", HTML)],
               "captured_truncated", "ended before", text=True)
    yield Case("length-one-less", [raw(OK + f"Content-Length: {len(HTML) - 1}\n", HTML)],
               "captured", text=True,
               kept=raw(OK + f"Content-Length: {len(HTML) - 1}\n", HTML[:-1]))
    yield Case("length-zero", [raw(OK + "Content-Length: 0\n", HTML)], "captured", "is empty",
               kept=raw(OK + "Content-Length: 0\n"))
    yield Case("length-list-equal", [raw(OK + f"Content-Length: {len(HTML)}, {len(HTML)}\n", HTML)],
               ("captured", "failed"), text=None, kept=False)
    yield Case("length-zeros", [raw(OK + f"Content-Length: 000000000000{len(HTML)}\n", HTML)],
               "captured", text=True)
    yield Case("length-2-63", [raw(OK + f"Content-Length: {1 << 63}\n", HTML)], "failed")
    yield Case("length-2-64", [raw(OK + f"Content-Length: {(1 << 64) + len(HTML)}\n", HTML)],
               "failed")
    yield Case("length-sign", [raw(OK + f"Content-Length: +{len(HTML)}\n", HTML)], "failed")
    yield Case("length-arabic-digits", [raw(OK.encode().decode() + "", b"")[:-2]
                                        + "Content-Length: ٩٩\r\n\r\n".encode() + HTML], "failed")
    yield Case("204-with-body", [raw("HTTP/1.1 204 No\nContent-Length: 9\n", b"<p>a body")],
               "captured", status=204, kept=raw("HTTP/1.1 204 No\nContent-Length: 9\n"))
    yield Case("304-with-body", [raw("HTTP/1.1 304 Same\n" + LENGTH, HTML)], "captured", status=304,
               kept=raw("HTTP/1.1 304 Same\n" + LENGTH))
    yield Case("206-with-range", [page(ARTICLE, "Content-Range: bytes 0-9/99999\r\n",
                                       "206 Partial")], "captured", "", status=206)
    yield Case("206-in-parts", [page(f"--x\r\nContent-Type: text/html\r\n\r\n{ARTICLE}\r\n--x--",
                                     "", "206 Partial", "multipart/byteranges; boundary=x")],
               "captured", status=206)
    yield Case("200-with-range", [page(ARTICLE, "Content-Range: bytes 0-9/99999\r\n")], "captured",
               text=True)
    yield Case("keep-alive-open", [page(ARTICLE, "Connection: keep-alive\r\n"), Hold()], "captured",
               text=True)
    yield Case("chunked-open", [raw(CHUNKED, chunked(HTML)), Hold()], "captured", text=True)
    yield Case("204-open", [raw("HTTP/1.1 204 No\n"), Hold()], "captured", status=204)


def heads():
    interim = b"HTTP/1.1 103 Early\r\n\r\n"
    yield Case("interim-1000", [interim * 1000 + page(ARTICLE)], "captured", text=True,
               kept=page(ARTICLE))
    yield Case("interim-20000", [interim * 20_000 + page(ARTICLE)], "failed", "too long",
               kept=False)
    yield Case("interim-then-cut", [interim * 3], "failed", "no response came after 3 interim")
    yield Case("interim-body", [b"HTTP/1.1 100 Continue\r\nContent-Length: 5\r\n\r\nhello"
                                + page(ARTICLE)], ("failed", "captured"), text=None, kept=False)
    yield Case("interim-redirect", [b"HTTP/1.1 103 Early\r\nLocation: http://127.0.0.1:1/\r\n\r\n"
                                    + page(ARTICLE)], "captured", text=True, kept=page(ARTICLE))
    yield Case("head-twice", [raw(OK) + page(ARTICLE)], "captured", text=None)
    yield Case("lines-before", [b"\r\n\r\n" + page(ARTICLE)], ("failed", "captured"), text=None)
    yield Case("junk-before", [b"junk\r\n" + page(ARTICLE)], "failed", "no head")
    yield Case("mark-before", [b"\xef\xbb\xbf" + page(ARTICLE)], "failed", "no head")
    yield Case("status-tabs", [page(ARTICLE).replace(b"1.1 200 OK", b"1.1\t200\tOK")], "failed",
               kept=False)
    yield Case("status-long-number", [page(ARTICLE, status="2000 OK")], "failed", kept=False)
    yield Case("status-signed", [page(ARTICLE, status="+20 OK")], "failed", kept=False)
    yield Case("status-escapes", [page(ARTICLE, status="200 \x1b]0;evil\x07\x1b[2J")], "captured",
               text=True)
    yield Case("status-1.10", [page(ARTICLE).replace(b"HTTP/1.1", b"HTTP/1.10")],
               ("failed", "captured"), text=None, kept=False)
    yield Case("preface-h2", [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"], "failed", kept=False)
    yield Case("request-as-answer", [b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"], "failed", kept=False)
    yield Case("warc-as-answer", [b"WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n"],
               "failed", kept=False)
    yield Case("zeros", [b"\0" * 100_000], "failed", kept=False)
    yield Case("header-zeros", [raw(OK + "\0" * 1000 + "\n" + LENGTH, HTML)],
               ("failed", "captured"), text=None, kept=False)
    yield Case("header-empty-name", [raw(OK + ": a\n" + LENGTH, HTML)], ("captured", "failed"),
               text=None, kept=False)
    yield Case("header-first-folded", [b"HTTP/1.1 200 OK\r\n folded: a\r\n" + raw(
        "Content-Type: text/html\n" + LENGTH, HTML)], ("captured", "failed"), text=None,
               kept=False)
    yield Case("header-bytes", [b"HTTP/1.1 200 OK\r\nX: " + bytes(
        byte for byte in range(1, 256) if byte not in b"\r\n") + b"\r\n" + raw(LENGTH, HTML)],
               "captured", text=True)
    yield Case("cookies-500", [page(ARTICLE, "Set-Cookie: a=b; Domain=127.0.0.1\r\n" * 500)],
               "captured", text=True)
    yield Case("refresh-script", [page(ARTICLE, "Refresh: 0; url=javascript:alert(1)\r\n")],
               "captured", "sends its readers on", text=True, connections=1)
    yield Case("refresh-itself", [page(ARTICLE, "Refresh: 1\r\n")], "captured", text=True,
               connections=1)
    yield Case("meta-refresh-loop", [page(ARTICLE.replace(
        "<title>", '<meta http-equiv="refresh" content="0;url=/meta-refresh-loop"><title>'))],
               "captured", "sends its readers on", text=True, connections=1)
    yield Case("retry-on-200", [page(ARTICLE, "Retry-After: 86400\r\n")], "captured", text=True,
               connections=1)
    yield Case("retry-past", [[page("", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n",
                                    "503 Busy")], [page(ARTICLE)]], "captured", text=True,
               slow=True)
    yield Case("retry-old-form", [page("", "Retry-After: Sunday, 06-Nov-94 08:49:37 GMT\r\n",
                                       "503 Busy")], "deferred", slow=True)
    yield Case("retry-two", [page("", "Retry-After: 99999\r\nRetry-After: 0\r\n", "503 Busy")],
               "deferred", connections=1)


def redirects():
    def refused(name, location, reason="not public"):
        # Where no reason is asked for, what is no host may also be one that no name server knows.
        is_fixed = b"HOST" not in to(location) and b"CANARY" not in to(location)
        return Case("to-" + name, [to(location)], "refused" if reason else ("refused", "failed"),
                    reason, kept=is_fixed)

    yield refused("other-port", "http://127.7.0.1:1/")
    yield refused("https-here", "https://HOSTNAME:1/")
    yield refused("circled-digits", "http://①②⑦.⓪.⓪.①:CANARY/")
    yield refused("soft-hyphen", "http://local\u00adhost:CANARY/", "")
    yield refused("ideographic-stop", "http://localhost\u3002:CANARY/", "")
    yield refused("zero-width", "http://127.0.0\u200b.1:CANARY/", "")
    yield refused("fraction", "http://½.example:1/", "")
    yield refused("punycode-broken", "http://xn--:1/", "")
    yield refused("trailing-stop", "http://127.0.0.1.:CANARY/", "")
    yield refused("octal-long", "http://0000000000177.0.0.01:CANARY/")
    yield refused("big-number", "http://4294967297:CANARY/", "")
    yield refused("zone", "http://[::1%25lo]:CANARY/", "")
    yield refused("zone-bare", "http://[fe80::1%lo]:CANARY/", "")
    yield refused("upper-mapped", "http://[::FFFF:7F00:0001]:CANARY/")
    yield refused("two-at", "http://a@b@127.0.0.1:CANARY/")
    yield refused("encoded-at", "http://HOSTNAME%40127.0.0.1:CANARY/", "")
    yield refused("back-slash-host", "http://HOST\\@127.0.0.1:CANARY/", "")
    yield refused("question-at", "http://127.0.0.1:CANARY?@HOST/")
    yield refused("hash-at", "http://127.0.0.1:CANARY#@HOST/")
    yield refused("no-slashes", "http:127.0.0.1:CANARY/", "")
    yield refused("three-slashes", "http:///127.0.0.1:CANARY/", "")
    yield refused("port-zero", "http://HOSTNAME:0/", "")
    yield refused("port-large", "http://HOSTNAME:65536/", "")
    yield refused("port-two", "http://HOST:80/", "")
    yield refused("port-sign", "http://HOSTNAME:+80/", "")
    yield refused("tab-in-scheme", "ja\tvascript:alert(1)", "")
    yield refused("feed-in-host", "http://127.0.0.1\x0b:CANARY/", "")
    yield Case("to-zero-in-host", [to(b"http://127.0.0.1\0.example:1/")], "failed", "Nul byte",
               kept=False)
    yield refused("long", "/" + "a" * 20_000, "longer than")
    yield Case("to-long-enough", [to("/" + "a" * 12_000)], "captured", status=404, kept=False)
    for name, location in [
        ("nothing", "#part"), ("query", "?again"), ("dots", "/../../../to-dots"),
        ("dot", "./to-dot"), ("upper-case", "HTTP://HOST/to-upper-case"),
        ("slashes", "//HOST/to-slashes"),
    ]:
        also = ((f"/to-query?again", [to("?again")]),) if name == "query" else ()
        yield Case(f"to-{name}", [to(location)], "failed", "loop", kept=False, also=also)
    yield Case("to-back-slash", [to("\\whole")], ("captured", "refused"), text=None, kept=False)
    yield Case("to-folded", [to("/who\r\n le")], "captured", status=404, kept=False)
    yield Case("to-spaces", [to("  \t /whole  \t")], "captured", text=True, kept=False)
    yield Case("to-content-location", [page(ARTICLE, "Content-Location: http://127.0.0.1:1/\r\n"
                                            "Location: http://127.0.0.1:1/\r\n")], "captured",
               text=True, connections=1)
    yield Case("to-with-page", [page(ARTICLE, "Location: /whole\r\n", "301 Moved")], "captured",
               text=True, kept=False)
    chain = [(f"/t{number}", [to(f"/t{number + 1}")]) for number in range(1, 12)]
    yield Case("to-ten", [to("/t3")], "captured", text=True, kept=False,
               also=(*chain[2:], ("/t12", [page(ARTICLE)])))
    yield Case("to-eleven", [to("/t2")], "failed", "more than 10 redirects", kept=False,
               also=(chain[1],))
    yield Case("to-410", [to("/gone")], "captured", status=410, kept=False,
               also=(("/gone", [page("gone", status="410 Gone")]),))
    yield Case("to-cut", [raw("HTTP/1.1 302 Found\nContent-Length: 999\nLocation: /whole\n",
                              b"abc")], "captured", text=True, kept=False)


def codings():
    packed = gzip.compress(HTML)

    def coded(body, coding="gzip", kind="text/html; charset=utf-8"):
        return [page(body, f"Content-Encoding: {coding}\r\n", kind=kind)]

    yield Case("br-cut", coded(b"\x1b\x2c\x01\xf8\x8d\x94", "br"), "captured", "unknown")
    yield Case("zstd-cut", coded(b"\x28\xb5\x2f\xfd\x04\x58", "zstd"), "captured",
               "unknown")
    yield Case("gzip-under-br", coded(packed, "br, gzip"), "captured", "unknown")
    yield Case("gzip-five", coded(nested(HTML, 5), ", ".join(["gzip"] * 5)), "captured", text=True)
    yield Case("gzip-six", coded(nested(HTML, 6), ", ".join(["gzip"] * 6)), "captured",
               "content codings")
    yield Case("gzip-bomb-five", coded(nested(bomb(64 << 20), 4), ", ".join(["gzip"] * 5)),
               "captured", "longer than")
    yield Case("gzip-bomb-members", coded(gzip.compress(b" " * (1 << 20)) * 400), "captured",
               "longer than")
    yield Case("gzip-members-empty", coded(gzip.compress(b"") * 50_000 + packed), "captured",
               text=True)
    yield Case("gzip-zeros-behind", coded(packed + b"\0" * 512), "captured", "left out",
               text=True)
    yield Case("gzip-fields", coded(
        b"\x1f\x8b\x08\x1c\0\0\0\0\0\3\xff\xff" + b"x" * 65535 + b"name\0" + b"comment\0"
        + packed[10:]), "captured", text=True)
    yield Case("gzip-name-endless", coded(b"\x1f\x8b\x08\x08\0\0\0\0\0\3" + b"a" * 100_000),
               "captured", "breaks off")
    yield Case("gzip-as-deflate", coded(packed, "deflate"), "captured", "damaged")
    yield Case("deflate-as-gzip", coded(zlib.compress(HTML)), "captured", "damaged")
    yield Case("deflate-cut", coded(zlib.compress(HTML)[:-20], "deflate"), "captured",
               "breaks off")
    yield Case("deflate-dictionary", coded(b"\x78\xbb\0\0\0\1" + b"a" * 50, "deflate"),
               "captured", "damaged")
    yield Case("coding-empty", coded(HTML, ", ,"), "captured", text=True)
    yield Case("coding-none", coded(HTML, "none"), "captured", "unknown")
    yield Case("coding-utf-8", coded(HTML, "utf-8"), "captured", "unknown")
    yield Case("gzip-chunked", [raw(CHUNKED + "Content-Encoding: gzip\n", chunked(
        packed[:9], packed[9:]))], "captured", text=True)
    yield Case("gzip-chunked-cut", [raw(CHUNKED + "Content-Encoding: gzip\n", chunked(
        packed[:-30], end=b""))], "captured_truncated", "ended before", text=None)


def nested(body, depth):
    for _ in range(depth):
        body = gzip.compress(body)
    return body


def charsets():
    legacy = ARTICLE.replace('<meta charset="utf-8">', "")

    def typed(name, body, kind, text=True):
        body = body if isinstance(body, bytes) else body.encode()
        return Case("charset-" + name, [page(body, kind=kind)], "captured", text=text)

    yield typed("1256-as-utf-8", legacy.encode("cp1256"), "text/html; charset=utf-8")
    yield typed("utf-8-as-1256", legacy, "text/html; charset=windows-1256")
    yield typed("utf-8-as-latin", legacy, "text/html; charset=iso-8859-1")
    yield typed("utf-16-lie", legacy, "text/html; charset=utf-16", None)
    yield typed("utf-16-mark", b"\xff\xfe" + legacy.encode("utf-16-le"), "text/html; charset=utf-8")
    yield typed("meta-utf-16", legacy.replace("<title>", '<meta charset="utf-16"><title>'),
                "text/html")
    yield typed("utf-7", legacy.replace("<title>", '<meta charset="utf-7"><title>'), "text/html")
    yield typed("unknown", legacy, "text/html; charset=klingon")
    yield typed("quoted", legacy, 'text/html; charset="utf-8"')
    yield typed("quote-open", legacy, 'text/html; charset="utf-8')
    yield typed("twice", legacy, "text/html; charset=utf-8; charset=windows-1256")
    yield typed("empty", legacy, "text/html; charset=")
    yield typed("long", legacy, "text/html; charset=" + "a" * 50_000)
    yield typed("spaces", legacy, "text/html ; charset = utf-8")
    yield typed("replacement", legacy, "text/html; charset=iso-2022-kr", None)
    yield Case("type-two", [page(ARTICLE, "Content-Type: image/png\r\n")], "captured", text=True)
    yield Case("type-comma", [page(ARTICLE, kind="text/html, text/plain")], "captured", text=None)
    yield Case("type-mixed", [raw("HTTP/1.1 200 OK\nContent-Type: multipart/x-mixed-replace; "
                                  "boundary=x\n", b"--x\r\nContent-Type: text/html\r\n\r\n" + HTML)],
               "captured", text=None)
    yield Case("type-svg", [page('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)'
                                 "</script></svg>", kind="image/svg+xml")], "captured")


def slow():
    yield Case("drip-1-kib", [raw(OK, HTML), Endless(b"<p>word</p>\n" * 85, 1)],
               "captured_truncated", "limit of time", text=True, kept=False, slow=True, timed=True)
    yield Case("drip-interim", [Endless(b"HTTP/1.1 102 Wait\r\n\r\n", 0.5)], "failed",
               "interim ones (cut at a limit of time", kept=False, slow=True, timed=True)
    yield Case("drip-extension", [raw(CHUNKED, b"5;"), Endless(b"a", 0.3)],
               ("captured_truncated", "failed"), "limit of time", kept=False, slow=True,
               timed=True)
    yield Case("drip-trailer", [raw(CHUNKED, chunked(HTML, end=b"0\r\n")),
                                Endless(b"X: y\r\n", 0.3)], "captured_truncated", "limit of time",
               text=True, kept=False, slow=True, timed=True)
    yield Case("redirect-that-stalls", [b"HTTP/1.1 302 Found\r\nContent-Length: 9\r\n"
                                        b"Location: /whole\r\n\r\n", Hold()], ("captured", "failed"),
               text=None, kept=False, slow=True, timed=True)


def all_oddities():
    """All of them."""
    return [case for group in (breaks(), framing(), heads(), redirects(), codings(), charsets(), slow())
            for case in group]

"""Pages made to be slow, for `isnad extract`: what they are, and how long each takes.

  python3 Tests/Benchmarks/hostile_pages.py .build/release/isnad

Fails where a page ends the program otherwise than with 0 or 1, takes more than 30 seconds, or more
than 1 GiB of memory. Of each page that is not the largest of its kind, one of half its length is read
too: where that takes less than a third, the time may be out of proportion, and that is told.
"""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile

LIMIT, MEMORY = 30, 1 << 30
ARTICLE = "<article>" + "<p>The council met on Monday, and decided nothing at all.</p>" * 9 + "</article>"
MIB = 1 << 20


def pages():
    """Names, and what makes a page of a size from 0 to 1."""
    yield "300,000 levels of div", lambda size: "<div>" * int(300_000 * size)
    yield "300,000 levels of b", lambda size: "<b>" * int(300_000 * size)
    yield "300,000 levels, mixed", lambda size: "<div><b><a href=x><p>" * int(75_000 * size)
    yield "300,000 levels, closed", lambda size: "<i>" * int(300_000 * size) + "x" + "</i>" * int(
        300_000 * size)
    yield "300,000 tables in tables", lambda size: "<table><tr><td>" * int(100_000 * size)
    yield "200,000 attributes", lambda size: "<div " + " ".join(
        f"a{number}=1" for number in range(int(200_000 * size))) + ">"
    yield "200,000 equal attributes", lambda size: "<div " + "class=a " * int(200_000 * size) + ">"
    yield "200,000 attributes of html", lambda size: "".join(
        f"<html a{number}=1>" for number in range(int(200_000 * size)))
    yield "2 million tags", lambda size: "<p>" * int(2_000_000 * size)
    yield "2 million tags with words", lambda size: "<p>word " * int(2_000_000 * size)
    yield "2 million inline tags", lambda size: "<i>x</i>" * int(2_000_000 * size)
    yield "2 million headings", lambda size: "<h1>x</h1>" * int(2_000_000 * size)
    yield "2 million ends", lambda size: "</p>" * int(2_000_000 * size)
    yield "1 million links", lambda size: "<a href=/x>word word</a> " * int(1_000_000 * size)
    yield "500,000 list items", lambda size: "<ul>" + "<li>word" * int(500_000 * size)
    yield "500,000 meta tags", lambda size: "<meta name=author content=x>" * int(500_000 * size)
    yield "500,000 times", lambda size: "<time>2020-01-11</time>" * int(500_000 * size)
    yield "500,000 dates", lambda size: "<p class=date>11 January 2020</p>" * int(500_000 * size)
    yield "500,000 bylines", lambda size: "<p class=byline>By A B</p>" * int(500_000 * size)
    yield "300,000 class names", lambda size: "<div class='" + "related-post " * int(
        300_000 * size) + "'>"
    yield "100,000 styles", lambda size: "<style>.a{display:none}</style>" * int(100_000 * size)
    yield "one style of 4 MiB", lambda size: "<style>" + ".a,.b{display:none}" * int(
        220_000 * size) + "</style>"
    yield "100,000 scripts of data", lambda size: (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'
        * int(100_000 * size))
    yield "data of 200,000 levels", lambda size: (
        '<script type="application/ld+json">' + "[" * int(200_000 * size))
    yield "data of 200,000 objects in one another", lambda size: (
        '<script type="application/ld+json">' + '{"a":' * int(200_000 * size))
    yield "data of 4 MiB in a string", lambda size: (
        '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"'
        + "word " * int(800_000 * size) + '"}</script>')
    for name, piece in [("<", "<"), ("&", "&"), ("&amp;", "&amp;"), ("&#1;", "&#1;"), ("NUL", "\0"),
                        ("<!--", "<!--"), ("<!", "<!"), ("</", "</"), ("]]>", "<![CDATA["), ('="', '="'),
                        ("<a href=\"", "<a href=\""), ("<script>", "<script>"), ("spaces", " "),
                        ("line ends", "\n"), ("quotes", "'"), ("marks", "\u064b"),
                        ("joiners", "\u200c"), ("tatweel", "\u0640"), ("digits", "1"),
                        ("commas", "،"), ("dots", "."), ("dashes", "- "), ("bars", " | ")]:
        count = 4 * MIB // len(piece.encode())
        yield f"4 MiB of {name}", lambda size, piece=piece, count=count: piece * int(count * size)
    yield "a title of 4 MiB", lambda size: "<title>" + "word - " * int(600_000 * size) + "</title>"
    yield "50 MB on one line", lambda size: "<p>" + "word " * int(10_000_000 * size)
    yield "50 MB of paragraphs", lambda size: "<p>The council met on Monday.</p>\n" * int(
        1_560_000 * size)
    yield "50 MB before the page", lambda size: "<!--" + "x" * int(50_000_000 * size) + "-->"
    yield "windows-1256, 4 MiB", lambda size: ("<p>قال الوزير إن العمل مستمر.</p>" * int(
        120_000 * size)).encode("cp1256")
    yield "random bytes, 4 MiB", lambda size: bytes(
        (number * 2_654_435_761 >> 13) & 0xFF for number in range(int(4 * MIB * size)))


def read(isnad, path):
    """The seconds of processor time, the status and the memory of one reading."""
    with open(path) as source:
        child = subprocess.Popen([isnad, "extract", "-"], stdin=source, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL,
                                 preexec_fn=lambda: resource.setrlimit(
                                     resource.RLIMIT_CPU, (4 * LIMIT, 4 * LIMIT)))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, child.returncode, usage.ru_maxrss << 10


def measure(isnad):
    """Prints the slowest, and gives what is wrong."""
    failures, rows, odd = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "page.html"
        for name, make in pages():
            seconds = []
            for size in (0.5, 1):
                page = make(size)
                page = page.encode() if isinstance(page, str) else page
                path.write_bytes(b"<html><body>" + page + ARTICLE.encode())
                took, status, memory = read(isnad, path)
                seconds.append(took)
                if status not in (0, 1):
                    failures.append(f"{name}: ended with status {status}")
            rows.append((seconds[1], name, memory))
            if seconds[1] > LIMIT:
                failures.append(f"{name}: {seconds[1]:.0f} s of processor time")
            if memory > MEMORY:
                failures.append(f"{name}: {memory >> 20} MiB of memory")
            if seconds[1] > 1 and seconds[0] * 3 < seconds[1]:
                odd.append(f"{name}: {seconds[0]:.1f} s for half, {seconds[1]:.1f} s for all")
    print(f"hostile pages: {len(rows)}, the slowest:")
    for took, name, memory in sorted(rows, reverse=True)[:6]:
        print(f"  {name:40} {took:6.2f} s  {memory >> 20:5} MiB")
    for line in odd:
        print(f"  out of proportion? {line}")
    return failures


if __name__ == "__main__":
    found = measure(sys.argv[1])
    sys.exit("; ".join(found) if found else 0)

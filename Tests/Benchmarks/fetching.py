"""Measures what fetching and keeping pages takes beside programs that only download, as ratios taken
in one run, and fails where one is missed.

  python3 Tests/Benchmarks/fetching.py .build/release/isnad

2,000 pages of 30 kB come from nginx, spread over 64 loopback addresses, without delay.

keeping:   `isnad fetch --no-text` (network, WARC, digests, sync, store) against `curl --parallel
           --parallel-max 64`, which only downloads: at most 8; and against `wget --warc-file` with
           the same list, which keeps a WARC and syncs nothing: faster.
whole:     the same with the pages' text taken out, in pages a second.
stages:    of the whole, the processor time of each stage and the waiting of its threads, as the
           program itself takes it (--verbose): network, codings and charset, parser, reading,
           digests and records, gzip, files and syncs, store.
memory:    the most that is in memory with 2,000 pages against 1,000: at most 1.2.

Nothing is deleted before the end: ext4 looks long for room among files that just went. The programs
of a comparison take turns; the figure of each is its median.
"""

import os
import pathlib
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 3
PAGES = 2000
HOSTS = [f"127.0.1.{number}" for number in range(1, 65)]
CONFIGURATION = """
worker_processes 1; daemon off; pid nginx.pid; error_log stderr error;
events {{ worker_connections 2048; }}
http {{
  access_log off; types {{ text/html html; }}
  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3;
  uwsgi_temp_path t4; scgi_temp_path t5;
  server {{ listen 127.0.0.1:{port} default_server; {listens} root pages; }}
}}
"""
SENTENCE = (
    "<p>قال وزير المياه سالم العمري، في بيان صدر اليوم، إن الوزارة ستحفر {number} بئرا في الجنوب، "
    "وأكدت المهندسة هند السالم أن العمل سيبدأ في الربيع بعد موافقة المجلس المحلي.</p>\n")


def page(number):
    """A page of 30,000 bytes: an article among the links and scripts that news pages have."""
    menu = "".join(f'<li><a href="/section/{link}">قسم {link}</a></li>' for link in range(60))
    article = "".join(SENTENCE.format(number=number * 100 + line) for line in range(30))
    text = (
        '<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        f"<title>خبر {number}</title>"
        '<meta property="article:published_time" content="2020-01-11T10:00:00Z"></head><body>'
        f"<nav><ul>{menu}</ul></nav><article><h1>خبر {number}</h1>{article}</article><script>"
    ).encode()
    end = b"</script></body></html>"
    script = (f"var state{number}={number};" * 4000).encode()
    return text + script[:30_000 - len(text) - len(end)] + end


def run(command, folder, environment):
    """The seconds from the start of a program to its end, its processor time, its peak in MiB, and
    what it wrote on standard error."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"'{' '.join(map(str, command))[:200]}' failed: {errors.decode()[-500:]}")
    return (time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
            errors.decode())


class Bench:
    """The pages, the server and the programs."""

    def __init__(self, isnad, folder):
        self.isnad, self.folder = str(pathlib.Path(isnad).resolve()), folder
        folder.chmod(0o755)  # The server may be another user.
        (folder / "pages").mkdir()
        for number in range(PAGES):
            (folder / f"pages/{number}.html").write_bytes(page(number))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        listens = " ".join(f"listen {host}:{self.port};" for host in HOSTS)
        (folder / "nginx.conf").write_text(
            CONFIGURATION.format(port=self.port, listens=listens))
        self.urls = [f"http://{HOSTS[number % 64]}:{self.port}/{number}.html"
                     for number in range(PAGES)]
        self.number = 0

    def serve(self):
        """Starts nginx, and waits until it answers."""
        server = subprocess.Popen(["nginx", "-p", self.folder, "-c", "nginx.conf"],
                                  stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex((HOSTS[-1], self.port)) == 0:
                    return server
            time.sleep(0.05)
        sys.exit("nginx does not answer")

    def fresh(self):
        """A folder of its own for a run."""
        self.number += 1
        path = self.folder / f"run{self.number}"
        path.mkdir()
        return path

    def curl(self, count=PAGES):
        path = self.fresh()
        (path / "list").write_text("".join(
            f'url="{url}"\noutput="{number}"\n' for number, url in enumerate(self.urls[:count])))
        return run(["curl", "--parallel", "--parallel-max", "64", "-sS", "-K", "list"], path,
                   os.environ)

    def wget(self, count=PAGES):
        path = self.fresh()
        (path / "list").write_text("".join(url + "\n" for url in self.urls[:count]))
        return run(["wget", "-q", "-i", "list", "--warc-file=pages", "-O", "/dev/null"], path,
                   os.environ)

    def fetch(self, *more, count=PAGES):
        path = self.fresh()
        (path / "list").write_text("".join(url + "\n" for url in self.urls[:count]))
        environment = {**os.environ, "ISNAD_WORKSPACE": str(path / "desk")}
        subprocess.run([self.isnad, "init", path / "desk"], check=True, stdout=subprocess.DEVNULL)
        allowed = [word for host in HOSTS for word in ("--allow-host", f"{host}:{self.port}")]
        figures = run([self.isnad, "fetch", "--from", "list", "--delay", "0", "--jobs", "64",
                       "--verbose", *more, *allowed], path, environment)
        kept = len(list((path / "desk/Claims/evidence").iterdir()))
        if kept != count:
            sys.exit(f"{kept} captures were kept of {count} pages")
        return figures


STAGE = re.compile(r"^isnad: (\w+): ([\d.]+) s of work, ([\d.]+) s of waiting$", re.MULTILINE)


def stages(rows):
    """The median seconds of work and of waiting of each stage, in its order."""
    runs = [{name: (float(work), float(waiting)) for name, work, waiting in STAGE.findall(errors)}
            for *_, errors in rows]
    if not runs or not all(runs):
        sys.exit("isnad fetch --verbose tells no stages")
    return {name: tuple(statistics.median(run.get(name, (0, 0))[figure] for run in runs)
                        for figure in (0, 1)) for name in runs[0]}


def main():
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(sys.argv[1], pathlib.Path(folder))
        server = bench.serve()
        try:
            rows = []
            for number in range(ROUNDS + 1):
                row = (bench.curl(), bench.fetch("--no-text"), bench.wget(), bench.fetch())
                # The first round fills the caches.
                if number > 0:
                    rows.append(row)
            small = bench.fetch("--no-text", count=PAGES // 2)[2]
        finally:
            server.terminate()
            server.wait()

    def median(program, figure=0):
        return statistics.median(row[program][figure] for row in rows)

    def ratio(one, other):
        return statistics.median(row[one][0] / row[other][0] for row in rows)

    curl, kept, wget, whole = (median(program) for program in range(4))
    print(f"fetching {PAGES} pages of 30 kB: curl {curl:.2f} s, isnad without text {kept:.2f} s, "
          f"wget {wget:.2f} s, isnad with text {whole:.2f} s")
    to_curl, to_wget = ratio(1, 0), ratio(1, 2)
    print(f"keeping: {to_curl:.1f} of curl (limit 8), {to_wget:.2f} of wget --warc-file (limit 1)")
    work = median(3, 1)
    print(f"whole: {PAGES / whole:.0f} pages/s; processor time {work:.2f} s of {whole:.2f} s:")
    known = 0
    for name, (own, waiting) in stages([row[3] for row in rows]).items():
        known += own
        print(f"  {name:12} {own:6.2f} s of work, {100 * own / work:3.0f} %; waiting {waiting:6.2f} s")
    print(f"  {'the rest':12} {work - known:6.2f} s of work, {100 * (work - known) / work:3.0f} %")
    large = max(row[1][2] for row in rows)
    print(f"memory: {large:.0f} MiB, {large / small:.2f} of half of the pages (limit 1.2)")
    for name, value, limit in [("keeping to curl", to_curl, 8), ("keeping to wget", to_wget, 1),
                               ("memory", large / small, 1.2)]:
        if value > limit:
            failures.append(f"{name}: {value:.2f} is more than {limit}")
    if failures:
        sys.exit("; ".join(failures))


main()

"""Opens HTML reports in headless Chromium and says, as JSON, what a reader would meet.

    browse.py [--shots FOLDER] FILE...
    browse.py --keys FILE...

With --keys each page is gone through by the keyboard, and the tree is read that a screen reader gets.
Else each page is opened as on a phone, a tablet and a desk, light and dark, and as it is printed. Told of each: messages of the console, requests
that left the file, width against the window, contrast below WCAG AA, what has no name for a screen
reader, headings out of order, links that lead nowhere, the dates and digests as they are laid out
on the screen. Speaks the DevTools protocol over a pipe; needs nothing but Python and Chromium.
"""

import base64
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

LOOKS = [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark"), (800, "light"), (794, "print")]

# Runs in the page. Colours are mixed over what lies behind them; contrast is WCAG 2.2's.
PROBE = r"""
(() => {
  const problems = [];
  const root = document.scrollingElement;
  const numbers = c => (c.match(/[\d.]+/g) || []).map(Number);
  const over = (top, under) => {
    const a = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map(i => top[i] * a + under[i] * (1 - a));
  };
  const behind = e => {
    const layers = [];
    for (let n = e; n; n = n.parentElement) layers.push(numbers(getComputedStyle(n).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const light = c => {
    const [r, g, b] = c.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  let lowest = 21, texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const dates = [], seen = new Set();
  for (let node; (node = walker.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest('title,desc') || !e.getClientRects().length) continue;
    texts += 1;
    const style = getComputedStyle(e);
    const ink = numbers(e.namespaceURI.endsWith('svg') ? style.fill : style.color);
    const ground = behind(e);
    const value = contrast(over(ink, ground), ground);
    lowest = Math.min(lowest, value);
    if (value < 4.5) problems.push(`contrast ${value.toFixed(2)}: ${node.data.trim().slice(0, 40)}`);
    // What stands left on the screen is read first: dates must not be turned round.
    for (const found of node.data.matchAll(/\d{4}-\d\d-\d\d/g)) {
      const at = i => {
        const range = document.createRange();
        range.setStart(node, found.index + i);
        range.setEnd(node, found.index + i + 1);
        return range.getBoundingClientRect();
      };
      const boxes = [...found[0]].map((_, i) => at(i));
      if (boxes.some(b => !b.width)) continue;
      const shown = [...found[0]].map((c, i) => [boxes[i].top, boxes[i].left, c])
        .sort((p, q) => Math.abs(p[0] - q[0]) > 4 ? p[0] - q[0] : p[1] - q[1])
        .map(p => p[2]).join('');
      dates.push(shown);
      if (shown !== found[0]) problems.push(`date ${found[0]} shown as ${shown}`);
    }
  }
  let level = 0;
  for (const h of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const own = Number(h.tagName[1]);
    if (own > level + 1) problems.push(`heading ${h.textContent.slice(0, 40)} skips a level`);
    level = own;
  }
  if (document.querySelectorAll('h1').length !== 1) problems.push('not one h1');
  for (const a of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(a.getAttribute('href').slice(1)))
      problems.push(`${a.getAttribute('href')} leads nowhere`);
    if (!a.textContent.trim()) problems.push('a link without words');
  }
  for (const e of document.querySelectorAll('[id]')) {
    if (seen.has(e.id)) problems.push(`two places are called ${e.id}`);
    seen.add(e.id);
  }
  for (const e of document.querySelectorAll('[aria-labelledby]'))
    for (const id of e.getAttribute('aria-labelledby').split(' '))
      if (!document.getElementById(id)) problems.push(`no label ${id}`);
  for (const table of document.querySelectorAll('table')) {
    if (!table.caption || !table.caption.textContent.trim()) problems.push('a table without caption');
    for (const th of table.querySelectorAll('th')) if (!th.scope) problems.push('a th without scope');
  }
  for (const name of ['main', 'header', 'nav'])
    if (document.querySelectorAll(`body > ${name}`).length !== 1) problems.push(`not one ${name}`);
  // Paper has nothing to unfold or to scroll.
  if (matchMedia('print').matches) {
    for (const e of document.querySelectorAll('details > table'))
      if (!e.checkVisibility({contentVisibilityAuto: true}) || !e.getBoundingClientRect().height)
        problems.push('a table is folded away in print');
    for (const e of document.querySelectorAll('.scroll'))
      if (e.scrollWidth > e.clientWidth + 1) problems.push('a drawing is cut in print');
  }
  if (root.scrollWidth > root.clientWidth)
    problems.push(`${root.scrollWidth} wide in a window of ${root.clientWidth}`);
  return {
    problems: [...new Set(problems)].slice(0, 30), dates, texts, lowestContrast: lowest,
    width: root.scrollWidth, direction: getComputedStyle(document.documentElement).direction,
    language: document.documentElement.lang, marks: document.querySelectorAll('.article-text mark').length,
    cards: document.querySelectorAll('.card').length, drawings: document.querySelectorAll('svg').length,
    scripts: document.scripts.length, words: document.body.innerText,
  };
})()
"""


class Browser:
    """A headless Chromium at the other end of two pipes."""

    def __init__(self, folder):
        to_browser, self.writing = os.pipe()
        self.reading, from_browser = os.pipe()

        def open_pipes():
            # The protocol's pipes are descriptors 3 and 4.
            first, second = os.dup(to_browser), os.dup(from_browser)
            os.dup2(first, 3)
            os.dup2(second, 4)

        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if not program:
            sys.exit("chromium is not installed")
        self.process = subprocess.Popen(
            [
                program, "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run",
                "--disable-extensions", "--disable-background-networking",
                f"--user-data-dir={folder}", "about:blank",
            ],
            preexec_fn=open_pipes, close_fds=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.events = []

    def receive(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.reading, 1 << 16)
            if not piece:
                sys.exit("chromium ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        while True:
            for index, event in enumerate(self.events):
                if event.get("method") == method:
                    return self.events.pop(index)
            self.events.append(self.receive())

    def close(self):
        self.process.kill()
        self.process.wait()


def visit(browser, session, path, width, scheme, shots):
    def call(method, **parameters):
        return browser.call(method, session, **parameters)

    browser.events.clear()
    call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1,
         mobile=False)
    call("Emulation.setEmulatedMedia", media="print" if scheme == "print" else "screen",
         features=[{"name": "prefers-color-scheme", "value": "dark" if scheme == "dark" else "light"}])
    call("Page.navigate", url=path.resolve().as_uri())
    browser.wait("Page.loadEventFired")
    result = call("Runtime.evaluate", expression=PROBE, returnByValue=True)
    if "exceptionDetails" in result:
        sys.exit(json.dumps(result["exceptionDetails"]))
    told = result["result"]["value"]
    for event in browser.events:
        if event.get("method") in ("Log.entryAdded", "Runtime.consoleAPICalled"):
            told["problems"].append("console: " + json.dumps(event["params"])[:300])
        if event.get("method") == "Network.requestWillBeSent":
            url = event["params"]["request"]["url"]
            if url != path.resolve().as_uri():
                told["problems"].append("request: " + url)
    if shots:
        height = call("Runtime.evaluate", returnByValue=True,
                      expression="document.scrollingElement.scrollHeight")["result"]["value"]
        for part in range(0, min(height, 24 * 1600), 1600):
            shot = call("Page.captureScreenshot", captureBeyondViewport=True,
                        clip={"x": 0, "y": part, "width": width, "height": min(1600, height - part),
                              "scale": 1})
            name = f"{path.stem}-{width}-{scheme}-{part // 1600}.png"
            (shots / name).write_bytes(base64.b64decode(shot["data"]))
    return {"file": path.name, "window": width, "scheme": scheme, **told}


# Where the keyboard is: the place in the order of the document, what it looks like, whether it is seen.
FOCUS = r"""
(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const all = [...document.querySelectorAll('a[href],summary,[tabindex="0"]')]
    .filter(n => n.checkVisibility());
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return {
    index: all.indexOf(e), of: all.length, name: e.className || e.tagName.toLowerCase(),
    target: e.getAttribute('href') || e.id,
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0
      && box.left < innerWidth,
  };
})()
"""

# What has to have a name for whoever hears the page (WAI-ARIA 1.2).
NAMED = {"link", "heading", "image", "img", "table", "region", "navigation", "article",
         "DisclosureTriangle", "button"}
LANDMARKS = {"banner", "navigation", "main", "contentinfo", "complementary"}
MOST_STOPS = 60


def listen(browser, session, path):
    """Goes through a page by the Tab key, then reads its accessibility tree."""

    def call(method, **parameters):
        return browser.call(method, session, **parameters)

    def evaluate(expression):
        return call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def press(key, code, text=None):
        more = {"text": text} if text else {}
        for kind in ("keyDown", "keyUp"):
            call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code,
                 **(more if kind == "keyDown" else {}))

    browser.events.clear()
    call("Emulation.setDeviceMetricsOverride", width=1280, height=800, deviceScaleFactor=1,
         mobile=False)
    # Nothing moves while it is looked at.
    call("Emulation.setEmulatedMedia", media="screen",
         features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    call("Page.navigate", url=path.resolve().as_uri())
    browser.wait("Page.loadEventFired")
    call("Page.bringToFront")
    problems, stops = [], []
    for _ in range(MOST_STOPS):
        press("Tab", 9)
        stop = evaluate(FOCUS)
        if stop is None:
            break
        stops.append(stop)
        if stop["outline"] < 2:
            problems.append(f"{stop['name']} {stop['target']} has the focus and does not show it")
        if not stop["seen"]:
            problems.append(f"{stop['name']} {stop['target']} has the focus out of sight")
    order = [stop["index"] for stop in stops]
    if order != list(range(len(order))):
        problems.append(f"the keyboard goes another way than the page reads: {order}")
    # The first stop leads past the contents.
    call("Page.navigate", url=path.resolve().as_uri())
    browser.wait("Page.loadEventFired")
    press("Tab", 9)
    press("Enter", 13, "\r")
    skipped = evaluate("document.activeElement.id")
    press("Tab", 9)
    behind = evaluate("document.getElementById('report').contains(document.activeElement)")
    call("Accessibility.enable")
    nodes = call("Accessibility.getFullAXTree")["nodes"]
    tree = []
    for node in nodes:
        if node.get("ignored"):
            continue
        role = node.get("role", {}).get("value", "")
        name = node.get("name", {}).get("value", "").strip()
        level = next((p["value"]["value"] for p in node.get("properties", []) if p["name"] == "level"),
                     None)
        tree.append((role, name, level))
        if role in NAMED and not name:
            problems.append(f"a {role} without a name")
    # What can be unfolded is a group too, with its summary for a name.
    bare = sum(1 for role, name, _ in tree if role == "group" and not name)
    if bare > sum(1 for role, _, _ in tree if role == "DisclosureTriangle"):
        problems.append("a group without a name")
    landmarks = [role for role, _, _ in tree if role in LANDMARKS]
    headings = [[level, name] for role, name, level in tree if role == "heading"]
    for (before, _), (level, name) in zip(headings, headings[1:]):
        if level > before + 1:
            problems.append(f"the heading {name[:40]} skips a level")
    call("Accessibility.disable")
    return {
        "file": path.name, "problems": sorted(set(problems))[:30], "stops": len(stops),
        "first": stops[0]["name"] if stops else None, "skipped": skipped, "behind": behind,
        "landmarks": landmarks, "headings": headings,
        "roles": {role: sum(1 for r, _, _ in tree if r == role) for role in {r for r, _, _ in tree}},
        "images": [name for role, name, _ in tree if role in ("image", "img")],
    }


def main():
    # A browser that hangs ends this, and is no reason to wait for ever.
    signal.alarm(600)
    arguments = sys.argv[1:]
    shots = None
    if arguments[:1] == ["--shots"]:
        shots = Path(arguments[1])
        arguments = arguments[2:]
    keys = arguments[:1] == ["--keys"]
    arguments = arguments[1:] if keys else arguments
    folder = tempfile.mkdtemp()
    browser = Browser(folder)
    try:
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            browser.call(domain + ".enable", session)
        told = []
        for name in arguments:
            path = Path(name)
            if keys:
                told.append(listen(browser, session, path))
                continue
            for width, scheme in LOOKS:
                told.append(visit(browser, session, path, width, scheme, shots))
            if shots:
                browser.call("Emulation.clearDeviceMetricsOverride", session)
                browser.call("Emulation.setEmulatedMedia", session, media="", features=[])
                pdf = browser.call("Page.printToPDF", session, preferCSSPageSize=True)
                (shots / f"{path.stem}.pdf").write_bytes(base64.b64decode(pdf["data"]))
    finally:
        browser.close()
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(told, ensure_ascii=False))


main()

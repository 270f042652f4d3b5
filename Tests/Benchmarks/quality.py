"""Measures how well `isnad detect` agrees with annotated articles, and where it doesn't.

  python3 Tests/Benchmarks/quality.py .build/release/isnad [FOLDER]

FOLDER holds marked articles (NAME.txt, the form of Tests/Fixtures/detection, which is the default)
or annotated ones (NAME.json: {"id", "outlet", "text", "claims": [{"id", "cue", "source", "content",
"type", "speaker", "chain", "nested_in", "optional"}]}, spans in Unicode scalars). The outlet of a
marked article is its style, the first part of its name.

A finding is matched with the claim whose content shares most of its words, if that is half of both
(Dice). `attributed` asks for the source too, `exact` for the same content. A claim that is optional
counts neither when missed nor when found. The figures by basis and by confidence are of findings.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
WORD = re.compile(rf"\w[\w{MARKS}]*")
FOLDED = str.maketrans("أإآٱىة", "ااااي\u0647")
SUBORDINATORS = {"ان", "بان", "وان", "وبان", "that"}
ROLES = ("spokesperson", "document", "event", "outlet")


def marked_article(path):
    """A marked article in the form of the annotated ones."""
    source = path.read_text(encoding="utf-8")
    lines = re.findall(r"(?m)^= (\S+) (.*)$", source)
    source = re.sub(r"(?m)^= .*(\n|$)", "", source)
    text, opened, claims = [], [], {}
    for piece in re.split(r"(\{\d+\.\w+\||\})", source):
        if piece == "}":
            number, label, start = opened.pop()
            claims[number][label].append([start, sum(map(len, text))])
        elif piece.startswith("{"):
            number, label = piece[1:-1].split(".")
            opened.append((number, label, sum(map(len, text))))
            claims.setdefault(number, {"id": number, "cue": [], "source": [], "content": []})
        else:
            text.append(piece)
    for numbers, line in lines:
        speaker, *fields = line.split(" | ")
        links = [field.split(" ", 1) for field in fields if field.split(" ")[0] in ROLES]
        name = None if speaker == "-" else speaker
        for number in numbers.split(","):
            claims[number].update(
                speaker=name, optional="optional" in fields,
                type=next((kind for kind in fields if kind in ("direct", "mixed")), "indirect"),
                chain=[{"role": "speaker", "name": speaker}]
                + [{"role": role, "name": name} for role, name in links],
                nested_in=next((f[3:] for f in fields if f.startswith("in ")), None))
    for claim in claims.values():
        for label in ("cue", "source", "content"):
            claim[label].sort()
    return {"id": path.stem, "outlet": path.stem.rsplit("-", 1)[0], "text": "".join(text),
            "claims": list(claims.values())}


def annotated_articles(folder):
    """All articles of a folder, in order of the name."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))
            ] + [marked_article(path) for path in sorted(folder.glob("*.txt"))]


def findings(program, articles):
    """What the program finds, by the id of the article."""
    lines = "".join(
        json.dumps({"id": article["id"], "text": article["text"]}, ensure_ascii=False) + "\n"
        for article in articles)
    run = subprocess.run(
        [program, "detect", "--format", "ndjson", "-"], input=lines.encode(),
        stdout=subprocess.PIPE, check=False)
    if run.returncode:
        sys.exit(f"'{program} detect' failed with status {run.returncode}")
    found = map(json.loads, run.stdout.decode().splitlines())
    return {article["article"]["id"]: article["claims"] for article in found}


def fold(word):
    """A word without vowels and spelt evenly."""
    return re.sub(f"[{MARKS}\u0640]", "", word).lower().translate(FOLDED)


def covered(spans, words):
    """The numbers of the words that spans touch."""
    return {number for number, (start, end) in enumerate(words)
            for span in spans if start < span[1] and span[0] < end}


def trimmed(spans, words, text):
    """The words from the first to the last of each span, without a subordinator in front."""
    out = []
    for span in sorted(spans):
        numbers = sorted(covered([span], words))
        if numbers and fold(text[slice(*words[numbers[0]])]) in SUBORDINATORS:
            numbers = numbers[1:]
        if numbers and out and numbers[0] == out[-1][1] + 1:
            out[-1] = (out[-1][0], numbers[-1])
        elif numbers:
            out.append((numbers[0], numbers[-1]))
    return out


def dice(one, other):
    """What two sets share, from 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def name_words(name):
    """The words of a name, folded and without the article."""
    words = {fold(word) for word in WORD.findall(name or "")}
    return {word[2:] if word.startswith("ال") and len(word) > 3 else word for word in words}


def same_name(wanted, got):
    """Whether two names are one: the words of one hold the other's, and the one found adds little."""
    one, other = name_words(wanted), name_words(got)
    if not one or not other:
        return False
    return other <= one or (
        one <= other and (len(other) <= len(one) + 3 or dice(one, other) >= 0.5))


def matched(article, found):
    """Pairs of a claim and a finding, most alike first, each in one pair only."""
    words = [match.span() for match in WORD.finditer(article["text"])]
    sides = [[(claim, covered(claim["content"], words), covered(claim["source"] or [], words))
              for claim in claims] for claims in (article["claims"], found)]
    pairs = []
    for i, (claim, content, source) in enumerate(sides[0]):
        for j, (_, other, origin) in enumerate(sides[1]):
            if content & other and dice(content, other) >= 0.5:
                pairs.append((-dice(content, other), bool(claim.get("optional")),
                              -dice(source, origin), i, j))
    taken, out = (set(), set()), []
    for *_, i, j in sorted(pairs):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            claim, finding = sides[0][i], sides[1][j]
            both = claim[2] & finding[2]
            out.append({
                "claim": claim[0], "finding": finding[0],
                "source": bool(both) and len(finding[2]) <= 3 * len(claim[2]) + 4
                or not claim[2] and not finding[2],
                "exact": trimmed(claim[0]["content"], words, article["text"])
                == trimmed(finding[0]["content"], words, article["text"]),
                "speaker": same_name(claim[0].get("speaker"), finding[0].get("speaker"))})
    return out


def f1(right, found, wanted):
    """Precision, recall and their harmonic mean, in hundredths."""
    precision, recall = right / found if found else 1.0, right / wanted if wanted else 1.0
    mean = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * mean:5.1f}"


def share(part, whole):
    """A share in hundredths."""
    return f"{100 * part / whole:5.1f}" if whole else "    –"


def tally(records):
    """Sums of records of counts."""
    sums = collections.Counter()
    for record in records:
        sums.update(record)
    return sums


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("give the program to measure, such as .build/release/isnad, and perhaps a folder")
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else ROOT / "Tests/Fixtures/detection"
    articles = annotated_articles(folder)
    if not articles:
        sys.exit(f"no articles in '{folder}': it should hold NAME.txt or NAME.json")
    found = findings(sys.argv[1], articles)
    by_article, by_finding = [], []
    for article in articles:
        claims = found[article["id"]]
        pairs = matched(article, claims)
        right = [pair for pair in pairs if not pair["claim"].get("optional")]
        spare = {pair["finding"]["id"] for pair in pairs if pair["claim"].get("optional")}
        counts = {
            "wanted": sum(not claim.get("optional") for claim in article["claims"]),
            "found": len(claims) - len(spare), "right": len(right),
            "attributed": sum(pair["source"] for pair in right),
            "exact": sum(pair["exact"] for pair in right),
            "speaker": sum(pair["speaker"] for pair in right),
            "all": len(claims), "words": len(article["text"].split())}
        by_article.append((article.get("outlet") or article["id"], counts))
        pair_of = {pair["finding"]["id"]: pair for pair in right}
        for claim in claims:
            if claim["id"] not in spare:
                pair = pair_of.get(claim["id"])
                by_finding.append((claim, {
                    "found": 1, "right": bool(pair), "speaker": bool(pair and pair["speaker"]),
                    "sure": bool(pair and pair["source"] and pair["speaker"])}))
    total = tally(counts for _, counts in by_article)
    print(f"{len(articles)} articles, {total['wanted']} claims wanted, {total['found']} found")
    for key, name in (("right", "detection"), ("attributed", "attributed"), ("exact", "exact")):
        print(f"{name:11} {f1(total[key], total['found'], total['wanted'])}")
    print(f"speaker     {share(total['speaker'], total['right'])} of what is matched")
    print(f"findings    {1000 * total['all'] / total['words']:5.1f} in a thousand words")

    print("\nbasis of the speaker   found  right  of these, speaker right")
    for basis in ("named", "alias", "carried", "inferred"):
        of = tally(c for claim, c in by_finding if claim.get("speaker_basis") == basis)
        print(f"{basis:20} {of['found']:7}  {share(of['right'], of['found'])}"
              f"  {share(of['speaker'], of['right'])}")
    print("\nconfidence             found  right  source and speaker right too")
    by_finding.sort(key=lambda pair: pair[0]["confidence"])
    for fifth in range(5):
        part = by_finding[fifth * len(by_finding) // 5:(fifth + 1) * len(by_finding) // 5]
        if part:
            of = tally(counts for _, counts in part)
            first, last = part[0][0]["confidence"], part[-1][0]["confidence"]
            print(f"{first:.2f} to {last:.2f} {of['found']:15}  {share(of['right'], of['found'])}"
                  f"  {share(of['sure'], of['found'])}")
    print("\noutlet                wanted  detection F1, attributed F1, speaker right")
    for outlet in sorted({outlet for outlet, _ in by_article}):
        of = tally(counts for name, counts in by_article if name == outlet)
        print(f"{outlet[:20]:20} {of['wanted']:7}  {f1(of['right'], of['found'], of['wanted'])[-5:]}"
              f"  {f1(of['attributed'], of['found'], of['wanted'])[-5:]}"
              f"  {share(of['speaker'], of['right'])}")


if __name__ == "__main__":
    main()

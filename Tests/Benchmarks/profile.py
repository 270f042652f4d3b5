"""Counts how often the branches of a detection are taken, for the compiler: `make profile`.

Builds text-speed with counters, detects the claims of the marked articles, and keeps the counts in
detection.profdata beside this file, which Package.swift hands to the compiler. Counts of functions that
have changed since do nothing, so they are taken anew after a round of changes and not with each.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from detection import ROOT, own_articles

COUNTS = pathlib.Path(__file__).resolve().parent / "detection.profdata"
SCRATCH = ROOT / ".build/profile"
# Those that Package.swift gives the counts to.
MODULES = ["ClaimModel", "Interchange", "Lexicons", "ClaimDetection", "Workbench", "isnad", "text_speed"]


def toolchain():
    """The folder of the compiler's tools, and the library that writes counts."""
    tools = pathlib.Path(shutil.which("swift")).resolve().parent
    target = json.loads(subprocess.run(
        ["swift", "-print-target-info"], check=True, capture_output=True, text=True).stdout)
    libraries = pathlib.Path(target["paths"]["runtimeResourcePath"]) / "clang/lib/linux"
    architecture = target["target"]["unversionedTriple"].split("-")[0]
    library = libraries / f"libclang_rt.profile-{architecture}.a"
    for needed in (tools / "llvm-profdata", library):
        if not needed.exists():
            sys.exit(f"'{needed}' is missing: counts need a whole Swift toolchain")
    return tools, library


def main():
    tools, library = toolchain()
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "text-speed", "--scratch-path", str(SCRATCH),
         "-Xlinker", str(library), "-Xlinker", "-u", "-Xlinker", "__llvm_profile_runtime"],
        check=True, cwd=ROOT, env=dict(os.environ, ISNAD_COUNTS_BRANCHES="1"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "articles").write_bytes(b"".join(own_articles()))
        subprocess.run(
            [str(SCRATCH / "release/text-speed"), str(folder / "articles"), "1"], check=True,
            stdout=subprocess.DEVNULL, env=dict(os.environ, LLVM_PROFILE_FILE=str(folder / "raw")))
        subprocess.run(
            [str(tools / "llvm-profdata"), "merge", "-sparse", "-o", str(COUNTS), str(folder / "raw")],
            check=True)
    # The compiler makes no object anew whose source is the same.
    for module in MODULES:
        for made in ROOT.glob(f".build/*/release/{module}.build/*.o"):
            made.unlink()
    print(f"{COUNTS.relative_to(ROOT)}: {COUNTS.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()

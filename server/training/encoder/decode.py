"""The best tag sequences that BIO allows, from a tagger's scores of the first head."""

import torch

from batching import scores_of


def allowed(labels):
    """0 where label b may follow label a, else a large negative number."""
    table = torch.zeros(len(labels), len(labels))
    for a, before in enumerate(labels):
        for b, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                table[a, b] = -1e4
    return table


def best_path(scores, follow, first):
    """Viterbi over [words, labels] log-probabilities."""
    total, back = scores[0] + first, []
    for row in scores[1:]:
        ways = total[:, None] + follow
        best, where = ways.max(0)
        back.append(where)
        total = best + row
    at = int(total.argmax())
    path = [at]
    for where in reversed(back):
        at = int(where[at])
        path.append(at)
    return path[::-1]


def predict(tagger, encoded, labels):
    """Tags of each sentence, given as pairs of piece numbers and first places."""
    follow = allowed(labels)
    first = torch.tensor([-1e4 if label.startswith("I-") else 0.0 for label in labels])
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    result = [None] * len(encoded)
    tagger.eval()
    with torch.no_grad():
        for start in range(0, len(order), 48):
            batch = order[start : start + 48]
            scores = scores_of(tagger, [encoded[i] for i in batch]).log_softmax(-1)
            at = 0
            for i in batch:
                rows = scores[at : at + len(encoded[i][1])]
                at += len(encoded[i][1])
                result[i] = [labels[p] for p in best_path(rows, follow, first)]
    return result

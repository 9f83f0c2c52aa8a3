#!/bin/sh
# The shipped model, from marked articles and the public weights, by one command. Stopped, it goes on
# where it was when run again.
#
# usage: train/make_model.sh GOLD WORK [PRESS.jsonl[.xz] ...]
#   GOLD   folder with train.jsonl and train-en.jsonl (docs/training.md)
#   WORK   folder for checkpoints; the model is written to WORK/dixit-news-2.dixit
#   PRESS  articles ({"text"} a line): the vocabulary keeps the pieces that they use; what several networks say of
#          them teaches the one that ships
# in the environment
#   BESIDE files of contacts, distance and claims; default: those of the project
#   DEVICE `cuda`: five networks, then one trained from them (15 minutes of one GPU), as the shipped model was made.
#          `cpu`, the default: one network by itself, two hours of two cores, less good (docs/results.md)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
gold=$1 work=$2
shift 2
mkdir -p "$work"
python=${PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  python3 -m venv "$work/venv"
  "$python" -m pip install -q -r "$here/requirements.txt"
fi
train() {
  "$python" "$here/train.py" --gold "$gold" --work "$work" --beside ${BESIDE:-"$here/beside.jsonl"} "$@"
}
if [ "${DEVICE:-cpu}" = cpu ]; then
  train --press "$@" --seed "${SEED:-1}"
  made="$work/seed${SEED:-1}.whole.pt"
else
  for seed in 9 11 12 13 14; do
    train --press "$@" --seed $seed --frozen 0 --floats --whole-epochs 16 --device "$DEVICE"
  done
  windows="$work/press.npz"
  [ -e "$windows" ] || "$python" "$here/press_windows.py" "$@" --work "$work" --out "$windows"
  made="$work/student.pt"
  "$python" "$here/distil.py" "$work"/seed9.whole.pt "$work"/seed1[1-4].whole.pt --press "$windows" --work "$work" \
    --out "$made" --steps 1195 --device "$DEVICE"
fi
"$python" "$here/export.py" "$made" --work "$work" --out "$work/dixit-news-2.dixit" --card "$here/card.md"

#!/bin/sh
# The shipped model, from marked articles and the public weights, by one command. Stopped, it goes on
# where it was when run again.
#
# usage: train/make_model.sh GOLD WORK [PRESS.jsonl[.xz] ...]
#   GOLD   folder with train.jsonl and train-en.jsonl (docs/training.md)
#   WORK   folder for checkpoints; the model is written to WORK/dixit-news-1.dixit
#   BESIDE (in the environment) files of contacts, distance and claims; default: those of the project
#   PRESS  articles ({"text"} a line): the vocabulary keeps the pieces that they use
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
"$python" "$here/train.py" --gold "$gold" --work "$work" --beside ${BESIDE:-"$here/beside.jsonl"} --press "$@" --seed "${SEED:-1}"
"$python" "$here/export.py" "$work/seed${SEED:-1}.whole.pt" --work "$work" --out "$work/dixit-news-1.dixit" --card "$here/card.md"

#!/bin/sh
# The model that ships, from marked articles, by one command. Stopped, it goes on where it was when run again.
#
# usage: train/make_model.sh GOLD WORK PRESS.jsonl[.xz] ...
#   GOLD   folder with train.jsonl and train-en.jsonl (docs/training.md)
#   WORK   folder for checkpoints; the model is written to WORK/dixit-news-10.dixit
#   PRESS  articles ({"id", "text"} a line): the texts of the project's own marks are looked up there; the vocabulary
#          keeps the pieces that they use; what several networks say of them teaches one
# in the environment
#   BESIDE files of contacts, distance and claims, blanks between them; default: those of the project
#   TOOL   the program `pronouns`; default: that of build/release
#   FROM   a model file to go on from, on two cores in an hour; FURTHER: options for further.py
#   DEVICE without FROM: `cuda`: four networks, one trained from them, both once more, and that one by itself (half an hour of
#          one GPU), how the model that ships was made; `cpu`, the default: one network by itself, two hours of two cores, less good
set -eu
here=$(cd "$(dirname "$0")" && pwd)
gold=$1 work=$2
shift 2
tool=${TOOL:-$here/../build/release/pronouns}
[ -x "$tool" ] || { echo "found no program $tool, expected it: cmake --build build/release --target pronouns, or TOOL=..." >&2; exit 1; }
mkdir -p "$work"
python=${PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  python3 -m venv "$work/venv"
  "$python" -m pip install -q -r "$here/requirements.txt"
fi
learn() {
  program=$1
  shift
  # shellcheck disable=SC2086 -- a list of files
  "$python" "$here/$program" "$@" --gold "$gold" --work "$work" --marks "$here/statements.jsonl" \
    --beside ${BESIDE:-"$here/beside.jsonl"} --near "$here/near.jsonl" --pronouns "$here/pronouns.jsonl"
}
if [ -n "${FROM:-}" ]; then
  made="$work/further.pt"
  # shellcheck disable=SC2086 -- options
  learn further.py "$FROM" --out "$made" ${FURTHER:-} --press "$@"
elif [ "${DEVICE:-cpu}" = cpu ]; then
  learn train.py --seed "${SEED:-1}" --press "$@"
  made="$work/seed${SEED:-1}.whole.pt"
else
  # Four networks teach a student; then four more and the student itself teach it further, on other press; then it goes on
  # alone, where marks have come since it weighs them most.
  round() { # NUMBER SKIP MILLIONS STEPS RATE OPTIONS SEED ...
    number=$1 skip=$2 millions=$3 steps=$4 rate=$5 options=$6
    shift 6
    windows="$work/press$number.npz" student="$work/student$number.pt" teachers=$made
    for seed in "$@"; do teachers="$teachers $work/seed$seed.whole.pt"; done
    # shellcheck disable=SC2086 -- files of articles, and of networks
    [ -e "$windows" ] || "$python" "$here/press_windows.py" $press --work "$work" --out "$windows" --skip "$skip" --pieces "$millions"
    # shellcheck disable=SC2086
    "$python" "$here/distil.py" $teachers --press "$windows" --work "$work" --out "$student" --steps "$steps" \
      --rate "$rate" $options --askers 4 --device "$DEVICE"
    made=$student
  }
  for seed in 9 11 12 13 21 22 23 24; do
    learn train.py --seed "$seed" --layers 8 --frozen 0 --floats --whole-epochs 6 --batch 4200 --device "$DEVICE" --press "$@"
  done
  made= press=$*
  round 1 0 30 1400 1.5e-4 "--batch 4200 --windows 48" 9 11 12 13
  round 2 30 26 1600 1.2e-4 "--batch 4200 --windows 48" 21 22 23 24
  round 3 24 8 1184 1.2e-4 "--batch 8400 --windows 32 --hard .8 --soft .2 --plain .5"
fi
"$python" "$here/export.py" "$made" --work "$work" --out "$work/network.dixit" --name dixit-news-10
learn antecedents.py "$work/network.dixit" "$work/dixit-news-10.dixit" --name dixit-news-10 --card "$here/card.md" --tool "$tool" \
  --press "$@"

#!/bin/sh
# Installs what is missing, builds dixit where it is not built or older than what it is built from, and runs it with the
# arguments given.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dixit="$here/build/release/dixit"
if [ ! -x "$dixit" ] || [ -n "$(cd "$here" && find src web/built cmake CMakeLists.txt -newer "$dixit" -print -quit)" ]; then
  "$here/packages.sh"
  (cd "$here" && cmake --workflow --preset release) >&2
  touch "$dixit" # also where nothing that it is made of had changed
fi
exec "$dixit" "$@"

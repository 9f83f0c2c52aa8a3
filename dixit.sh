#!/bin/sh
# Installs what is missing, builds dixit once, and runs it with the arguments given.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -x "$here/build/release/dixit" ]; then
  "$here/packages.sh"
  (cd "$here" && cmake --workflow --preset release) >&2
fi
exec "$here/build/release/dixit" "$@"

#!/bin/sh
# Installs what is missing, builds everything with the sanitizers and runs all tests.
set -eu
cd "$(dirname "$0")"
./packages.sh test
cmake --workflow --preset dev

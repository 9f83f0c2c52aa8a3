#!/bin/sh
# packages.sh [test]: installs the Debian packages that building dixit needs, with `test` also those that its tests need;
# those that are missing only.
set -eu
wanted="g++ cmake ninja-build pkg-config libsimdjson-dev libcli11-dev libzstd-dev zlib1g-dev
libdnnl-dev libsqlite3-dev libcurl4-openssl-dev libstemmer-dev libutf8proc-dev libcld2-dev libbrotli-dev libzip-dev libpugixml-dev libboost1.81-dev poppler-utils"
[ "${1:-}" != test ] || wanted="$wanted libgtest-dev python3 nodejs npm chromium-headless-shell"
there() {
  dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q "install ok installed" && return
  case "$1" in
    npm) command -v npm >/dev/null ;;  # a Node that is not Debian's brings its own
    chromium-headless-shell) command -v chromium >/dev/null ;;
    *) false ;;
  esac
}
missing=""
for package in $wanted; do
  there "$package" || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
as_root=""
[ "$(id -u)" -eq 0 ] || as_root=sudo
echo "dixit: installing$missing" >&2
$as_root apt-get update -q >&2
# A machine made for one run has nothing to lose in a power cut: without waiting for the disk it takes a quarter of the time.
unsafe=""
[ -z "${CI:-}" ] || unsafe="-o Dpkg::Options::=--force-unsafe-io"
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends $unsafe $missing >&2

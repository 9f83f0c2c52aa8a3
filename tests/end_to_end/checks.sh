# What the end-to-end tests check with. Sourced by them; they stand in a folder of their own, with `out`, `err` in it.
failures=0 checks=0

fail() { printf 'FAILED: %s\n' "$1"; sed 's/^/    /' err | head -n 5 | cut -c 1-300; failures=$((failures + 1)); }
# expect CODE WHAT COMMAND…: runs it with its output in `out` and `err`.
expect() {
  local code=$1 what=$2; shift 2
  checks=$((checks + 1))
  "$@" >out 2>err </dev/null
  local got=$?
  [ "$got" -eq "$code" ] || fail "$what: exit code $got, expected $code"
}
says() { checks=$((checks + 1)); grep -q -- "$2" err || fail "$1: the message lacks \`$2\`"; }
holds() { local what=$1; shift; checks=$((checks + 1)); "$@" || fail "$what"; }
finish() {
  printf '%d checks, %d failures\n' "$checks" "$failures"
  [ "$failures" -eq 0 ] || exit 1
}

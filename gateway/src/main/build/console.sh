#!/bin/sh
# Builds or tests the console with the system's Node. Called by Maven in src/main/console; -Dui.skip leaves it out.
set -eu

NEEDED_MAJOR=20
NEEDED_MINOR=19

refuse() {
  echo "The console needs Node $NEEDED_MAJOR.$NEEDED_MINOR or newer with npm: $1." >&2
  echo "Install it, or build without the console: -Dui.skip" >&2
  exit 1
}

command -v node >/dev/null 2>&1 || refuse "no 'node' on the PATH"
command -v npm >/dev/null 2>&1 || refuse "no 'npm' on the PATH"
version=$(node --version)
major=$(echo "$version" | sed 's/^v\([0-9]*\)\..*/\1/')
minor=$(echo "$version" | sed 's/^v[0-9]*\.\([0-9]*\)\..*/\1/')
if [ "$major" -lt "$NEEDED_MAJOR" ] || { [ "$major" -eq "$NEEDED_MAJOR" ] && [ "$minor" -lt "$NEEDED_MINOR" ]; }; then
  refuse "found $version"
fi

case "${1:-}" in
  build)
    npm ci --prefer-offline --no-audit --no-fund --loglevel=error
    npm run --silent build
    ;;
  test)
    npm test --silent
    ;;
  *)
    echo "usage: console.sh build|test" >&2
    exit 64
    ;;
esac

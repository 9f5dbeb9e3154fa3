#!/bin/sh
# Finds a Chromium for the browser tests, or installs one: Debian's where apt-get may be used, else Playwright's own.
# Writes its path to $2, or an empty file where Playwright is to find its own.
set -eu
bin=$1 out=$2
find_one() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then command -v "$name"; return 0; fi
  done
  return 1
}
if path=$(find_one); then echo "$path" >"$out"; exit 0; fi
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium; } >.build/apt.log 2>&1 \
    && path=$(find_one); then echo "$path" >"$out"; exit 0; fi
  echo "apt-get no pudo instalar chromium (.build/apt.log); pruebo con el de Playwright" >&2
fi
"$bin/playwright" install chromium
: >"$out"

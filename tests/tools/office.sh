#!/bin/sh
# Finds LibreOffice, which opens the plan's DOCX in a test, or installs its Writer where apt-get may be used.
# Writes its path to $1.
set -eu
out=$1
find_one() {
  for name in soffice libreoffice; do
    if command -v "$name" >/dev/null; then command -v "$name"; return 0; fi
  done
  return 1
}
if path=$(find_one); then echo "$path" >"$out"; exit 0; fi
if [ "$(id -u)" = 0 ]; then root=; else root="sudo -n"; fi
if command -v apt-get >/dev/null \
  && { $root apt-get update && $root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends libreoffice-writer; } >.build/apt-office.log 2>&1 \
  && path=$(find_one); then echo "$path" >"$out"; exit 0; fi
echo "Falta LibreOffice, con que una prueba abre el DOCX del plan. Instala LibreOffice Writer y repite (.build/apt-office.log)." >&2
exit 1

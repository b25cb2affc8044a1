# Installs a hashed list into the environment of $PYTHON, with uv where there is one. Says nothing unless it fails.
set -eu
if command -v uv >/dev/null 2>&1; then
  exec uv pip install --quiet --python "$PYTHON" --require-hashes -r "$1"
fi
exec "$PYTHON" -m pip install --quiet --disable-pip-version-check --no-warn-script-location --require-hashes -r "$1"

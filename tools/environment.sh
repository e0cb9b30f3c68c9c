# Sourced by demo and check: makes .venv with a Python of 3.11 or later, once, and names its bin folder.
#   environment "what to install" -> installs it, editable, with pip

find_python() {
  local candidate
  for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11 python3.14; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "No Python 3.11 or later with venv was found; install one, or name it: PYTHON=/path/to/python $0" >&2
  return 1
}

environment() {
  local python
  if [ ! -x .venv/bin/python ]; then
    python=$(find_python)
    echo "Making .venv with $("$python" --version)" >&2
    "$python" -m venv .venv
  fi
  echo "Installing" >&2
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable "$1"
}

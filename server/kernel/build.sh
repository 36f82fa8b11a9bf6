#!/bin/sh
# Builds the encoder's kernel: server/kernel/build.sh [OUTPUT]. Needs clang and lld (Debian: apt-get install clang lld).
# The file in server/model was made by clang 14.0.6; the same version makes the same bytes, which a test checks.
set -eu
here=$(dirname "$0")
clang --target=wasm32 -O3 -msimd128 -nostdlib -ffreestanding -Wall -Wextra -Werror \
  -Wl,--no-entry -Wl,--strip-all -o "${1:-$here/../model/encoder.wasm}" "$here/encoder.c"

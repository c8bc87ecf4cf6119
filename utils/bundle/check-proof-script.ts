/**
 * Checks one record of the log against the newest checkpoint with sha256sum, xxd and base64 alone.
 * Relies on the key order of canonical JSON to find the record and its path without a JSON parser.
 */
export const CHECK_PROOF_SCRIPT = `#!/bin/bash
# usage: bash check-proof.sh SEQ      (in the folder that holds bagit.txt)
set -e
seq=$1
command -v sha256sum >/dev/null || sha256sum() { shasum -a 256 "$@"; }
rec=$(grep "\\"seq\\":$seq,\\"session\\":" data/chain/records.jsonl)
proof=$(sed 's/"lower":.*//' data/chain/proofs.json | grep -o "{[^{}]*\\"seq\\":$seq,\\"size\\":[0-9]*}")
cp=data/chain/anchors/$(printf %s "$proof" | sed 's/.*"anchor":"\\(cp-[0-9]*\\)".*/\\1/').txt
size=$(sed -n 2p "$cp")
root=$(sed -n 3p "$cp" | openssl base64 -d | xxd -p -c 64)
path=$(printf %s "$proof" | sed 's/.*"path":\\[\\([^]]*\\)\\].*/\\1/' | tr -d '"' | tr ',' ' ')
h=$({ printf '\\0'; printf %s "$rec"; } | sha256sum | cut -c1-64)
node() { { printf '\\1'; printf %s "$1$2" | xxd -r -p; } | sha256sum | cut -c1-64; }
fn=$seq sn=$((size-1))
for p in $path; do
  [ $sn != 0 ] || { echo "record $seq: path too long"; exit 1; }
  if [ $((fn&1)) = 1 ] || [ $fn = $sn ]; then
    h=$(node $p $h)
    while [ $((fn&1)) = 0 ] && [ $fn != 0 ]; do fn=$((fn>>1)); sn=$((sn>>1)); done
  else h=$(node $h $p); fi
  fn=$((fn>>1)); sn=$((sn>>1))
done
if [ "$h" = "$root" ] && [ $sn = 0 ]; then echo "record $seq IS in the log of $size records ($cp)"
else echo "record $seq is NOT in the log"; exit 1; fi
`;

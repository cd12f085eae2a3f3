#!/usr/bin/env bash
# Compares probity's verdicts with those of the SQL, person for person: compare.sh FINDINGS.jsonl [client options]
# FINDINGS.jsonl is what `probity run --all-verdicts --findings FINDINGS.jsonl` wrote. Silence and exit 0: they are equal.
set -euo pipefail
findings=${1:?usage: compare.sh FINDINGS.jsonl [client options, e.g. --user=root]}
shift
client=$(command -v mariadb || command -v mysql) || { echo "no mariadb or mysql client found" >&2; exit 3; }
command -v jq >/dev/null || { echo "jq is needed to read the findings (apt install jq)" >&2; exit 3; }
export LC_ALL=C
ours=$(mktemp) theirs=$(mktemp)
trap 'rm -f "$ours" "$theirs"' EXIT

jq -r '[.rule, .subject_id, .obligation, .verdict, (.due_on // "NULL"), .unit_id] | @tsv' "$findings" | sort > "$ours"
"$client" "$@" -N -B -e 'SELECT rule, subject_id, obligation, verdict, due_on, unit_id FROM pocom_check.verdict' | sort > "$theirs"
diff --label probity --label SQL -u0 "$ours" "$theirs"

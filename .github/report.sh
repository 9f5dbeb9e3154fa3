#!/bin/sh
# report.sh LABEL TITLE FILE: puts a report into the open issue with that label, or opens one. Needs gh and GH_TOKEN.
set -eu
label=$1 title=$2 file=$3
# an issue holds 65,536 signs
head -c 60000 "$file" > "$file.cut"
gh label create "$label" --color 5319e7 --force > /dev/null
number=$(gh issue list --label "$label" --state open --limit 1 --json number --jq '.[0].number // empty')
if [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$file.cut"
else
  gh issue create --title "$title" --label "$label" --body-file "$file.cut"
fi

#!/usr/bin/env bash
# drift.sh STACK: compares what AWS has with what this checkout's program says, and keeps one open issue while they
# differ. Needs pulumi, a login to its backend, and gh.
set -euo pipefail
stack=$1
title="Drift: $stack is not what the main branch says"
report=$(mktemp)
trap 'rm -f "$report" "$report.body"' EXIT

code=0
pulumi preview --stack "$stack" --refresh --diff --expect-no-changes --non-interactive --color never --suppress-progress \
  >"$report" 2>&1 || code=$?
cat "$report"
if [ "$code" -ne 0 ] && ! grep -Eq 'no changes were expected( for .*)? but changes' "$report"; then
  echo "The preview itself failed: this says nothing about drift." >&2
  exit "$code"
fi

# Only our own: on a public repository anybody may open an issue of this title.
issue=$(gh issue list --state open --app github-actions --search "in:title \"$title\"" --json number,title \
  --jq "map(select(.title == \"$title\"))[0].number // empty")
if [ "$code" -eq 0 ]; then
  [ -z "$issue" ] || gh issue close "$issue" --comment "No difference any more: ${RUN:-a run by hand}"
  exit 0
fi

# An issue holds 65,536 characters.
{
  printf '%s\n\n```diff\n' "Found by ${RUN:-a run by hand}. See \"Drift\" in docs/operations.md."
  head -c 60000 "$report"
  printf '\n```\n'
} >"$report.body"
if [ -n "$issue" ]; then
  gh issue edit "$issue" --body-file "$report.body"
else
  gh issue create --title "$title" --body-file "$report.body"
fi
exit 1

#!/bin/sh
# An executable file that stands in for VS Code's own: @vscode/test-electron starts it with the arguments it would give
# to VS Code, and takes its exit status.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
PATH="$root/node_modules/.bin:$PATH"
export PATH
# tsx is found from the current folder.
cd "$root" || exit 1
exec node --import tsx scripts/vscode/launcher.ts "$@"

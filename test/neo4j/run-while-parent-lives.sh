#!/bin/sh
# Runs a program for as long as the process lives that holds the other end of stdin: also SIGKILL closes a pipe.
#
#     sh run-while-parent-lives.sh LOG FOLDER PROGRAM ARGUMENTS...
#
# stdout and stderr of the program go to LOG; its process id is the one line printed here. When the parent is gone, the
# program is asked to end (SIGTERM), and FOLDER is removed since nobody else is left to do so.
log=$1
folder=$2
shift 2

exec 3<&0
"$@" </dev/null >>"$log" 2>&1 3<&- &
program=$!
echo "$program"
orphaned=
trap 'kill "$program" 2>/dev/null' TERM INT HUP
trap 'orphaned=yes; kill "$program" 2>/dev/null' USR1

# Nothing is ever written into the pipe: read returns when its other end closes.
(
  trap - TERM INT HUP USR1
  read -r _ <&3
  kill -USR1 $$
) >/dev/null 2>&1 &
watcher=$!
exec 3<&-

# A signal ends `wait` before the program has ended.
while kill -0 "$program" 2>/dev/null; do
  wait "$program"
done
kill "$watcher" 2>/dev/null
if [ -n "$orphaned" ]; then rm -rf "$folder"; fi

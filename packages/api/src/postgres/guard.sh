# Ends PostgreSQL when the desk is gone, however it went: even by SIGKILL, of which the desk itself
# notices nothing. The desk holds the other end of our input; it closes when the desk ends.
#
#   guard.sh <data directory> [<folder to remove afterwards>]

trap '' INT TERM HUP
while read -r _; do :; done

pid_file="$1/postmaster.pid"
server() { head -n 1 "$pid_file" 2>/dev/null; }
arguments() { tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null || ps -ww -o args= -p "$1"; }

pid=$(server)
if [ -n "$pid" ]; then
  # After a crash the number may be somebody else's.
  case "$(arguments "$pid")" in *"desk.directory=$1 "*)
    kill -INT "$pid"
    tenths=0
    while [ "$(server)" = "$pid" ] && [ "$tenths" -lt 100 ]; do
      sleep 0.1
      tenths=$((tenths + 1))
    done
    [ "$(server)" = "$pid" ] && kill -QUIT "$pid"
  esac
fi

[ -n "$2" ] && rm -rf "$2"
exit 0

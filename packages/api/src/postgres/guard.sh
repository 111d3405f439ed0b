# Ends PostgreSQL when the desk is gone, however it went: even by SIGKILL, of which the desk itself
# notices nothing. The desk writes the number of each server it starts into our input, and holds
# the other end open for as long as it lives.
#
#   guard.sh <data directory> [<folder to remove afterwards>]

trap '' INT TERM HUP
pid=
while read -r line; do pid=$line; done

arguments() { tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null || ps -ww -o args= -p "$pid"; }

# After a crash the number may be somebody else's.
runs() {
  case "$(arguments) " in *" desk.directory=$1 "*) return 0 ;; esac
  return 1
}

if [ -n "$pid" ] && runs "$1"; then
  kill -INT "$pid"
  tenths=0
  while runs "$1" && [ "$tenths" -lt 100 ]; do
    sleep 0.1
    tenths=$((tenths + 1))
  done
  runs "$1" && kill -QUIT "$pid"
fi

[ -n "$2" ] && rm -rf "$2"
exit 0

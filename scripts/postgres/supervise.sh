# Runs a PostgreSQL server no longer than the process that holds our standard input.
#
#   sh -c "$(cat supervise.sh)" supervise <folder to remove afterwards, or ''> <server> <its arguments …>
#
# However that process ends, by kill -9 too, the pipe closes and the server gets an orderly shutdown.
scratch=$1
shift
exec 3<&0

"$@" </dev/null 3<&- &
server=$!
trap 'kill -INT $server 2>/dev/null' INT TERM HUP

(read -r _ <&3; kill -INT $server 2>/dev/null) &
watcher=$!
exec 3<&-

# A trapped signal interrupts the first wait.
while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
kill $watcher 2>/dev/null
if [ -n "$scratch" ]; then rm -rf "$scratch"; fi
exit ${code:-1}

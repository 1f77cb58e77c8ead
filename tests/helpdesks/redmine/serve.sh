#!/usr/bin/env bash
# Redmine 5 from Debian's packages, on loopback alone: http://127.0.0.1:8102, admin / labpassword.
#   serve.sh install | start | stop
#   serve.sh seed     an issue of the story, new each time; prints its number
set -euo pipefail
port=8102
state=${HELPDESKS_STATE:-/var/lib/cuecard-helpdesks}/redmine
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../packages.sh"

install_packages() {
  debconf-set-selections <<ANSWERS
redmine redmine/instances/default/dbconfig-install boolean true
redmine redmine/instances/default/database-type select sqlite3
redmine redmine/instances/default/default-language select en
ANSWERS
  install_missing redmine redmine-sqlite thin
}

# As the user that owns its files, whatever Ruby the machine has besides.
as_redmine() {
  runuser -u www-data -- env PATH=/usr/bin:/bin RAILS_ENV=production X_DEBIAN_SITEID=default "$@"
}

is_up() { [ -f "$state/pid" ] && kill -0 "$(cat "$state/pid")" 2>/dev/null; }

start() {
  mkdir -p "$state"
  chown www-data "$state"
  cd /usr/share/redmine
  if ! is_up; then
    setsid runuser -u www-data -- env PATH=/usr/bin:/bin RAILS_ENV=production X_DEBIAN_SITEID=default \
      bundle exec thin -e production -a 127.0.0.1 -p $port -R config.ru -l "$state/thin.log" start \
      >"$state/log" 2>&1 </dev/null &
    echo $! >"$state/pid"
  fi
  for _ in $(seq 120); do
    if curl -s -o /dev/null "http://127.0.0.1:$port/login"; then return; fi
    sleep 1
  done
  echo "Redmine does not answer on port $port: $state/log says why." >&2
  exit 1
}

case ${1:-start} in
install) install_packages ;;
start) start ;;
seed)
  cd /usr/share/redmine
  cp "$here/seed.rb" "$state/seed.rb"
  as_redmine bundle exec rails runner "$state/seed.rb" 2>"$state/seed.log" | tail -1
  ;;
stop) if is_up; then kill -- "-$(cat "$state/pid")" && rm -f "$state/pid"; fi ;;
esac

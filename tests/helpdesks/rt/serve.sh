#!/usr/bin/env bash
# Request Tracker 5 from Debian's packages, on loopback alone: http://127.0.0.1:8101, root / rtpassword.
#   serve.sh install | start | stop
#   serve.sh seed     a ticket of the story, new each time; prints its number
set -euo pipefail
port=8101
state=${HELPDESKS_STATE:-/var/lib/cuecard-helpdesks}/rt
here=$(cd "$(dirname "$0")" && pwd)
source "$here/../packages.sh"
library=/usr/share/request-tracker5

install_packages() {
  debconf-set-selections <<ANSWERS
request-tracker5 request-tracker5/dbconfig-install boolean true
request-tracker5 request-tracker5/database-type select sqlite3
request-tracker5 request-tracker5/initial-root-password password rtpassword
request-tracker5 request-tracker5/initial-root-password-confirm password rtpassword
request-tracker5 request-tracker5/install-cronjobs boolean false
request-tracker5 request-tracker5/handle-siteconfig-permissions boolean true
request-tracker5 request-tracker5/rtname string shop.example
request-tracker5 request-tracker5/webbaseurl string http://127.0.0.1:$port
ANSWERS
  install_missing request-tracker5 rt5-db-sqlite rt5-standalone libdbd-sqlite3-perl
}

# Mail goes nowhere; the editor is the rich one that RT has by default.
configure() {
  cat >/etc/request-tracker5/RT_SiteConfig.d/90-cuecard.pm <<CONFIG
Set(\$WebPath, '');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $port);
Set(\$WebBaseURL, 'http://127.0.0.1:$port');
Set(\$RestrictReferrer, 0);
Set(\$MailCommand, 'testfile');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
1;
CONFIG
}

is_up() { [ -f "$state/pid" ] && kill -0 "$(cat "$state/pid")" 2>/dev/null; }

start() {
  configure
  mkdir -p "$state"
  if ! is_up; then
    setsid "$library/libexec/rt-server" --server Starlet --host 127.0.0.1 --port $port --max-workers 2 \
      >"$state/log" 2>&1 </dev/null &
    echo $! >"$state/pid"
  fi
  for _ in $(seq 120); do
    if curl -s -o /dev/null "http://127.0.0.1:$port/"; then return; fi
    sleep 0.5
  done
  echo "Request Tracker does not answer on port $port: $state/log says why." >&2
  exit 1
}

case ${1:-start} in
install) install_packages ;;
start) start ;;
seed) perl -I "$library/lib" "$here/seed.pl" 2>/dev/null ;;
stop) if is_up; then kill -- "-$(cat "$state/pid")" && rm -f "$state/pid"; fi ;;
esac

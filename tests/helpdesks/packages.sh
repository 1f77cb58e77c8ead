# Debian's packages, for the scripts beside it: are_installed NAME…; install_missing NAME…

# A package that was removed without its settings is known to dpkg, but not there.
are_installed() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || return 1
  done
}

# `</dev/null`: a package that asks must get no answer, and not wait for one.
fetch() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null; }

# The lists are fetched only when they are missing or too old: it takes longer than the install.
install_missing() {
  if are_installed "$@"; then return; fi
  fetch "$@" || { apt-get update -qq && fetch "$@"; }
}

#### not found
nosuchcommand; echo $?; ./nosuch; echo $?; /no/such/thing; echo $?
#### permission denied
echo 'echo hi' > s.sh; ./s.sh; echo $?; chmod +x s.sh; ./s.sh
#### is a directory
mkdir d; ./d; echo $?; d; echo $?; /; echo $?
#### shebang
printf '#!/bin/bash\necho "$0 $1 $#"\n' > s; chmod +x s; ./s a b; bash s c
#### shebang with argument
printf '#!/bin/bash -e\nfalse\necho no\n' > s; chmod +x s; ./s; echo $?
#### bad interpreter
printf '#!/no/such\n' > s; chmod +x s; ./s; echo $?
#### sh scripts
printf '#!/bin/sh\necho sh $1\n' > s; chmod +x s; ./s x
#### env shebang
printf '#!/usr/bin/env bash\necho env $#\n' > s; chmod +x s; ./s 1 2 3
#### PATH lookup
mkdir bin; printf '#!/bin/bash\necho mine\n' > bin/tool; chmod +x bin/tool; PATH=$PWD/bin:$PATH; tool; which tool | sed 's/.*learner/~/'; PATH=/nowhere; ls; echo $?
#### PATH unset temporarily
PATH=/nowhere ls; echo $?; ls > /dev/null; echo $?
#### script errors have line numbers
printf 'echo a\nnosuch\n\necho $((1/0))\ncd nodir\necho end\n' > s.sh; bash s.sh; echo $?
#### script with syntax error
printf 'echo a\nif true; then\necho b\n' > s.sh; bash s.sh; echo $?
#### script with unexpected token
printf 'echo a\necho b )\necho c\n' > s.sh; bash s.sh; echo $?
#### script missing
bash nofile.sh; echo $?; mkdir d; bash d; echo $?
#### bash c
bash -c 'echo $0 $1 $2' name a b; bash -c 'exit 3'; echo $?; bash -c; echo $?
#### bash stdin
echo 'echo from stdin $1' | bash; echo 'echo $1 $#' | bash -s x y
#### bash options
bash -e -c 'false; echo no'; echo $?; bash -x -c 'echo traced'; bash -u -c 'echo $nope'; echo $?; bash -n -c 'echo never'; bash -o pipefail -c 'false | true'; echo $?
#### bash ec
bash -euo pipefail -c 'echo $-; false; echo no'; echo $?
#### bash syntax only
printf 'if\n' > s; bash -n s; echo $?
#### bash version
bash --version | head -1; echo ${BASH_VERSION%%.*} ${BASH_VERSINFO[0]}
#### environment of child
X=1; export Y=2; bash -c 'echo [$X][$Y]'; env | grep ^Y=; Z=3 env | grep ^Z=
#### SHLVL and dollar zero
bash -c 'echo $SHLVL'; echo $0
#### command not found handle
command_not_found_handle() { echo "no $1 here"; return 9; }; nosuch a; echo $?
#### status 126 and 127
bash -c nosuch 2>/dev/null; echo $?; touch f; ./f 2>/dev/null; echo $?
#### source and exec bits
echo 'echo sourced' > s; . ./s; bash ./s; ./s; echo $?
#### exported functions in subshell
f() { echo f $1; }; (f x); f y | cat
#### script reads stdin
printf 'read x\necho got $x\n' > s; echo hello | bash s
#### script from PATH
mkdir bin; printf 'echo $0\n' > bin/t; chmod +x bin/t; PATH=$PATH:$PWD/bin; t
#### unset in script arguments
printf 'echo $# "$@"\nshift\necho "$1"\n' > s; bash s 'a b' c
#### nested script status
printf 'exit 5\n' > s; bash s; echo $?; bash s || echo failed
#### set e in script
printf 'set -e\nls nofile\necho no\n' > s; bash s; echo $?
#### typical learner script
cat > deploy.sh <<'EOF'
#!/usr/bin/env bash
set -euo pipefail
APP=${1:-myapp}
log() { printf -- '-----> %s\n' "$*"; }
log "Deploying $APP"
for f in Procfile requirements.txt; do
  if [[ ! -f $f ]]; then
    echo "missing $f" >&2
    exit 1
  fi
done
log done
EOF
chmod +x deploy.sh; ./deploy.sh; echo $?; touch Procfile requirements.txt; ./deploy.sh other

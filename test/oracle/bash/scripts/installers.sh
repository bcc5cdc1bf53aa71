#### nvm-like profile detection
nvm_has() { type "${1-}" >/dev/null 2>&1; }
nvm_echo() { command printf %s\\n "$*" 2>/dev/null; }
nvm_try_profile() { if [ -z "${1-}" ] || [ ! -f "${1}" ]; then return 1; fi; nvm_echo "${1}"; }
nvm_detect_profile() {
  if [ "${PROFILE-}" = '/dev/null' ]; then return; fi
  if [ -n "${PROFILE}" ] && [ -f "${PROFILE}" ]; then nvm_echo "${PROFILE}"; return; fi
  local DETECTED_PROFILE
  DETECTED_PROFILE=''
  if [ "${SHELL#*bash}" != "$SHELL" ]; then
    if [ -f "$HOME/.bashrc" ]; then DETECTED_PROFILE="$HOME/.bashrc"; elif [ -f "$HOME/.bash_profile" ]; then DETECTED_PROFILE="$HOME/.bash_profile"; fi
  fi
  if [ -z "$DETECTED_PROFILE" ]; then
    for EACH_PROFILE in ".profile" ".bashrc" ".bash_profile" ".zshrc"; do
      if DETECTED_PROFILE="$(nvm_try_profile "${HOME}/${EACH_PROFILE}")"; then break; fi
    done
  fi
  if [ -n "$DETECTED_PROFILE" ]; then nvm_echo "$DETECTED_PROFILE"; fi
}
SHELL=/bin/bash; nvm_detect_profile; touch ~/.bash_profile; nvm_detect_profile | sed "s#$HOME#~#"; touch .bashrc; nvm_detect_profile | sed "s#$HOME#~#"
nvm_has cat && nvm_echo yes; nvm_has nosuch || nvm_echo no
#### nvm-like append to profile
NVM_DIR="$HOME/.nvm"; NVM_PROFILE="$HOME/.bashrc"; : > "$NVM_PROFILE"
PROFILE_INSTALL_DIR="$(printf %s "$NVM_DIR" | sed "s:^$HOME:\$HOME:")"
SOURCE_STR="\\nexport NVM_DIR=\"${PROFILE_INSTALL_DIR}\"\\n[ -s \"\$NVM_DIR/nvm.sh\" ] && \\. \"\$NVM_DIR/nvm.sh\"  # This loads nvm\\n"
if ! command grep -qc '/nvm.sh' "$NVM_PROFILE"; then
  echo "=> Appending nvm source string to profile"
  command printf "${SOURCE_STR}" >> "$NVM_PROFILE"
else
  echo "=> nvm source string already in profile"
fi
cat .bashrc; . ./.bashrc; echo "$? ${NVM_DIR##*/}"
#### rustup-like main with local and say err
main() {
  need_cmd uname; need_cmd mktemp; need_cmd chmod; need_cmd mkdir; need_cmd rm
  local _dir
  if ! _dir="$(ensure mktemp -d)"; then exit 1; fi
  local _file="${_dir}/rustup-init"
  ensure mkdir -p "$_dir"
  ensure touch "$_file"
  ensure chmod u+x "$_file"
  if [ ! -x "$_file" ]; then printf '%s\n' "Cannot execute $_file" 1>&2; exit 1; fi
  ignore rm "$_file"; ignore rmdir "$_dir"
  ensure false_cmd
}
say() { printf 'rustup: %s\n' "$1"; }
err() { say "$1" >&2; exit 1; }
need_cmd() { if ! check_cmd "$1"; then err "need '$1' (command not found)"; fi; }
check_cmd() { command -v "$1" > /dev/null 2>&1; }
ensure() { if ! "$@"; then err "command failed: $*"; fi; }
ignore() { "$@"; }
main "$@" || exit 1
#### get_architecture
_ostype="Linux" _cputype=x86_64
case "$_cputype" in
    i386 | i486 | i686 | i786 | x86) _cputype=i686 ;;
    aarch64 | arm64) _cputype=aarch64 ;;
    x86_64 | x86-64 | x64 | amd64) _cputype=x86_64 ;;
    *) echo "unknown CPU type: $_cputype" >&2; exit 1
esac
case "$_ostype" in Linux) _ostype=unknown-linux-gnu;; Darwin) _ostype=apple-darwin;; *) exit 2;; esac
_arch="${_cputype}-${_ostype}"; RETVAL="$_arch"; echo "$RETVAL"
#### deploy script strict
set -euo pipefail
IFS=$'\n\t'
readonly APP="${1:-my-app}"
readonly SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]:-$0}")" && pwd)"
log() { printf '[%s] %s\n' "${FUNCNAME[1]}" "$*" >&2; }
die() { log "$@"; exit 1; }
deploy() { log "deploying $APP"; [[ -f Procfile ]] || die "no Procfile"; }
deploy
echo unreachable
#### deploy with unbound variable
set -euo pipefail
echo "start"
echo "deploying to $HEROKU_APP_NAME"
echo never
#### err trap with line
set -Eeuo pipefail
trap 'echo "error on line $LINENO: $BASH_COMMAND (status $?)" >&2' ERR
f() {
  ls /definitely/not/here
}
echo a
f
echo b
#### err trap with BASH_LINENO and FUNCNAME
set -Ee
failure() { local lineno=$1 msg=$2; echo "Failed at $lineno: $msg ${FUNCNAME[*]} ${BASH_LINENO[*]}"; }
trap 'failure ${LINENO} "$BASH_COMMAND"' ERR
g() { false; }
g
#### while read with IFS
cat > users.csv <<'E'
name,mail,role
ann,ann@x.org,admin
bob,bob@x.org,user
E
{ read -r _; while IFS=, read -r name mail role; do printf '%-5s|%s|%s\n' "$name" "$mail" "$role"; done; } < users.csv
#### while read without last newline
printf 'one\ntwo' | while read -r l || [[ -n $l ]]; do echo "<$l>"; done
#### while read keeps variables with process substitution
n=0; while read -r f; do ((n+=1)); last=$f; done < <(printf '%s\n' a b c); echo "$n $last"
printf 'x\ny\n' | while read -r v; do n=99; done; echo "$n"
#### read from two files at once
printf '1\n2\n3\n' > a; printf 'x\ny\n' > b
while read -r -u 3 p && read -r -u 4 q; do echo "$p-$q"; done 3<a 4<b
#### trap cleanup EXIT with status
cleanup() { local rc=$?; rm -f lock; echo "cleanup $rc"; exit $rc; }
trap cleanup EXIT
touch lock; ls lock
exit 7
#### trap on several signals
trap 'echo int' INT TERM; trap -p; trap - INT; trap -p; kill -TERM $$; echo after
#### select menu
printf '2\n\n9\n1\n4\n' > in
PS3='Choose: '
select opt in "Deploy app" "Show logs" Scale Quit; do
  case $opt in
    "Deploy app") echo deploying;;
    "Show logs") echo "logs $REPLY";;
    Quit) break;;
    *) echo "invalid $REPLY";;
  esac
done < in; echo "end $?"
#### select with many columns
echo 3 | (COLUMNS=40; select x in alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu; do echo "$x"; break; done)
#### select at end of input
select x in a b; do echo $x; done < /dev/null; echo "status $?"
#### heredoc config lines
export SECRET='a$b'; DB=postgres://u:p@h/db
while IFS='=' read -r key value; do [[ -z $key || $key == \#* ]] && continue; echo "set $key to [$value]"; done <<EOF
# settings
SECRET_KEY=$SECRET
DATABASE_URL=$DB?a=1&b=2

DEBUG=false
EOF
#### dotenv to args
cat > .env <<'EOF'
A=1
B="two words"
# c
C='x y'
EOF
args=(); while IFS= read -r line; do case $line in ''|\#*) ;; *) args+=("$line");; esac; done < .env; printf '<%s>\n' "${args[@]}"; set -a; . ./.env; set +a; env | grep -E '^[ABC]=' | sort
grep -v '^#' .env | xargs
#### diff of process substitutions
diff <(printf 'a\nb\nc\n') <(printf 'a\nc\nd\n'); echo $?
diff -u <(echo x) <(echo x) && echo same
comm -12 <(printf '%s\n' 1 2 3) <(printf '%s\n' 2 3 4)
#### retry loop
attempt=0; max=3
until [ "$attempt" -ge "$max" ]; do (( attempt == 2 )) && { echo ok; break; }; attempt=$((attempt+1)); echo "try $attempt"; done
retry() { local n=$1; shift; local i; for ((i=1;i<=n;i++)); do "$@" && return 0; echo "attempt $i failed" >&2; done; return 1; }
retry 2 ls /nope; echo $?
#### spinner and colours
RED='\033[0;31m'; NC='\033[0m'; echo -e "${RED}error${NC}"; printf "${RED}%s${NC}\n" bad; BOLD=$(tput bold 2>/dev/null || true); echo "[$BOLD]" | head -c 20 >/dev/null; echo $'\e[1mbold\e[0m'
#### parallel with wait
for i in 1 2 3; do ( sleep $((i - 1)); echo "job $i" ) & done; wait; echo "all $?"
pids=(); for i in 0 3; do (exit $i) & pids+=($!); done; for p in "${pids[@]}"; do wait "$p"; echo "rc $?"; done
#### wait -n
(sleep 0.2; exit 3) & (sleep 2; exit 4) & wait -n; echo $?; wait -n; echo $?; wait -n; echo $?
#### line number in error messages of a script
cat > s.sh <<'E'
#!/bin/bash
echo start

nosuchcmd a b
f() {
  cd /nope
}
f
echo ${x?is missing}
E
bash s.sh; echo $?; chmod +x s.sh; ./s.sh; echo $?
#### error message inside sourced file
printf 'echo in\nnosuch1\nreturn 4\n' > lib.sh; . ./lib.sh; echo $?; source nothere.sh; echo $?; . ; echo $?
#### bash -n
printf 'if true; then\necho x\n' > a.sh; bash -n a.sh; echo $?; printf 'echo ok\nfor i in 1; do echo; done; fi\n' > b.sh; bash -n b.sh; echo $?; printf 'echo never\n' > c.sh; bash -n c.sh; echo $?
#### bash -x
printf 'x=1\necho "$x" two\nif [ $x -eq 1 ]; then y=$(echo sub); fi\nfor i in a "b c"; do echo $i; done\n[[ $x == 1 && -n $y ]]\n((x++))\ncase $x in 2) echo two;; esac\narr=(1 "2 3")\n' > t.sh; bash -x t.sh
#### PS4 with line numbers
PS4='+${BASH_SOURCE##*/}:${LINENO}:${FUNCNAME[0]:-main}: '
f() {
  echo in f
}
set -x
echo one
f
: $(echo sub)
set +x
#### xtrace to descriptor
exec 5> trace.log; BASH_XTRACEFD=5; set -x; echo hi; a='x y'; set +x; cat trace.log
#### caller and FUNCNAME stack
a() { b 1 2; }
b() { c; }
c() { local i=0; while caller $i; do ((i++)); done; echo "${FUNCNAME[@]} | ${BASH_LINENO[@]}"; caller; }
a
caller; echo $?
#### LINENO
echo $LINENO
f() {
  echo $LINENO
}
f; echo $LINENO; eval 'echo $LINENO
echo $LINENO'
echo $LINENO "$(echo $LINENO)"
#### prefix names
HEROKU_A=1 HEROKU_B=2; HEROKU_ARR=(x); echo ${!HEROKU_*} "${!HEROKU_@}"; for v in "${!HEROKU_@}"; do echo "$v=${!v}"; done; echo ${!nosuch*}|wc -w
#### read options
printf 'hello world\n' > in; read -n 3 x < in; echo "[$x]"; read -d ' ' y < in; echo "[$y]"; read -a arr <<< 'a b  c'; declare -p arr; read -r -N 7 z < in; echo "[$z]"; read -t 0.05 w < <(sleep 2; echo late); echo "st $?"; read -t 0 < in; echo $?; read x y z <<< 'one two three four'; echo "$z"; read -s p <<< secret; echo "$p"; read <<< '  keep  '; echo "[$REPLY]"; read -p 'prompt> ' q <<< v; echo $q; read -e -i def e <<< ''; echo "[$e]"
#### read bad options
read -t abc x; echo $?; read -n x y; echo $?; read -u 9 z; echo $?; read 1a; echo $?; read -q; echo $?
#### mapfile
printf 'a:b:c' | { mapfile -d : m; declare -p m; }; printf '1\n2\n3\n4\n' > f; mapfile -t -s 1 -n 2 x < f; echo "${x[@]}"; mapfile -t -O 5 y < f; declare -p y; cb() { echo "cb $1 $2"; }; mapfile -t -C cb -c 2 z < f; mapfile < f; echo "${#MAPFILE[@]}"; mapfile -n x; echo $?; mapfile 1b < f; echo $?
#### shopt list
shopt | wc -l; shopt -p | head -5; shopt extglob nullglob; shopt -s nosuch; echo $?; shopt -q extglob; echo $?; shopt -so; echo; shopt -o pipefail; shopt -u | head -3
#### type
type -a echo; type -t if cd ls f; type if; f() { echo hi; }; type f; alias ll='ls -l'; type ll; type -p cat; type -P echo; type nosuch; echo $?; type -f f; echo $?; type -at test
#### hash
hash; ls >/dev/null; hash; hash -t ls; hash nosuch; echo $?; hash -r; hash; hash -p /bin/cat meow; meow <<< hi; hash -d meow; meow; echo $?; hash -t x; echo $?
#### enable and builtin
enable -n echo; type echo; enable echo; type echo; enable -n; builtin echo hi; builtin ls; echo $?; builtin; echo $?; cd() { echo "my cd $*"; builtin cd "$@"; }; cd /tmp; pwd; enable -n nosuch; echo $?; enable -p | head -3; enable -a | wc -l; enable -s
#### command
command -v ls cd if f ll nosuch; echo $?; command -V ls cd; ls() { echo mine; }; ls; command ls -d /; command -p ls -d /; command nosuch; echo $?; command -v; echo $?
#### bad invocations of builtins
cd a b; echo $?; cd -z; echo $?; cd /nope; echo $?; touch f; cd f; echo $?; pwd -x; echo $?; exit abc
#### bad invocations 2
shift 5; echo $?; shift -1; echo $?; shift a; echo $?; set -q; echo $?; set -o nosuch; echo $?; unset -q; echo $?; unset 1a; echo $?; export 1a=2; echo $?; readonly x=1; x=2; echo $?
#### bad substitutions
echo ${x y}; echo next
#### arithmetic errors
echo $((1/0)); echo after
#### arithmetic errors 2
echo $((1+)); echo a
((x=1/0)); echo $?; let "y=08"; echo $?; echo $((2**-1)); echo b
#### arithmetic errors 3
x=abc; echo $((x+1)); x='1 2'; echo $((x)); echo c
#### fd errors
echo x >&9; echo $?; cat <&7; echo $?; exec 3>&-; echo y >&3; echo $?; > /nope/x; echo $?; < nofile cat; echo $?; cat < /; echo $?; set -C; echo 1 > f; echo 2 > f; echo $?; echo 3 >| f; cat f
#### ambiguous redirect
x='a b'; echo hi > $x; echo $?; echo hi > ""; echo $?; y=; echo hi > $y; echo $?; touch p q; echo hi > *; echo $?; ls

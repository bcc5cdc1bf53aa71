#### strict script with cleanup trap
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"; echo cleaned' EXIT
echo data > "$tmp/file"
grep -q data "$tmp/file" && echo found
false | true
echo never
#### installer that checks for tools
need() { command -v "$1" >/dev/null 2>&1 || { echo >&2 "error: $1 is required"; return 1; }; }
need cat && echo ok
need frobnicate || echo "status $?"
#### usage function with heredoc
usage() {
  cat <<-EOF
	Usage: ${0##*/} [-h] [-v] FILE...
	  -h  help
	  -v  verbose
	EOF
}
usage; usage | wc -l
#### getopts loop with arguments
parse() {
  local OPTIND=1 opt verbose=0 out=
  while getopts ":vo:h" opt; do
    case $opt in
      v) ((verbose++)) ;;
      o) out=$OPTARG ;;
      h) echo help; return 0 ;;
      \?) echo "bad -$OPTARG" >&2; return 2 ;;
      :) echo "-$OPTARG needs a value" >&2; return 2 ;;
    esac
  done
  shift $((OPTIND - 1))
  echo "v=$verbose out=$out rest=$*"
}
parse -vv -o file a b; parse -x; echo $?; parse -o; echo $?; parse -vofile -- -v; parse -h
#### long options by hand
while [[ $# -gt 0 ]]; do case "$1" in --name=*) n="${1#*=}"; shift;; --flag) f=1; shift;; --) shift; break;; *) echo "? $1"; shift;; esac; done
set -- --name=x --flag y -- z
while [[ $# -gt 0 ]]; do case "$1" in --name=*) n="${1#*=}"; shift;; --flag) f=1; shift;; --) shift; break;; *) echo "? $1"; shift;; esac; done; echo $n $f $*
#### CRLF script
printf 'echo one\r\necho two\r\n' > s; bash s | od -c | head -3; bash s > o; cat -A o
#### CRLF in an if
printf 'if true; then\r\necho a\r\nfi\r\n' > s; bash s; echo "status $?"
#### CRLF in a shebang
printf '#!/bin/bash\r\necho hi\r\n' > s; chmod +x s; ./s; echo "status $?"
#### nested quoting
name="O'Brien"; cmd="echo \"Hello, '$name'\""; echo "$cmd"; eval "$cmd"; bash -c "echo \"in: \$0 $name\"" x 2>&1 | head -2
#### quoting of JSON for curl
app=my-app; body="{\"name\":\"$app\",\"n\":$((1+1))}"; echo "$body"; echo '{"a":"'"$app"'"}'; printf '{"k":"%s"}\n' "$app"
#### read a .env file
printf '# comment\nA=1\nB="two words"\nC=three\n\n' > .env
set -a; . ./.env; set +a; env | grep -E '^[ABC]=' | sort
#### export from xargs
printf 'A=1\nB=2\n' > .env; export $(grep -v '^#' .env | xargs); echo $A$B; env | grep -c '^[AB]='
#### while read with IFS
printf 'root:x:0\nme:y:1000\n' | while IFS=: read -r user _ uid; do echo "$user has $uid"; done
#### variables of a pipe's loop are lost
n=0; printf '1\n2\n' | while read -r x; do n=$((n+x)); done; echo $n; while read -r x; do n=$((n+x)); done < <(printf '1\n2\n'); echo $n
#### default values and errors
echo "${A:-x} ${B-y} ${C:=z} $C"; (: "${D:?must be set}"); echo $?; E=; echo "${E-unset}|${E:-empty}|${E+set}|${E:+full}"
#### here-document in a function and a loop
mk() { for n in "$@"; do cat > "$n.conf" <<EOF
server { name $n; path \$HOME; $(echo sub); }
EOF
done; }
mk a b; cat a.conf b.conf
#### quoted here-document
cat <<'EOF'
$HOME `date` \n "quotes" 'single'
EOF
cat <<"X Y"
a
X Y
#### here-document to sudo-like tee
cat <<EOF | tee out > /dev/null
line $((1+2))
EOF
cat out
#### two here-documents on one line
cat <<A; cat <<B
first
A
second
B
#### retry loop
try=0; until ((try >= 3)) || false; do ((++try)); echo "attempt $try"; done; echo "done after $try"
#### parallel jobs and wait
for i in 1 2 3; do (echo "job $i" > "j$i"; exit $i) & pids+=($!); done; for p in "${pids[@]}"; do wait "$p"; echo "status $?"; done; cat j1 j2 j3
#### logging function
log() { local level=$1; shift; printf '[%-5s] %s\n' "$level" "$*"; }; log INFO starting up; log WARN "disk  full" now
#### colours only on a terminal
if [ -t 1 ]; then c='\e[31m'; else c=; fi; echo "c=[$c]"
#### script directory
mkdir -p d; printf 'cd "$(dirname "${BASH_SOURCE[0]}")" && pwd; echo "$0"\n' > d/s.sh; bash d/s.sh; bash ./d/../d/s.sh
#### source with arguments
printf 'echo "got $1 $#"; set -- changed; return 4\n' > lib; set -- own args; . ./lib given; echo "$? $1"; source ./lib; echo "$? $1"
#### read version out of a file
printf 'name = "x"\nversion = "1.2.3"\n' > p.toml; v=$(sed -n 's/^version = "\(.*\)"/\1/p' p.toml); IFS=. read -r ma mi pa <<< "$v"; echo $ma-$mi-$pa $((pa+1))
#### array of files with spaces
touch "a b.txt" "c d.txt" e.txt; files=(*.txt); echo ${#files[@]}; for f in "${files[@]}"; do echo "<$f>"; done; for f in ${files[@]}; do echo "[$f]"; done
#### find with null separation
mkdir x; touch "x/a b" x/c; find x -type f -print0 | sort -z | while IFS= read -r -d '' f; do echo "<$f>"; done
#### associative counting
declare -A c; for w in a b a c b a; do ((c[$w]++)); done; for k in $(printf '%s\n' "${!c[@]}" | sort); do echo $k=${c[$k]}; done
#### string tests
s="Hello World"; [[ $s == Hello* ]] && echo starts; [[ $s =~ ([A-Z])[a-z]+\ ([A-Z]) ]] && echo "${BASH_REMATCH[1]}${BASH_REMATCH[2]}"; echo ${s,,} ${s^^} ${s/World/You} ${s//o/0} ${#s} ${s:6} ${s: -5:2}
#### path surgery
p=/usr/local/lib/file.tar.gz; echo ${p##*/} ${p%/*} ${p%%.*} ${p#*.} ${p##*.}; f=${p##*/}; echo ${f%.tar.gz} ${p/#\/usr/X} ${p/%gz/zip}
#### command not found and not executable
nosuchcmd; echo $?; touch plain; ./plain; echo $?; ./missing; echo $?; mkdir dir; ./dir; echo $?; /; echo $?
#### errors of cd and redirections
cd /nowhere; echo $?; cat < missing; echo $?; echo x > /nowhere/f; echo $?; mkdir d; echo x > d; echo $?
#### set -e and functions in conditions
set -e; f() { false; echo "still here"; }; if f; then echo yes; fi; f || echo no; f && echo and; echo end; f; echo never
#### set -e with command substitution
set -e; x=$(false; echo a); echo "x=$x"; y=$(false); echo never
#### set -e local hides failure
set -e; f() { local x=$(false); echo "hidden $?"; local y; y=$(false); echo never; }; f
#### set -u in arrays
set -u; a=(); echo "${a[@]}" "${#a[@]}"; echo "${b-none}"; echo $nope; echo never
#### pipefail statuses
set -o pipefail; false | true; echo $?; true | false | true; echo $? ; (exit 3) | (exit 4) | true; echo "$? ${PIPESTATUS[*]}"; ! false | true; echo $?
#### arithmetic in conditions
i=5; if ((i > 3 && i < 10)); then echo in; fi; ((i--)) || echo zero; while ((i--)); do printf '%d ' $i; done; echo; echo $((i)) $((10#08)) $((0xff)) $((1<<3)) $((7%3)) $((-7/2))
#### printf formats
printf '%5d|%-5s|%05.1f|%x|%o|%e|%c|%%|%b\n' 42 ab 3.14159 255 8 12345.678 xyz 'a\tb'; printf '%s-%s\n' a b c; printf '%q %q\n' "a b" "it's"; printf '%(%Y)T\n' 0; printf -v v '%03d' 7; echo $v
#### printf errors
printf '%d\n' abc; echo $?; printf '%d\n' 12x; printf '%z\n'; echo $?; printf; echo $?; printf '%i %u\n' -5 5
#### tilde
echo ~ ~/x "~" \~ a~ ~+ x=~ ; y=~/z:~/w; echo $y
#### globs
touch a1 a2 b1 .hid; echo a* [ab]1 ? .h* [!a]* a[0-9] *zzz; shopt -s dotglob nullglob; echo * *zzz; shopt -u nullglob; shopt -s failglob; echo *zzz; echo after
#### globstar
shopt -s globstar; mkdir -p p/q/r; touch p/1 p/q/2 p/q/r/3; echo p/** ; echo **/2; echo p/**/
#### process substitution
diff <(printf '1\n2\n') <(printf '1\n3\n'); cat <(echo a) <(echo b); while read l; do echo "- $l"; done < <(ls /nowhere 2>&1 | wc -l)
#### file descriptors
exec 3> log; echo one >&3; { echo two; echo three >&2; } >&3 2>&1; exec 3>&-; cat log; exec 4< log; read -u 4 x; read y <&4; echo $x $y; exec 4<&-
#### swap stdout and stderr
{ echo out; echo err >&2; } 3>&1 1>&2 2>&3 3>&- 2>/dev/null | sed 's/^/piped: /'
#### tee and stderr
{ echo a; echo b >&2; } 2>&1 | tee f | wc -l; cat f; ls nosuch &> both; cat both; ls nosuch >> both 2>&1; wc -l < both
#### noclobber
set -o noclobber; echo a > f; echo b > f; echo $?; echo c >| f; cat f; set +C; echo d > f; cat f
#### CRLF before do
printf 'for i in 1 2; do\r\necho $i\r\ndone\r\n' > s; bash s; echo $?
#### CRLF in a function
printf 'f() {\r\necho $i\r\n}\r\nf\r\n' > s; bash s; echo $?
#### CRLF in a case
printf 'case x in\r\nx) echo 1;;\r\nesac\r\n' > s; bash s; echo $?
#### CRLF in a while
printf 'while true; do\r\nbreak\r\ndone\r\n' > s; bash s; echo $?
#### CRLF in assignments and arguments
printf 'x=5\r\necho "[$x]"\r\nif [ "$x" = 5 ]; then echo y; fi\r\ncd /tmp\r\nls\r\n' > s; bash s 2>&1 | cat -A; echo $?
#### CRLF in a here-document
printf 'cat <<EOF\r\nhi\r\nEOF\r\necho x\r\n' > s; bash s | cat -A; echo $?
#### CRLF in an if with else
printf 'if true\r\nthen\r\necho a\r\nelse\r\necho b\r\nfi\r\n' > s; bash s; echo "status $?"
#### CRLF behind brackets and paths
printf 'export A=1\r\n[ -f x ] && echo a\r\n./y\r\n' > s; bash s 2>&1 | cat -A
#### CRLF behind function
printf 'function g {\r\necho a\r\n}\r\ng\r\n' > s; bash s 2>&1 | cat -A

#### config file reader
printf 'A=1\n# comment\nB=two words\n\n' > .env; while IFS='=' read -r k v; do [[ -z $k || $k == \#* ]] && continue; export "$k=$v"; done < .env; echo "$A|$B"
#### export from env file
printf 'X=1\nY=2\n' > .env; export $(grep -v '^#' .env | xargs); echo $X$Y; set -a; . ./.env; set +a; env | grep -c '^[XY]='
#### retry loop
n=0; until [ $n -ge 3 ]; do n=$((n+1)); false && break; echo "try $n"; done; echo "gave up after $n"
#### option parser
parse() { while [[ $# -gt 0 ]]; do case "$1" in -n|--name) name="$2"; shift 2;; --flag) flag=1; shift;; --x=*) x="${1#*=}"; shift;; --) shift; break;; -*) echo "unknown $1" >&2; return 1;; *) rest+=("$1"); shift;; esac; done; echo "$name ${flag:-0} $x ${rest[*]}"; }; parse --name bob --flag --x=5 a b; parse --bad; echo $?
#### usage function
usage() { cat <<EOF
Usage: ${0##*/} [-h]
  -h  help
EOF
exit ${1:-0}; }; (usage 2); echo $?
#### default arguments
greet() { local who=${1:-world} n=${2:-1}; for ((i=0;i<n;i++)); do echo "hello $who"; done; }; greet; greet bob 2
#### word count of lines
printf 'to be or\nnot to be\n' > f; while read -r line; do set -- $line; echo "$#: $line"; done < f; echo "$(wc -l < f) lines"
#### line numbers
n=0; while read -r l; do printf '%2d %s\n' $((++n)) "$l"; done <<< $'a\nb\nc'
#### last line without newline
printf 'a\nb' | while read -r l || [ -n "$l" ]; do echo "<$l>"; done
#### sum of a column
printf 'a 1\nb 2\nc 3\n' | { s=0; while read -r _ n; do ((s+=n)); done; echo $s; }
#### rename files
touch a.txt b.txt; for f in *.txt; do mv "$f" "${f%.txt}.md"; done; ls
#### files with spaces
touch 'my file.txt' 'other one.txt'; for f in *.txt; do echo "$f: ${#f}"; done; rm -- *' '*; ls
#### backup suffix
echo v1 > app.py; cp app.py{,.bak}; echo v2 > app.py; cat app.py.bak app.py
#### mkdir and cd
mkdir -p app/src && cd app/src && pwd && cd ../.. && rmdir -p app/src; ls
#### chained or with message
[ -f Procfile ] || { echo "no Procfile" >&2; false; }; echo $?
#### dollar in single quotes
echo 'web: gunicorn app:app --bind 0.0.0.0:$PORT' > Procfile; cat Procfile; PORT=5000; eval "echo $(cut -d: -f2- Procfile)"
#### curly json
name=x; echo "{\"name\": \"$name\", \"n\": $((1+1))}"; printf '{"a":"%s"}\n' "$name"
#### url pieces
url=https://user@example.com:8080/a/b.html?q=1; proto=${url%%://*}; rest=${url#*://}; host=${rest%%/*}; path=/${rest#*/}; echo $proto $host $path ${path##*.} ${host#*@}
#### path pieces
p=/home/me/app.tar.gz; echo ${p##*/} ${p%/*} ${p%%.*} ${p#*.} $(basename $p .gz) $(dirname $p)
#### trim
s="  x y  "; s="${s#"${s%%[![:space:]]*}"}"; s="${s%"${s##*[![:space:]]}"}"; echo "[$s]"
#### upper case and replace
s="hello world"; echo "${s^^}" "${s// /_}" "${s:0:1}" "${s: -5}" "${#s}"
#### split on comma
IFS=, read -ra parts <<< "a,b c,,d"; echo ${#parts[@]}; printf '<%s>' "${parts[@]}"; echo
#### join
join() { local IFS=$1; shift; echo "$*"; }; join , a b c; join '' x y
#### contains
s=hello; if [[ $s == *ell* ]]; then echo yes; fi; case $s in *z*) echo z;; *) echo no z;; esac
#### is number
for v in 5 -3 a 1.5 ''; do if [[ $v =~ ^-?[0-9]+$ ]]; then echo "$v int"; else echo "$v not"; fi; done
#### max of list
max=0; for n in 3 9 2; do (( n > max )) && max=$n; done; echo $max
#### fizzbuzz
for i in {1..15}; do o=; ((i%3)) || o+=Fizz; ((i%5)) || o+=Buzz; echo ${o:-$i}; done
#### fibonacci
a=0 b=1; for _ in {1..10}; do echo -n "$a "; ((c=a+b,a=b,b=c)); done; echo
#### stack
s=(); s+=(1); s+=(2); echo ${s[-1]}; unset 's[-1]'; echo ${#s[@]} ${s[@]}
#### count words
declare -A c; for w in a b a c a b; do ((c[$w]++)); done; for k in a b c; do echo $k ${c[$k]}; done
#### reverse
a=(1 2 3); for ((i=${#a[@]}-1;i>=0;i--)); do printf '%s ' "${a[i]}"; done; echo
#### temp file and trap
f=tmpfile; trap 'rm -f "$f"; echo removed' EXIT; echo data > "$f"; cat "$f"
#### lock by mkdir
mkdir lock 2>/dev/null && echo got; mkdir lock 2>/dev/null || echo busy; rmdir lock
#### timed wait
start=$SECONDS; sleep 0.1; echo $((SECONDS - start < 3))
#### parallel jobs
for i in 1 2 3; do (sleep 0.$i; echo $i) & done; wait; echo all
#### collect statuses
pids=(); for s in 0 1 2; do (exit $s) & pids+=($!); done; for p in "${pids[@]}"; do wait $p; echo $?; done
#### command in variable
cmd="echo hello"; $cmd world; cmd=(echo "a b" c); "${cmd[@]}"
#### exported function
f() { echo "f: $1"; }; export -f f; bash -c 'f x'
#### nested quotes
bash -c "echo \"it's \$HOME\" | sed 's/.*home/home/'"; echo "$(echo "in $(echo "deep \"q\"")")"
#### ssh style heredoc
bash -s <<'EOF'
x=5
echo "inner $x"
EOF
#### heredoc with expansions
n=3; cat <<-EOT
	count: $n
	list: ${n:+yes}
	cmd: $(printf '%02d' $n)
	math: $((n ** 2))
EOT
#### append to file by heredoc
cat >> notes <<< one; cat >> notes <<EOF
two
EOF
cat notes
#### redirect loops to several
for i in 1 2; do echo out $i; echo err $i >&2; done > o 2> e; cat o e
#### log function to stderr
log() { echo "[$(date +%Y | wc -c)] $*" >&2; }; log hi 2>&1 | cat
#### tee to stderr
echo x | tee /dev/stderr 2>&1 | cat
#### discard all
{ echo a; ls nope; } > /dev/null 2>&1; echo $?
#### grep and count
printf 'GET /\nPOST /x\nGET /y\n' > log; grep -c GET log; grep -n POST log; grep -v GET log | wc -l
#### sort uniq
printf 'b\na\nb\nc\na\nb\n' | sort | uniq -c | sort -rn | head -2
#### cut and tr
echo 'a:b:c' | cut -d: -f2; echo Hello | tr a-z A-Z; echo 'a  b' | tr -s ' '
#### find and loop
mkdir -p a/b; touch a/x.py a/b/y.py; find . -name '*.py' | sort | while read -r f; do echo "py: $f"; done
#### xargs with placeholder
printf 'a\nb\n' | xargs -I{} echo 'item {}'
#### seq loops
for i in $(seq 1 3); do echo -n $i; done; echo; for i in $(seq 2 2 6); do echo -n "$i "; done; echo
#### which and type
which ls > /dev/null && echo found; type -t cd; command -v nosuch || echo missing
#### date arithmetic free
d=2024-03-05; IFS=- read y m dd <<< $d; echo $((10#$m + 1)) $((10#$dd)) $y
#### octal trap
n=08; echo $((10#$n + 1))
#### dividing
echo $((7 / 2)) $((7 % 2)) $(( (7 * 10 / 2) / 10 )).$(( (7 * 10 / 2) % 10 ))
#### string compare
a=apple b=banana; [[ $a < $b ]] && echo less; [ "$a" \< "$b" ] && echo less2; [ "$a" != "$b" ] && echo differ
#### unquoted test trap
x=; [ $x = a ]; echo $?; [ "$x" = a ]; echo $?; [[ $x = a ]]; echo $?
#### forgotten spaces
if [1 = 1]; then echo yes; fi; echo $?
#### forgotten dollar
x=5; if [ x -eq 5 ]; then echo yes; fi; echo $?
#### spaces around equals
name = bob; echo $?; name= bob; echo $?
#### wrong bracket
[[ 1 -eq 1 ]; echo $?
#### missing semicolon
if true then echo x; fi
#### typo in keyword
fi true; echo x
#### missing quote inside
echo "it's; echo 'done
#### unknown option
ls --nosuch 2>&1 | head -1; set -o nosuchoption; echo $?
#### cd into missing then ls
cd app && ls; echo $?; cd app || echo "cannot"
#### rm missing
rm nofile; echo $?; rm -f nofile; echo $?; rmdir nodir; echo $?
#### cat missing
cat nofile; echo $?; cat nofile other 2>&1 | wc -l
#### permission
echo x > f; chmod 000 f; cat f; echo $?; echo y > f; echo $?; chmod 644 f
#### folder permission
mkdir d; chmod 555 d; touch d/x; echo $?; chmod 000 d; cd d; echo $?; ls d; chmod 755 d
#### cp and mv errors
cp nofile x; echo $?; mkdir d; cp d e; echo $?; mv nofile x; echo $?
#### mkdir errors
mkdir a; mkdir a; echo $?; mkdir b/c; echo $?
#### redirect append then read
for w in x y; do echo $w >> list; done; mapfile -t l < list; echo "${l[@]}" ${#l[@]}
#### exit status chain
true && false || echo recovered; false; echo $?; ! false; echo $?
#### subshell folder
mkdir d; (cd d && touch x); ls d; pwd | sed 's/.*learner/~/'
#### background in script
sleep 0.05 && echo later & echo first; wait
#### pipes with failures
set -o pipefail; cat nofile 2>/dev/null | wc -l; echo $?
#### check pipe in if
set -o pipefail; if echo a | grep -q b; then echo y; else echo n; fi
#### strict mode script
cat > s.sh <<'EOF'
#!/bin/bash
set -euo pipefail
trap 'echo "failed at line $LINENO" >&2' ERR
echo start
cp nofile there
echo end
EOF
bash s.sh; echo $?
#### unbound in strict mode
cat > s.sh <<'EOF'
set -euo pipefail
echo "app: $APP"
EOF
bash s.sh; echo $?; APP=x bash s.sh
#### function library
mkdir lib; echo 'say() { echo "lib: $*"; }' > lib/util.sh; echo '. "$(dirname "$0")/lib/util.sh"; say hi' > main.sh; bash main.sh
#### script directory
echo 'DIR="$( cd "$( dirname "${BASH_SOURCE[0]}" )" && pwd )"; echo ${DIR##*/}' > s.sh; mkdir sub; mv s.sh sub; bash sub/s.sh
#### main guard
echo 'main() { echo main; }; [[ "${BASH_SOURCE[0]}" == "$0" ]] && main' > s.sh; bash s.sh; . ./s.sh; echo $?
#### read password free
printf 'bob\nsecret\n' | { read -p 'Name: ' n; read -s -p 'Pass: ' p; echo "$n $p"; }
#### yes no prompt
echo y | { read -r -p 'Sure? ' a; [[ $a =~ ^[Yy]$ ]] && echo ok; }
#### menu
printf '2\n9\n3\n' | { PS3='pick: '; select o in start stop quit; do case $o in quit) break;; '') echo bad $REPLY;; *) echo $o;; esac; done; }
#### print table
printf '%-8s|%6s\n' name size app 12 database 4096
#### repeat character
printf '=%.0s' {1..10}; echo; printf '%*s\n' 5 '' | tr ' ' -
#### colours
printf '\033[31mred\033[0m\n' | od -c | head -1; echo -e '\e[1mb\e[0m' | od -An -c
#### tabs and columns
printf 'a\tb\n' | cut -f2; echo -e "x\ty" | tr '\t' ,
#### utf8
echo 'héllo wörld ✓'; x='→'; echo "$x$x"
#### long pipeline
seq 1 20 | grep 1 | sort -rn | head -3 | tail -1
#### process substitution compare
diff <(printf 'a\nb\n') <(printf 'a\nc\n') > /dev/null; echo $?; comm -12 <(printf 'a\nb\n') <(printf 'b\nc\n')
#### while read from two
while read -r a <&3 && read -r b <&4; do echo $a-$b; done 3< <(printf '1\n2\n') 4< <(printf 'x\ny\n')
#### arguments with globs
f() { printf '<%s>' "$@"; echo; }; touch a b; f *; f '*'; f "a b" c\ d
#### set dash dash
set -- -n x; echo "$1" "$2"; set -- "$@" y; echo $#; echo "${@:$#}" "${!#}"
#### shift loop
set -- a b c; while (($#)); do echo -n "$1 "; shift; done; echo $#
#### eval variable names
for n in 1 2; do eval "v$n=val$n"; done; echo $v1 $v2; n=v2; echo ${!n}
#### printf to variable list
printf -v line '%s,' a b c; echo ${line%,}
#### here document to program
cat <<EOF | while read -r k v; do echo "$v=$k"; done
a 1
b 2
EOF
#### comments and blank lines


# comment
echo a   # tail
   
echo b
#### semicolons and ampersands
echo a;echo b;{ echo c;}&&echo d||echo e
#### case with ranges
for c in a Z 5 _; do case $c in [a-z]) echo lower;; [A-Z]) echo upper;; [0-9]) echo digit;; *) echo other;; esac; done

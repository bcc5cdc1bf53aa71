#### positional in arithmetic
f() { echo $(($1 + $2)) $(( $# )); }; f 2 3
#### local inherits nothing
x=1; f() { local x; echo "${x-unset}"; local y=$x; }; f
#### local array
f() { local a=(1 2); a+=(3); echo ${a[*]}; }; f; declare -p a; echo $?
#### dynamic scope
f() { local v=f; g; echo $v; }; g() { v=changed; }; v=top; f; echo $v
#### unset local reveals
x=1; f() { local x=2; unset x; echo "[${x-unset}]"; }; f; echo $x
#### recursion with locals
f() { local n=$1; ((n==0)) && return; f $((n-1)); echo $n; }; f 3
#### return value range
f() { return 300; }; f; echo $?; g() { return -1; }; g; echo $?
#### return without value
f() { false; return; }; f; echo $?; true; f && echo no
#### functions see arguments count
f() { echo "$# $0"; g z; echo $1; }; g() { echo "$1"; }; f a b
#### function in pipeline
f() { while read x; do echo "[$x]"; done; }; printf '1\n2\n' | f
#### function names
my-func() { echo dash; }; my.func() { echo dot; }; my-func; my.func; _x1() { echo u; }; _x1
#### trap in function
f() { trap 'echo bye' EXIT; echo in; }; f; echo out
#### trap RETURN absent
f() { echo f; }; f; echo ok
#### EXIT trap sees status
trap 'echo "status $?"' EXIT; (exit 3)
#### EXIT trap changes status
trap 'exit 9' EXIT; echo a
#### nested substitution and trap
x=$(trap 'echo t' EXIT; echo a); echo "$x"
#### kill with trap
trap 'echo got TERM' TERM; kill -TERM $$; echo after
#### kill INT with trap
trap 'echo got INT' INT; kill -INT $$; echo after; trap - INT
#### ignored signal
trap '' TERM; kill -TERM $$; echo survived
#### USR1 trap
trap 'echo usr1' USR1; kill -USR1 $$; echo next
#### pipefail statuses
set -o pipefail; (exit 2) | (exit 3) | true; echo $? ${PIPESTATUS[*]}
#### negated list
! { true; false; }; echo $?; ! (exit 3); echo $?
#### time keyword
{ time true; } 2>&1 | grep -c real; TIMEFORMAT=; time echo x
#### coproc free redirections
exec 3>&1; x=$(echo captured; echo direct >&3); exec 3>&-; echo "x=$x"
#### capture stderr only
err=$( { echo out; echo err >&2; } 2>&1 >/dev/null ); echo "[$err]"
#### capture both and status
out=$(echo hi; exit 4); echo "$out $?"
#### move descriptors
exec 3> f; exec 4>&3-; echo x >&4; echo y >&3; exec 4>&-; cat f
#### input descriptor duplicate
exec 3< <(printf 'a\nb\n'); read x <&3; exec 4<&3; read y <&4; echo $x$y
#### here string with newline
cat <<< $'a\nb'; cat <<< ''; wc -c <<< abc
#### several redirections of one
echo x > a > b; ls; cat a b
#### redirect before command
> f echo x; cat < f; 2>&1 echo y
#### redirection to variable
f="my file"; echo x > "$f"; cat "$f"; ls
#### redirection errors skip
echo a > /nodir/x && echo no; echo "still $?"; : < nofile || echo failed
#### special builtin redirection error
exec 9< nofile; echo not reached
#### brackets in words
echo [abc] [] [ ] a]b; touch a; echo [abc] [!b] [^x]
#### dash range
touch a- ab; echo a[-] a[b-]; echo a[!-]
#### star dot
touch .x y; echo .* | tr ' ' '\n' | grep -v '^\.\.*$'; echo *
#### slashes kept
mkdir -p a/b; touch a/b/c; echo a//b/* ./a/* a/*/
#### no glob in assignment
touch x1 x2; v=x*; echo "$v" $v; for f in $v; do echo $f; done
#### glob in case and test
touch xyz; case xyz in x*) echo m;; esac; [ x* = xyz ] && echo expanded
#### brace in variable
v={a,b}; echo $v; echo {a,b}$v; w=x{1,2}; echo $w
#### brace and glob
touch a1 b1; echo {a,b,c}*; echo {a..c}1
#### quotes in default
echo ${x:-'single q'} "${x:-'single q'}" ${x:-"double q"} "${x:-"double q"}" ${x:-a\ b}
#### braces in default
echo ${x:-{a,b}} "${x:-{}" "${x:-\}}"
#### nested defaults
echo ${a:-${b:-${c:-deep}}} "${a:-"${b:-in}"}"
#### alternate with quotes
v=1; echo ${v:+"a  b"} "${v:+a  b}" ${v:+a  b}
#### pattern from variable
x=foobar; p='foo*'; q='foo'; echo ${x#$q} ${x#"$p"} ${x##$p}. ${x/$q/[&]}
#### replace special characters
x='a.b*c'; echo ${x//./-} ${x//\*/+} "${x//[.*]/_}" ${x//'*'/s}
#### replace newline
x=$'a\nb\nc'; echo "${x//$'\n'/, }"
#### delete with anchors
x=aXbXc; echo ${x/#a} ${x/%c} ${x//X} ${x/#/pre-} ${x/%/-post}
#### case modify pattern
x=hello; echo ${x^h} ${x^x} ${x^^[el]}
#### length of things
a=(1 22 333); x=abc; set -- p q; echo ${#x} ${#a} ${#a[2]} ${#@} ${#*} ${#a[*]}
#### substring of array element
a=(hello world); echo ${a[1]:1:3} ${a[0]: -2} ${a[@]:0:1}
#### keys and order
a=([10]=x [2]=y [5]=z); echo "${!a[@]}" "${a[@]}"; a+=(w); echo ${!a[@]}
#### array assignment from itself
a=(1 2 3); a=("${a[@]:1}"); echo ${a[@]}; a=("${a[@]}" 9); echo ${#a[@]}
#### array element arithmetic
a=(5 6); ((a[0]++)); ((a[1]+=10)); echo ${a[@]} $((a[0]*a[1]))
#### associative append and unset
declare -A m=([a]=1); m+=([b]=2); m[a]+=x; unset 'm[b]'; echo ${m[@]} ${!m[@]}
#### associative test
declare -A m=([k]=); [[ -v m[k] ]] && echo has; [[ -v m[z] ]] || echo no; echo ${m[z]:-default}
#### declare integer arrays
declare -ai n=(1+1 2*3); echo ${n[@]}; n[0]+=5; echo ${n[0]}
#### declare print arrays
a=(1 'b c' "d'e"); declare -p a; declare -A m=([x]='y z'); declare -p m; e=(); declare -p e
#### printf q variety
printf '%q\n' 'a b' '$x' "it's" 'a"b' '' a/b-c_d 'tab	x' $'new\nline' '~' 'a~' '*' '#x' 'x#'
#### Q operator variety
for v in 'a b' "it's" '' x $'a\nb' '$y'; do echo "${v@Q}"; done
#### set output quoting
a_test='x y'; b_test="it's"; set | grep '^[ab]_test='
#### printf reuse
printf '%s=%d\n' a 1 b 2 c; printf '%s\n'; printf 'x%.0s' a b c; echo
#### printf rounding
printf '%.1f %.0f %.3e %5.1f|%-8.2f|\n' 2.25 2.5 12345 3.14159 2.5
#### printf hex and octal input
printf '%d %d %i\n' 0x1F 017 -5; printf '%x %X %#X\n' 255 255 255; printf '%u\n' 42
#### printf b with octal
printf '%b|%b|%b\n' 'a\0101' '\x41' 'tab\there'; printf '%b' 'stop\c' ignored; echo
#### printf percent s widths
printf '[%5s][%-5s][%.2s][%5.2s]\n' abc abc abc abc
#### echo options odd
echo -; echo --; echo -n -e 'x\n'; echo -ne 'y\n'; echo -nx; echo - n
#### echo escapes odd
echo -e 'a\\b\q\0'; echo -e '\u41\U42'; echo -e 'bell\a' | od -An -c
#### read array and IFS
IFS=' ,' read -ra a <<< 'a, b ,c,,d'; echo ${#a[@]}; printf '<%s>' "${a[@]}"; echo
#### read keeps trailing
echo 'a b  ' | { read x; echo "[$x]"; }; echo 'a b  ' | { IFS= read x; echo "[$x]"; }; echo 'a:b:' | { IFS=: read x y; echo "[$x][$y]"; }
#### read null delimiter
printf 'a\0b\0' | while IFS= read -r -d '' x; do echo "<$x>"; done
#### read N
printf 'abcdef' | { read -N 2 x; read -N 3 y; echo $x $y; }; printf 'a\nb' | { read -N 3 x; echo "[$x]"; }
#### read backslashes
printf 'a\\ b c\n' | { read x y; echo "[$x][$y]"; }; printf 'a\\ b c\n' | { read -r x y; echo "[$x][$y]"; }
#### test with many
test 1 -eq 1 -a -n x -o -z y; echo $?; test ! -f x -a ! -d y; echo $?; test -n; echo $?; test ''; echo $?
#### double bracket precedence
[[ a == b && c == d || e == e ]] && echo y; [[ ! a == b ]] && echo n; [[ -n a && ( -z b || -n c ) ]] && echo g
#### double bracket multi line
if [[ 1 -eq 1 &&
      2 -eq 2 ]]; then echo ml; fi
#### double bracket patterns
[[ a.txt == *.txt ]] && echo 1; [[ a.txt == *.@(txt|md) ]] && echo 2; [[ 'a b' == a\ b ]] && echo 3; [[ abc == [a-c]bc ]] && echo 4; [[ x != y* ]] && echo 5
#### regex groups optional
[[ "foo=" =~ ^([a-z]+)=(.*)$ ]]; echo "${#BASH_REMATCH[@]} [${BASH_REMATCH[2]}]"; [[ abc =~ (x)?b ]]; echo "[${BASH_REMATCH[1]}]"
#### regex special
re='[0-9]{2,}'; [[ a123 =~ $re ]] && echo "${BASH_REMATCH[0]}"; [[ 'a b' =~ a[[:space:]]b ]] && echo sp; [[ a+b =~ a\+b ]] && echo plus
#### arithmetic for forms
for ((;;)); do break; done; for ((i=0;i<2;)); do ((i++)); done; echo $i; for ((i=3;i--;)); do echo -n $i; done; echo
#### while with complex condition
i=0; while ((i<5)) && [[ $i != 3 ]]; do ((i++)); done; echo $i; while read x && [ "$x" != stop ]; do echo $x; done <<< $'a\nstop\nb'
#### continue in while with read
printf '1\n2\n3\n' | while read n; do ((n==2)) && continue; echo $n; done
#### break out of case in loop
for x in a b c; do case $x in b) break;; esac; echo $x; done
#### loop in background
for i in 1 2; do echo $i; done & wait; echo done
#### conditional assignment
x=${x:-$(echo computed)}; : ${y:=default}; echo $x $y
#### command substitution in quotes
echo "a $(echo "b c")  d" `echo "e  f"`; echo "$(printf 'x\n\n')y"
#### substitution with case
x=$(case a in a) echo matched;; esac); echo $x; echo $(if true; then echo t; fi)
#### substitution with comment
x=$(echo a # comment )
echo b); echo $x
#### arithmetic with substitution
echo $(( $(echo 2) * ${x:-3} )) $((`echo 4`+1))
#### eval with quotes
a='x y'; eval "b='$a'"; echo "$b"; eval echo '"$a"'; eval 'c=("$a" z)'; echo ${#c[@]}
#### indirect assignment
n=var; declare $n=5; echo $var; printf -v $n 6; echo $var; read $n <<< 7; echo $var; export $n; env | grep ^var=
#### getopts with optind reset
f() { OPTIND=1; while getopts 'x:v' o "$@"; do case $o in x) echo x=$OPTARG;; v) echo v;; ?) echo bad; return 1;; esac; done; }; f -v -x 1; f -xfoo; f -q; echo $?
#### getopts end
set -- -a -- -b; while getopts ab o; do echo $o; done; shift $((OPTIND-1)); echo "$@"
#### pushd rotations
mkdir a b c; pushd a >/dev/null; pushd ../b >/dev/null; pushd ../c >/dev/null; dirs -p | sed 's/.*\///'; popd +1 >/dev/null; dirs -v | wc -l; pushd >/dev/null; pwd | sed 's/.*\///'
#### dirs errors
popd; echo $?; pushd; echo $?; pushd nodir; echo $?; dirs +5; echo $?
#### type of all
type -a echo | head -1; type -t [ [[ : . source; alias foo=bar; type foo; echo $?
#### command V
command -V cd; command -V if; f() { :; }; command -v f; command -V nosuch; echo $?
#### enable and misc builtins
ulimit -c > /dev/null; echo $?; times | wc -l; umask 022; umask -p
#### unset array element and function
f() { :; }; x=1; unset f x; type f 2>/dev/null; echo $? ${x-none}; unset -v nope; echo $?; unset -f nope; echo $?
#### readonly functions and lists
readonly A=1 B=2; readonly -p | grep -E ' [AB]='; A=3; echo no
#### export listing and unset
export E1=x; bash -c 'echo ${E1-none}'; unset E1; bash -c 'echo ${E1-none}'; E2=y; export E2; bash -c 'echo $E2'
#### assignments and command substitution order
x=1; y=$((x++)) z=$x; echo $x $y $z; a=$(echo 1) b=$a; echo $b
#### temporary environment and functions
f() { echo "${V-none}"; }; V=1 f; f; V=2 eval 'echo $V'; echo ${V-gone}
#### IFS temporary
IFS=: read a b <<< x:y; echo "$a $b"; echo "${#IFS}"; s=1:2; (IFS=:; set -- $s; echo $#)
#### LINENO in functions
f() {
  echo $LINENO
}
f
echo $LINENO
#### error line in function
f() {
  nosuchcmd
}

f
#### error in multi line pipeline
echo a |
  nosuchcmd |
  cat
#### source line numbers
printf 'echo one\nnosuchcmd\n' > lib.sh; . ./lib.sh
#### eval line numbers
eval 'nosuchcmd'

eval 'nosuchcmd2'
#### arithmetic error text
((1 +)); echo $?; (( 5 / 0 )); echo $?; echo $((a b)); echo no
#### arithmetic errors more
let 'x=1/0'; echo $?; x=$((2 ** -1)); echo no
#### invalid array
a=(1); a[x y]=2; echo $?
#### bad substitution forms
echo "${}"; echo after
#### bad substitution two
echo ${a b}; echo after
#### invalid indirect
unset n; echo ${!n}; echo after
#### cannot assign
echo ${1:=x}; echo after
#### substring error
x=abc; echo ${x:0:-9}; echo after
#### not a function name
f g() { echo x; }
#### keyword as function
if() { echo x; }
#### unclosed if in function
f() { if true; then echo a; }
f
#### else without if
else echo x
#### two elses
if true; then echo a; else echo b; else echo c; fi
#### for without in list
for x y in a b; do echo $x; done
#### heredoc in substitution
x=$(cat <<E
inside
E
); echo "[$x]"
#### heredoc with function call
f() { cat; }; f <<E && echo ok
body
E
#### heredoc delimiter quoting
cat <<"E O F"
$x
E O F
cat <<\EOF
$y
EOF
#### heredoc escapes
x=1; cat <<E
\$x \\ \x "\"" '$x' \`
a\
b
E
#### backslash newline everywhere
ec\
ho hel\
lo; echo 'a\
b'
#### exit in pipeline
exit 3 | true; echo $?; true | exit 4; echo $?
#### exit in condition
if (exit 5); then :; else echo $?; fi; while (exit 6); do :; done; echo $?
#### exec with environment
(X=5 exec bash -c 'echo $X'); (exec 2>&1; ls nofile) | wc -l
#### last argument and status
echo a b; echo $_; true; echo $_; false || echo "$? $_"
#### dollar variables
[ $$ -gt 0 ] && echo pid; sleep 0 & [ $! -gt 0 ] && echo bg; wait; [ "$BASHPID" = "$$" ] && echo same; (test $BASHPID != $$ && echo other); echo $((PPID > 0))
#### BASH_SUBSHELL and SHLVL
echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL)); echo $(echo $BASH_SUBSHELL)
#### FUNCNAME stack
a() { b; }; b() { echo "${FUNCNAME[@]}" "${#FUNCNAME[@]}"; }; a
#### noclobber and append
set -o noclobber; echo a > f; echo b >> f; echo c > f; cat f; echo d &> f; echo $?
#### shopt o and list
shopt -so errexit; shopt -qo errexit && echo on; set +e; shopt -o errexit; shopt -p nullglob
#### set plus
set -x +x; set -eu; set +eu; echo $-; set -o | grep -c on

#### [[ a = a ]] && echo y; echo $?
[[ a = a ]] && echo y; echo $?
#### arr=(1 2); echo no
arr=(1 2); echo no
#### echo ${arr[0]}; echo n
echo ${arr[0]}; echo n
#### function f { echo; }; f
function f { echo; }; f
#### function f() { echo; }; f
function f() { echo; }; f
#### f() { local x=1; echo $x; }; f; source ./x; echo $?
f() { local x=1; echo $x; }; f; source ./x; echo $?
#### . ./nofile; echo n
. ./nofile; echo n
#### cd /nope; echo $?
cd /nope; echo $?
#### cd a b; echo $?
cd a b; echo $?
#### echo hi > /nope/x; echo $?
echo hi > /nope/x; echo $?
#### cat < nofile; echo $?
cat < nofile; echo $?
#### { echo in; } < nofile; echo $?
{ echo in; } < nofile; echo $?
#### echo {a,b} {1..3}
echo {a,b} {1..3}
#### echo $((1+)); echo n
echo $((1+)); echo n
#### echo $((1/0)); echo n
echo $((1/0)); echo n
#### if true; then echo;
if true; then echo; 
#### echo "abc
echo "abc
#### fi
fi
#### echo )
echo )
#### for i in 1 2; do echo $i
for i in 1 2; do echo $i
#### case x in
case x in
#### while true
while true
#### f() {
f() {
#### (echo
(echo
#### echo `a
echo `a
#### echo $(a
echo $(a
#### echo ${x
echo ${x
#### echo a | | b
echo a | | b
#### ;;
;;
#### a &&
a &&
#### |x
|x
#### echo 'a
echo 'a
#### if a then b; fi
if a then b; fi
#### while a; b; done
while a; b; done
#### select x in a; do echo; done
select x in a; do echo; done
#### for ((i=0;i<1;i++)); do echo; done
for ((i=0;i<1;i++)); do echo; done
#### echo !(a)
echo !(a)
#### case x in a) b;& esac
case x in a) b;& esac
#### cat <<< hi
cat <<< hi
#### cat <(echo hi)
cat <(echo hi)
#### echo $RANDOM $BASH_VERSION $SECONDS.
echo $RANDOM $BASH_VERSION $SECONDS.
#### echo -e "a\tb"; echo "a\tb"; echo -n x
echo -e "a\tb"; echo "a\tb"; echo -n x
#### set -o pipefail; echo $?
set -o pipefail; echo $?
#### set -eu; echo $x; echo n
set -eu; echo $x; echo n
#### echo ${x:?bad}; echo n
echo ${x:?bad}; echo n
#### x=1; readonly x; x=2; echo n
x=1; readonly x; x=2; echo n
#### export 1a=2; echo n
export 1a=2; echo n
#### unset 1a; echo n
unset 1a; echo n
#### shift 3; echo n
shift 3; echo n
#### let x=1; echo $?
let x=1; echo $?
#### declare x=1; echo $?
declare x=1; echo $?
#### pushd /; echo $?; shopt -s x; echo $?
pushd /; echo $?; shopt -s x; echo $?
#### [ a == a ]; echo $?
[ a == a ]; echo $?
#### [ 1 -eq a ]; echo $?
[ 1 -eq a ]; echo $?
#### [ a b ]; echo $?; [ a; echo $?
[ a b ]; echo $?; [ a; echo $?
#### exit abc; echo n
exit abc; echo n
#### x=${foo^^}; echo n
x=${foo^^}; echo n
#### echo ${x//a/b}; echo n
echo ${x//a/b}; echo n
#### x=hello; echo ${x:0:2}; echo n
x=hello; echo ${x:0:2}; echo n
#### pwd -x; echo n
pwd -x; echo n
#### ((1)); echo $?
((1)); echo $?
#### eval "if"; echo n
eval "if"; echo n
#### printf 'echo one\nnosuch\ncd /nope\n[[ a ]]\nif true; then\n
printf 'echo one\nnosuch\ncd /nope\n[[ a ]]\nif true; then\n' > s.sh; sh s.sh; echo $?
#### printf '#!/bin/sh\nset -eu\necho "$APP"\n' > s.sh; chmod +x
printf '#!/bin/sh\nset -eu\necho "$APP"\n' > s.sh; chmod +x s.sh; ./s.sh; echo $?
#### printf 'name=World\nif [ "$name" = World ]; then\n echo "Hel
printf 'name=World\nif [ "$name" = World ]; then\n  echo "Hello $name"\nfi\nwhile read -r l; do echo "got $l"; done <<E\na\nE\nx=${name#W}; echo ${x%d} ${#x} ${y:-d}\n' > s.sh; sh s.sh
#### f() { echo "$#: $*"; return 3; }; f a "b c"; echo $?; set --
f() { echo "$#: $*"; return 3; }; f a "b c"; echo $?; set -- 1 2 3; shift; echo "$@"; for i; do echo $i; done; case abc in a*) echo yes;; esac; i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i; trap 'echo bye' EXIT; (exit 4); echo $?; command -v cd; echo "a b" | { read x y; echo $y; }
#### printf '%s\n' a b; printf '%d %x\n' 10 255; test -d / && ech
printf '%s\n' a b; printf '%d %x\n' 10 255; test -d / && echo dir; x=1 sh -c 'echo $x'; echo $((5 % 3 * 2)) $((1<<3)); umask; echo ${HOME:+set}; : ${Z:=dflt}; echo $Z; echo `echo bt`; cat <<-E
	tabbed
	E
#### sleep 0.1 & wait $!; echo $?; kill -0 $$ && echo alive; geto
sleep 0.1 & wait $!; echo $?; kill -0 $$ && echo alive; getopts ab: o -b; getopts ab: o -a; echo $o

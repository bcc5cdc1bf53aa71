#### the line of a command of several lines
nosuch "a
b"
nosuch a "b
c"
echo $LINENO "x
y"
echo "x
y" $LINENO
x=1 nosuch2 "
"
x="
" nosuch3
f() {
  nosuch4 \
    arg
  nosuch5 'a
b'
}
f
eval 'nosuch6
nosuch7'
nosuch8 <<E
text
E
nosuch9 | true "
"
nosuch10
#### an error in an expansion gives up its line
readonly r=1
r=2; echo same
echo next
echo ${x y}; echo s
echo next
for i in 1 2; do echo $((1/0)); done; echo s
echo next2
f() { echo $((1/0)); echo in; }; f; echo s
echo next3
a[-5]=1; echo s
echo next4
shopt -s failglob; echo nope*; echo s
echo next5
#### an error in an expansion in a script file
printf 'echo $((1/0)); echo s\necho next\nr() { echo ${x y}; }\nr; echo t\necho next2\nreadonly q=1; q=2; echo u\necho next3\n' > s; bash s; echo $?
#### set -eu
set -eu
echo $novar
#### set -u in a function
set -u
f() { echo $novar; }
f
#### the columns of select
echo 3 | (COLUMNS=40; select x in alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu; do echo "$x"; break; done)
echo 2 | (select x in one two three; do echo "$x"; break; done)
echo 12 | (select x in {1..30}; do echo "$x"; break; done); echo 1 | (COLUMNS=10; select x in alpha beta; do echo $x; break; done)
#### what set -x shows
set -x
case a$x in a) : ;; esac
arr=(1 "2 3" $HOME)
declare -a brr=(x "y z")
local_test() { local v=1 w; local -a l=(p q); return 3; }
local_test
export A=1 B="c d"
arr+=(4); arr[7]="a b"
for ((i=0;i<2;i++)); do :; done
while [ $i -gt 1 ]; do i=0; done
select s in a b; do break; done < /dev/null
[[ -f x || ( a < b && ! -z "" ) ]]
[[ abc =~ ^a.c$ ]]
((1+1)); let x=2
! true
echo a > f; cat < f >/dev/null
echo "multi
line" $'tab\t' 'single quote'"'"
unset x; : ${x:=default}
(echo sub); { echo group; }
true && false || :
f() { echo "$@"; }; f 1 "2 3" ''
set +x
#### BASH_XTRACEFD
exec 5> trace.log; BASH_XTRACEFD=5; set -x; echo hi; a='x y'; set +x; cat trace.log
#### set -x with declarations
set -x; declare y=2; readonly X="1 2"; declare -i n=3; typeset z=1; f() { local a=1 b="x y"; declare c=2; }; f; export Q; readonly -a R=(1 2); export W="a"; declare -A m=([k]="v w"); m[z]="q r"; m+=([y]=2); local_x=(); arr=(a
b); x+=1; arr[1]+=z; Z=1 Y="2 3" env true; A=(1) ; echo "a=b" "~" "a~" "#x" "x#" "{}" "^" "!" "%"; : "$(printf "\001")"; : "a\\b"; [ a = "" ]; test "x y"; [[ $x =~ "a b" ]]; [[ a == a* ]];  [[ -n a && b == c ]]; [[ a ]] ; cd . ; trap "echo hi" EXIT

#### default values
unset x; e=; echo "${x-a}" "${x:-b}" "${e-c}" "${e:-d}" "${x:-}"
#### default with spaces is split
for w in ${x:-a b c}; do echo "<$w>"; done; for w in "${x:-a b c}"; do echo "<$w>"; done
#### default with quotes
for w in ${x:-"a b" c}; do echo "<$w>"; done
#### assign default
echo ${x:=5} $x; : "${y=7}"; echo $y
#### alternative value
x=1; echo "${x+set}" "${y+set}" "${x:+yes}" "${y:+yes}."
#### error if unset
echo start; echo ${nope?}; echo not reached
#### error with message
echo ${nope:?must be given}; echo not reached
#### error in subshell goes on
(echo ${nope:?must be given}); echo "status $?"
#### length
x=hello; echo ${#x} ${#} ${#nope}
#### prefix removal
f=/usr/local/lib/libfoo.so.1; echo ${f#*/} ${f##*/} ${f%.*} ${f%%.*} ${f%/*}
#### suffix and prefix with quotes
x='a*b*c'; echo "${x#a\*}" "${x%'*c'}" "${x#"a*"}"
#### substitution
x=banana; echo ${x/a/A} ${x//a/A} ${x/#b/B} ${x/%a/Z} ${x//a} ${x/x/y}
#### substitution with pattern
x='foo123bar'; echo ${x//[0-9]/#} ${x//[0-9]} ${x/[0-9]*/-} ${x//o*1/_}
#### substitution with slash and variables
p=a/b/c; s=-; echo ${p//\//$s} "${p//\//"$s"}"
#### substitution ampersand
x=abc; echo ${x/b/[&]} ${x/b/\&} "${x/b/'&'}"
#### substring
x=abcdefgh; echo ${x:2} ${x:2:3} ${x: -3} ${x: -3:2} ${x:0:-2} ${x:20}. ${x:(-2)}
#### substring with expressions
x=abcdefgh; i=2; echo ${x:i:i+1} ${x:$i:1} ${x:1+1}
#### case modification
x='hello World'; echo ${x^} ${x^^} ${x,} ${x,,} ${x^^[lo]}
#### indirection
a=b; b=c; echo ${!a}; n=2; set -- x y z; echo ${!n} ${!#}
#### names by prefix
foo_a=1 foo_b=2; echo ${!foo_*}; for n in "${!foo_@}"; do echo $n; done
#### positional parameters
set -- a 'b c' d; echo $1 "$2" ${3} $# "$*" "$@"; shift; echo $1 $#
#### positional above nine
set -- 1 2 3 4 5 6 7 8 9 ten eleven; echo $10 ${10} ${11}
#### quoted at keeps words
set -- 'a b' c; for w in "$@"; do echo "<$w>"; done; for w in $@; do echo "<$w>"; done; for w in "$*"; do echo "<$w>"; done
#### at with text around
set -- 1 2 3; for w in "a$@b"; do echo "<$w>"; done
#### empty at vanishes
set --; for w in "$@"; do echo "<$w>"; done; for w in "x$@"; do echo "<$w>"; done; for w in "$*"; do echo "<$w>"; done
#### star with IFS
IFS=,; set -- a b c; echo "$*" $*; x="$*"; echo "$x"
#### slices of positionals
set -- a b c d e; echo ${@:2} - ${@:2:2} - ${@: -2} - ${@:0:2} - ${*:4}
#### special parameters
true; echo $?; false; echo $?; echo $# $0; echo ${#-} | wc -l
#### transformations
x="it's"; echo ${x@Q} ${x@U} ${x@u} ${x@L}; y='a\tb'; echo "${y@E}"
#### transformation of attributes
declare -ir n=5; echo ${n@a} ${n@A}
#### nounset
set -u; echo ${x-ok}; echo $x; echo not reached
#### nounset with arrays
set -u; a=(); echo "${a[@]}" ${#a[@]}; echo ${a[0]}
#### bad substitution
echo ${x!y}; echo after
#### unset variable is empty
echo "[$nope]" [${nope}]
#### nested expansion
x=abc.def; y=def; echo ${x%.$y} ${x%"${x#???}"} ${z:-${w:-deep}}
#### assignment is not split
x='a   b'; y=$x; echo "$y"; z=$(echo "1  2"); echo "$z"
#### append
x=a; x+=b; echo $x; n=1; n+=1; echo $n; declare -i m=1; m+=1; echo $m
#### assignment before command
x=1; x=2 bash -c 'echo $x'; echo $x
#### several assignments
a=1 b=$a c=$b; echo $a $b $c
#### export and environment
export FOO=bar; bash -c 'echo $FOO'; export -n FOO; bash -c 'echo [$FOO]'
#### readonly
readonly r=1; r=2; echo "not reached in bash -c"
#### readonly by declare
declare -r r=1; (r=2; echo no); echo status $?; unset r; echo $?
#### declare p
x=1; declare -i i=3; declare -a a=(1 2); declare -A m=([k]=v); declare -p x i a m
#### declare case
declare -u U=abc; declare -l L=ABC; echo $U $L
#### nameref
declare -n ref=target; target=5; echo $ref; ref=6; echo $target ${!ref}
#### random and seconds are numbers
[[ $RANDOM =~ ^[0-9]+$ && $SECONDS =~ ^[0-9]+$ ]] && echo numbers
#### lineno
echo $LINENO
echo $LINENO

echo $LINENO
#### underscore
echo a b c; echo $_
#### IFS splitting
IFS=:; x=a:b::c; for w in $x; do echo "<$w>"; done
#### IFS with blanks
IFS=' :'; x='a : b:  c'; for w in $x; do echo "<$w>"; done
#### IFS empty
IFS=; x='a b'; for w in $x; do echo "<$w>"; done
#### trailing separator
IFS=,; x=a,b,; set -- $x; echo $#; x=,a; set -- $x; echo $# "<$1>"
#### unset
x=1; unset x; echo "${x-gone}"; f() { echo f; }; unset -f f; f
#### set lists positionals
set a b c; echo $2; set -- ; echo $#

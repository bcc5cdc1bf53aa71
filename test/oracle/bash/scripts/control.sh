#### if
if true; then echo a; fi; if false; then echo b; else echo c; fi; if false; then :; elif true; then echo d; fi; echo $?
#### if without else
if false; then echo x; fi; echo $?
#### for
for i in a b c; do echo $i; done; for i in; do echo never; done; echo $?
#### for over arguments
set -- x y; for a; do echo $a; done; for a do echo $a; done
#### while and until
i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done; until [ $i -eq 0 ]; do i=$((i-1)); done; echo $i
#### break and continue
for i in 1 2 3 4 5; do [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done; echo $?
#### break levels
for i in 1 2; do for j in a b; do [ $j = b ] && continue 2; echo $i$j; done; done; for i in 1 2; do for j in a b; do break 2; done; done; echo $i$j
#### case
for w in apple bob 42 '' -x; do case $w in a*) echo starts a;; [0-9]*) echo number;; '') echo empty;; -*) echo option;; *) echo other;; esac; done
#### case alternatives
case foo in bar|foo) echo yes;; esac; case x in (x) echo paren;; esac
#### case falls through
case a in a) echo 1;& b) echo 2;; c) echo 3;; esac; case ab in a*) echo 1;;& *b) echo 2;;& c) echo 3;; esac
#### case quoted
x='a*'; case 'abc' in "$x") echo quoted;; $x) echo pattern;; esac; case nothing in x) echo x;; esac; echo $?
#### case insensitive
shopt -s nocasematch; case HELLO in hello) echo same;; esac
#### functions
f() { echo "args: $# $1"; }; f a b; function g { echo g; }; g; h() (echo sub); h
#### return
f() { return 3; echo no; }; f; echo $?; g() { false; }; g; echo $?; k() { false; return; }; k; echo $?
#### local
x=global; f() { local x=local; echo $x; g; }; g() { echo "g sees $x"; }; f; echo $x
#### local unset
f() { local x; echo "[${x-unset}]"; x=1; }; x=9; f; echo $x
#### recursion
fact() { if (( $1 <= 1 )); then echo 1; else echo $(( $1 * $(fact $(($1-1))) )); fi; }; fact 6
#### function args restored
f() { set -- x y z; echo $#; }; set -- a; f; echo $#
#### function redefined and unset
f() { echo 1; }; f; f() { echo 2; }; f; unset -f f; f 2>/dev/null; echo $?
#### local outside function
local x=1; echo $?
#### return outside function
return 3; echo "went on $?"
#### break outside loop
break; echo $?; continue; echo $?
#### select
echo 2 | select x in a b c; do echo "got $x $REPLY"; break; done
#### test brackets
[ a = a ] && echo eq; [ 1 -lt 2 ] && echo lt; [ -z '' ] && echo z; [ -n x ] && echo n; [ ! a = b ] && echo not; [ a ] && echo one; [ ] || echo none
#### test and or
[ 1 = 1 -a 2 = 2 ] && echo both; [ 1 = 2 -o 2 = 2 ] && echo either; [ \( 1 = 1 \) ] && echo paren
#### test errors
[ 1 -eq x ]; echo $?; [ a b c ]; echo $?; [ a = ]; echo $?; [ a; echo $?
#### test on files
mkdir d; echo x > f; touch e; ln -s f l; for t in -e -f -d -s -r -w -x -L; do for p in d f e l nope; do test $t $p && echo "$t $p"; done; done
#### test newer
echo 1 > old; sleep 0.05; echo 2 > new; [ new -nt old ] && echo newer; [ old -ot new ] && echo older; [ old -ef old ] && echo same
#### double brackets
x='a b'; [[ $x == 'a b' ]] && echo eq; [[ $x == a* ]] && echo glob; [[ $x == "a*" ]] || echo literal; [[ -z $nope && -n $x ]] && echo and
#### regular expressions
[[ abc123 =~ ^([a-z]+)([0-9]+)$ ]] && echo ${BASH_REMATCH[0]} ${BASH_REMATCH[1]} ${BASH_REMATCH[2]}; re='^a.c$'; [[ abc =~ $re ]] && echo var; [[ a.c =~ "a.c" ]] && echo lit; [[ abc =~ "a.c" ]] || echo nolit
#### regular expression classes
[[ "v1.2.3" =~ ^v[[:digit:]]+\.[0-9]+ ]] && echo ok "${BASH_REMATCH[0]}"; [[ abc =~ b ]] && echo part
#### double bracket numbers
[[ 10 -gt 9 ]] && echo gt; [[ 10 > 9 ]] || echo text; [[ b > a ]] && echo after; x=3; [[ x -eq 3 ]] && echo name
#### double bracket or not
[[ a == b || ! c == d ]] && echo yes; [[ ( a == a ) && ( b == c || d == d ) ]] && echo group
#### colon and true
: ignored args; echo $?; true; false || :; echo $?
#### empty condition status
while false; do :; done; echo $?
#### loop status
for i in 1; do false; done; echo $?
#### nested functions and loops
f() { for i in 1 2 3; do if [ $i = 2 ]; then return $i; fi; done; }; f; echo $? $i
#### if with pipeline and negation
if ! grep -q x /dev/null; then echo none; fi
#### group on one line
{ echo a; echo b; }; { echo c
echo d; }
#### nested substitution in condition
if [ "$(echo a)" = a ] && [ $(( 2 + 2 )) -eq 4 ]; then echo fine; fi

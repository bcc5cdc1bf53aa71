#### read flags
printf 'a b c\n' | { read -r x y; echo "$x|$y"; }; printf 'one,two\n' | { IFS=, read -ra A; echo "${A[1]} ${#A[@]}"; }; printf 'abcdef' | { read -n 3 x; echo $x; read -N 2 y; echo $y; read z; echo "$z $?"; }; printf 'a:b' | { read -d : x; echo $x; }
#### read backslashes
printf 'a\\tb\\\nc\n' > f; read x < f; echo "$x"; read -r x < f; echo "$x"
#### mapfile
printf '1\n2\n3\n4\n' > f; mapfile -t a < f; echo "${a[@]} ${#a[@]}"; mapfile -n 2 -s 1 b < f; printf '%s' "${b[@]}"; mapfile -t -O 5 a < f; echo "${!a[@]}"; mapfile -d : -t c <<< "x:y:z"; echo "${c[1]}"; readarray -t -c 2 -C 'echo cb' d < f
#### arrays
a=(x y z); a+=(w); a[10]=far; echo ${#a[@]} ${!a[@]} ${a[-1]} ${a[@]:1:2}; unset 'a[1]'; echo "${a[@]}"; b=("${a[@]/#/pre-}"); echo "${b[@]}"; echo "${a[*]^^}"; declare -p a
#### array slices and copies
set -- one two three four; echo "${@:2:2}" "${*: -1}" "$#" "${!#}"; a=("$@"); IFS=-; echo "${a[*]}"; unset IFS; echo ${a[@]#t}
#### associative arrays
declare -A m=([one]=1 ["two words"]=2); m[three]=3; echo ${#m[@]}; for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done | sort; [[ -v m[one] ]] && echo has; unset 'm[one]'; [[ -v m[one] ]] || echo gone; echo "${m[nope]-none}"
#### namerefs
f() { local -n ref=$1; ref+=(new); ref[0]=changed; }; arr=(a b); f arr; echo "${arr[@]}"; declare -n r=x; r=5; echo $x; x=6; echo $r ${!r}; unset -n r; echo "${r-gone}"
#### indirect and prefixes
v1=a v2=b name=v2; echo ${!name} ${!v*} "${!v@}"; declare -A h=([k]=v); p='h[k]'; echo ${!p}
#### declare -p of everything
declare -i n=5; declare -r r=x; declare -x e=y; declare -a a=(1 "b c"); declare -A m=([k]=v); declare -l l=ABC; declare -u u=abc; f() { local z=1; declare -p z; }; declare -p n r e a m l u; f; declare -p nope
#### integer and case attributes
declare -i n; n=5+5; echo $n; n+=3; echo $n; declare -u s=abc; s+=def; echo $s; declare -c t 2>/dev/null; declare +i n; n=1+1; echo $n
#### readonly
readonly R=1; R=2; echo after $?; unset R; echo $?; (R=3); echo $?; f() { local R=5; }; f; echo $?
#### local scope
x=global; f() { local x=f; g; echo "f: $x"; }; g() { echo "g sees $x"; x=changed; }; f; echo $x; h() { local y; echo "[${y-unset}]"; declare -g made=1; }; h; echo $made
#### function return and recursion
fact() { (( $1 <= 1 )) && { echo 1; return; }; echo $(( $1 * $(fact $(($1 - 1))) )); }; fact 10; f() { return 300; }; f; echo $?; g() { return -1; }; g; echo $?; r() { return abc; }; r; echo $?
#### FUNCNAME and caller
f() { echo "${FUNCNAME[*]} $LINENO"; g; }
g() { echo "${FUNCNAME[@]}"; caller; caller 0; caller 1; caller 2; echo $?; }
f
echo "${FUNCNAME[0]-none}"
#### BASH_SOURCE and LINENO in scripts
cat > s.sh <<'EOF'
echo "line $LINENO"
f() {
  echo "${BASH_SOURCE[0]} ${BASH_LINENO[0]} $LINENO"
  caller 0
}
f

f
EOF
bash s.sh; . ./s.sh
#### error handler with line
cat > s.sh <<'EOF'
set -eE
trap 'echo "error on line $LINENO: $BASH_COMMAND (status $?)"' ERR
ok() { true; }
bad() {
  ls /nowhere 2>/dev/null
}
ok
bad
echo never
EOF
bash s.sh; echo $?
#### trap lists and resets
trap 'echo bye' EXIT; trap 'echo int' INT; trap "echo it's" USR1; trap; trap -p INT; trap - INT; trap -p; trap '' TERM; kill -TERM $$; echo survived
#### trap signals run at once
trap 'echo usr1' USR1; trap 'echo usr2' USR2; kill -USR1 $$; kill -USR2 $$; kill -s USR1 $$; echo end
#### trap DEBUG and RETURN
f() { echo in; }; trap 'echo "dbg: $BASH_COMMAND"' DEBUG; echo a; f; trap - DEBUG; set -T; trap 'echo ret' RETURN; f; trap - RETURN; f
#### trap in subshells
trap 'echo parent exit' EXIT; (trap 'echo sub exit' EXIT; echo in sub); (echo no trap here); echo "$(trap 'echo cs' EXIT; echo x)"; echo end
#### coproc
coproc CAT { cat; }; echo hello >&${CAT[1]}; read -r x <&${CAT[0]}; echo "got $x"; exec {CAT[1]}>&-; wait $CAT_PID; echo $?
#### coproc unnamed
coproc tr a-z A-Z; echo abc >&"${COPROC[1]}"; eval "exec ${COPROC[1]}>&-"; cat <&"${COPROC[0]}"
#### select with input
printf '2\n9\n\n1\n' > in; PS3='pick: '; select x in apple "big pear"; do echo "$REPLY -> $x"; [[ $x == apple ]] && break; done < in
#### select at the end of input
select x in a b c; do echo $x; done <<< 3; echo "status $?"
#### case fall-through
t() { case $1 in a|A) echo a;& b) echo b;; c*) echo c;;& *d) echo d;; [0-9]) echo digit;; "") echo empty;; *) echo other;; esac; }; for x in a b cd 7 "" zz; do t "$x"; done
#### nested loops with levels
for i in 1 2 3; do for j in a b c; do [[ $j == b ]] && continue 2; [[ $i == 3 ]] && break 2; echo $i$j; done; done; break; echo $?; for x in 1; do break 0; done; echo $?
#### for without list and C style
set -- p q; for x; do echo $x; done; for ((;;)); do break; done; for ((i=0, j=10; i < j; i += 3, j -= 2)); do echo $i,$j; done; for i in; do echo no; done; echo $?
#### until and while status
i=0; until ((i == 2)); do ((i++)); echo $i; done; while false; do :; done; echo $?; while read -r l; do echo $l; done; echo $?
#### subshell and group
x=1; (x=2; echo $x); echo $x; { x=3; }; echo $x; (cd /; pwd); pwd | sed 's/.*\///'; (exit 5) || echo "failed $?"; echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL))
#### eval and indirection
cmd='echo a; echo "b  c"'; eval $cmd; eval "$cmd"; a=b; b=c; eval echo \$$a; eval 'x=5; y=$((x*2))'; echo $y; eval; echo $?; eval '('; echo $?
#### exec redirect and replace
(exec > f; echo to file); cat f; (exec echo replaced; echo never); (exec nosuch; echo never); echo $?; exec 5<> rw; echo data >&5; exec 5>&-; cat rw
#### command builtin and type
type cd if ls echo nosuch; type -t cd if ls nosuch; command -v cd ls if; command -V cd; command echo hi; ls() { echo fn; }; type -a ls; command ls -d .; ls; unset -f ls; builtin echo b; builtin ls; echo $?
#### compgen
compgen -W "apple banana apricot" -- ap; compgen -A function; f1() { :; }; f2() { :; }; compgen -A function f; compgen -v HOM; compgen -b ca; compgen -k wh; touch aa ab; compgen -f a; mkdir ad; compgen -d a; compgen -A builtin ex; compgen -c compg; compgen -W "x y" z; echo $?
#### complete
complete -W "start stop" svc; complete -F _f -o nospace cmd; complete -p; complete -p svc; complete -r svc; complete -p svc; echo $?; complete -A directory -d cdd; complete -p cdd; complete -o default -o filenames -X '*.o' -P pre -S suf cc; complete -p cc
#### hash
hash; ls >/dev/null; hash | tail -1; hash -t ls; hash -r; hash nosuch; echo $?; hash -d ls; echo $?
#### umask
umask; umask -S; umask 077; umask; umask -S; touch f; stat -c %a f; umask u=rwx,g=rx,o=; umask; umask -p; umask 999; echo $?; umask g+w; umask -S
#### shopt
shopt extglob; echo $?; shopt -s extglob; shopt -q extglob; echo $?; shopt -p extglob nullglob; shopt | wc -l; shopt -s nosuch; echo $?; shopt -o pipefail; shopt -so pipefail; shopt -o | wc -l; shopt -u nullglob; shopt -s | head -3
#### set -o listing
set -o | head -4; set +o | head -3; set -eu; echo $-; set +eu; echo $-; set -o nosuch; echo $?
#### let and expr forms
let a=5 b=a+2; echo $a $b; let 'c = b * 2' ; echo $c; let 0; echo $?; expr 3 + 4; expr length hello; expr abc : 'a\(.\)'; echo $[2+3]
#### special parameters
set -- a "b c"; echo $# "$*" "$@" $0 | sed 's/ [^ ]*$//'; echo $$ | grep -c '^[0-9]'; echo ${#@} ${@: -1}; true; echo $?; echo $_; : last arg; echo $_; IFS=,; echo "$*"
#### history and fc in scripts
history; echo $?; fc -l; echo $?; set -o history; history | wc -l
#### aliases in scripts
alias ll='ls -l'; alias; ll 2>&1 | head -1; shopt -s expand_aliases
alias greet='echo hello'
greet world; unalias greet; greet; alias nosuch; echo $?; unalias -a; alias
#### pushd and popd
mkdir -p a b; pushd a > /dev/null; pushd ../b | sed "s,$HOME,H,g"; dirs -v | wc -l; popd > /dev/null; basename "$PWD"; popd > /dev/null; popd; echo $?; dirs +9; echo $?

#### declare -f of every kind of command
f() { echo hi >&2; if [ -f x ]; then echo a; elif true; then b; else c; fi; }
g() { for i in 1 2 "$x"; do echo $i; sleep 1 & done; for ((i=0;i<3;i++)); do :; done; while read -r l; do echo $l; done < file; until false; do break; done; }
h() { case $1 in a) echo 1;; b|c) echo 2; echo 3;& *) ;; esac; ( cd x && ls ) ; { a; b; } > out 2>&1; }
k() { cat <<EOF
hi $x
EOF
echo z; cat <<-'E' | grep x
	q
	E
echo zz
}
l() ( echo sub; echo two )
m() { [[ -f a && $b == c* || ! ( -d e ) ]]; (( i++, j > 3 )); x=1 y=(1 2) cmd a "b c" 'd' $(ls) `pwd`; ! a | b |& c; time ls; local z=3; inner() { echo in; }; inner; select q in a b; do echo $q; done; for x; do echo $x; done; for y in; do :; done; }
n() { echo a; } > log 2>&1
function o { echo o; }
function p-q () { echo pq; sleep 1 & sleep 2 & wait; a && b || c; <in cat >>out <<<"here $x" 3>&1 4>&- &>all 2>>err >|clob <>rw; coproc X { cat; }; }
declare -f
#### set, type and declare show functions
g(){ :; }; f() { echo a; }; type f; declare -f f; declare -F

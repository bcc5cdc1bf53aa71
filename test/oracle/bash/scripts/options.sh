#### errexit
set -e; echo a; false; echo not reached
#### errexit exceptions
set -e; false || echo or; false && echo and; if false; then :; fi; ! false; ! true; while false; do :; done; echo end
#### errexit in function
set -e; f() { false; echo in f; }; f || echo guarded; f; echo not reached
#### errexit in subshell
set -e; (false; echo no); echo not reached
#### errexit in substitution
set -e; x=$(false); echo not reached
#### errexit echo substitution
set -e; echo "x$(false)y"; echo reached
#### errexit local hides
set -e; f() { local x=$(false); echo went on; }; f
#### errexit pipeline
set -e; false | true; echo on; set -o pipefail; false | true; echo not reached
#### errexit group
set -e; { false; echo no; } || echo or; { false; }; echo not reached
#### errexit and list at end
set -e; true && false; echo not reached
#### errexit and list in middle
set -e; false && true; echo reached; f() { false && true; }; f; echo not reached
#### nounset function args
set -u; f() { echo ${1-none}; echo $1; }; f; echo not reached
#### xtrace
set -x; echo a 'b c' $HOME; x=1; y="a b"; [ 1 = 1 ]; for i in 1 2; do :; done; set +x; echo quiet
#### xtrace with case and arithmetic
set -x; case a in a) :;; esac; ((1+1)); [[ a == a ]]; echo $(echo in)
#### xtrace PS4
PS4='> '; set -x; true
#### verbose off
set +v; echo ok
#### dollar dash
echo $-; set -eu; echo $-
#### set o
set -o | grep -E 'errexit|pipefail|noglob'; set -o pipefail; set +o | grep pipefail
#### bad option
set -Z; echo $?; set -o nosuch; echo $?
#### noexec
set -n; echo hidden
#### allexport
set -a; V=1; set +a; W=2; bash -c 'echo $V$W'
#### shopt
shopt nullglob; shopt -s nullglob; shopt nullglob; shopt -q nullglob; echo $?; shopt nosuch; echo $?
#### ERR trap
trap 'echo "err $?"' ERR; false; true; (exit 3); false || true; echo end
#### EXIT trap
trap 'echo bye $?' EXIT; echo hi; exit 3
#### EXIT trap after failure
trap 'echo cleanup' EXIT; set -e; false; echo no
#### EXIT trap in subshell
trap 'echo outer' EXIT; (trap 'echo inner' EXIT; echo sub); echo main
#### trap listing and reset
trap 'echo x' EXIT INT; trap; trap - EXIT; trap -p INT
#### trap bad
trap 'x' NOSUCH; echo $?
#### DEBUG trap
trap 'echo "D: $BASH_COMMAND"' DEBUG; echo a; trap - DEBUG; echo b
#### exit codes
(exit 256); echo $?; (exit -1); echo $?; (exit abc); echo $?; exit 5 6; echo not exited
#### exit stops
echo a; exit 4; echo b
#### kill itself
bash -c 'kill -TERM $$; echo no'; echo $?
#### lines as they are read
set -v
echo one
for i in 1 2; do
  echo $i
done
cat <<E
here
E
# comment
echo two; echo three

set +v
echo quiet
#### lines of a script as they are read
printf '# comment\necho a\nif true; then\n  echo b\nfi\n\necho c\n# end\n' > s.sh; bash -v s.sh; bash -vx s.sh; bash -v -c 'echo a; echo b'; set -v; . ./s.sh
#### lines of eval and of a trap as they are read
set -v; eval 'echo a
echo b'
trap 'echo t' EXIT
#### extended patterns without extglob
touch a.c b.c; shopt extglob; ls !(a).c
#### extended patterns in scripts
printf 'touch a.c b.c\necho one\nls !(a).c\necho two\n' > s; bash s; echo $?; printf 'shopt -s extglob\ntouch a.c b.c\nls !(a).c; case xx in +(x)) echo many;; esac\necho two\n' > t; bash t; echo $?; printf 'shopt -s extglob; ls !(a).c\necho two\n' > u; bash u; echo $?
#### extended patterns in expansions and case
x='  trim  '; echo "[${x##*( )}]"; [[ aab == +(a)b ]] && echo tests have it; v='@(a|b)'; case a in $v) echo yes;; *) echo no;; esac; shopt -s extglob
x='  trim  '; echo "[${x##*( )}]"; case a in $v) echo yes;; *) echo no;; esac; echo ${x//+( )/_}; echo @(s|t); f() { case $1 in @(start|stop)) echo svc;; !(x)) echo other;; esac; }; f start; f y
#### limits
ulimit -a | head -3; ulimit -c; ulimit -k; ulimit -n abc; ulimit -c 0; ulimit -t 5 -f 10; ulimit -t -f; ulimit; (ulimit -f 20; ulimit -f); ulimit -f

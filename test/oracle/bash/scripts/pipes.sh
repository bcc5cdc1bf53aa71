#### stages
printf 'c\na\nb\n' | sort | head -2; echo one two three | wc -w
#### status of pipe
false | true; echo $?; true | false; echo $?; set -o pipefail; false | true; echo $?
#### negation
! true; echo $?; ! false; echo $?; ! true | false; echo $?
#### and or
true && echo a; false && echo b; false || echo c; true || echo d; false && echo e || echo f; true && false || echo g
#### stderr too
ls nofile |& sed 's/^/E: /'
#### pipe into loop
printf '1\n2\n3\n' | while read n; do echo $((n*2)); done
#### variables in pipes are lost
x=1; echo 2 | read x; echo $x; echo 3 | { read x; echo $x; }; echo $x
#### lastpipe
shopt -s lastpipe; echo 5 | read x; echo $x
#### endless writer
yes | head -3; echo ${PIPESTATUS[@]}
#### reader that leaves early
seq 100000 | head -1; seq 5 | { read a; echo $a; }
#### sequence and newline
echo a; echo b
echo c
#### background and wait
sleep 0.1 & wait $!; echo $?; (exit 4) & wait $!; echo $?
#### background output
(echo bg; exit 0) & wait; echo fg
#### subshell keeps changes to itself
x=1; (x=2; cd /; echo $x); echo $x; pwd | sed 's/.*learner/home/'
#### group changes
{ x=5; }; echo $x; cd / ; pwd
#### exit in subshell
(exit 7); echo $?; { (exit 8); }; echo $?; (false; exit); echo $?
#### exit status of last
(true; false); echo $?; { false; true; }; echo $?
#### pipe to tee
echo hi | tee f | cat; cat f
#### grep in pipe
printf 'apple\nbanana\ncherry\n' | grep an; printf 'x\n' | grep y; echo $?
#### PIPESTATUS three
(exit 1) | (exit 2) | (exit 3); echo ${PIPESTATUS[@]} $?
#### xargs
printf 'a b\nc\n' | xargs echo got; printf '1\n2\n' | xargs -n1 echo n
#### pipe in condition
if echo abc | grep -q b; then echo found; fi
#### multiline pipe
echo a |
 cat |
 tr a b
#### multiline and
true &&
 echo yes ||
 echo no

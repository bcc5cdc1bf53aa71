#### a trap waits for the program that runs
trap 'echo t' USR1; (sleep 0.2; kill -USR1 $$) & sleep 2; echo after
#### read goes on after a trap
trap 'echo t' USR1; (sleep 0.2; kill -USR1 $$) & read x < <(sleep 2; echo hi); echo "$? $x"
#### read with a time limit goes on after a trap
trap 'echo t' USR1; (sleep 0.2; kill -USR1 $$) & read -t 5 x < <(sleep 2; echo hi); echo "$? $x"
#### a trap ends wait
trap 'echo t' USR1; (sleep 0.2; kill -USR1 $$; sleep 2; echo done) & wait; echo "$?"; wait; echo $?
#### a trap ends the wait for a process
trap 'echo t' USR1; (sleep 0.2; kill -USR1 $$; sleep 2; exit 3) & wait $!; echo "$?"; wait $!; echo $?
#### the trap of a job in the background
(trap 'echo got; exit 5' TERM; while :; do sleep 0.05; done) & sleep 0.5; kill $!; wait $!; echo $?
#### a job goes on after its trap
(trap 'echo got' TERM; for i in {1..40}; do sleep 0.05; done; echo end) & sleep 0.5; kill $!; wait $!; echo $?
#### a trap inside a subshell
trap 'echo usr' USR1; (trap 'echo inner' USR1; kill -USR1 $BASHPID; sleep 0.1; echo after)
#### a subshell ignores what is ignored around it
trap '' USR1; (kill -USR1 $BASHPID; echo after); trap - USR1; echo $?
#### a trap at the end of subshells
(trap 'echo bye' EXIT; echo in); (trap 'echo bye2' EXIT; exit 3); echo $?; x=$(trap 'echo bye3' EXIT; echo sub); echo "$x"
#### a trap in a function in a subshell
f() { trap 'echo int $?' INT; kill -INT $BASHPID; echo rest; }; (f; echo out); echo $?
#### a trap in a stage of a pipeline
(trap 'echo stage; exit 2' USR1; kill -USR1 $BASHPID; echo no) | cat; echo ${PIPESTATUS[0]}
#### a stage of a pipeline that ends by a signal
(kill -HUP $BASHPID; sleep 1) | cat; echo ${PIPESTATUS[0]}
#### a subshell that ends by a signal
(kill -TERM $BASHPID; sleep 1); echo $?
x=$(kill -USR1 $BASHPID; sleep 1); echo $?
#### EXIT when a job is killed
(trap 'echo cleaning' EXIT; sleep 5) & sleep 0.5; kill $!; wait $!; echo $?
#### TERM that leaves by EXIT
(trap 'echo cleaning' EXIT; trap 'exit 7' TERM; sleep 3 & wait) & sleep 0.5; kill $!; wait $!; echo $?
#### the traps a subshell lists
trap 'echo x' EXIT INT; (trap); (trap - INT; trap); echo $(trap); trap - EXIT
#### traps in their order
trap 'echo e' ERR; trap 'echo t' TERM; trap 'echo d' EXIT; trap 'echo i' INT; trap; trap - EXIT ERR
#### every signal
kill -l; kill -l RTMIN 64 KILL 15; trap -l
#### a job in the background hears no Ctrl-C
(sleep 2; echo survived) & sleep 0.5; kill -INT $!; wait $!; echo $?
#### a loop ends when its signal has come
trap 'stop=1' TERM; (sleep 0.2; kill $$) & i=0; while [ -z "$stop" ]; do sleep 0.05; i=1; done; echo stopped $i
#### a loop of builtins is interrupted
trap 'stop=1' TERM; (sleep 0.2; kill $$) & while [ -z "$stop" ]; do :; done; echo stopped
#### how deep subshells are
echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL) | cat; (echo $BASH_SUBSHELL) & wait; ((1)) && (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL)); echo | (echo $BASH_SUBSHELL) | cat; x=$(echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL)); echo $x; (exit 3) | (exit 4); echo "${PIPESTATUS[@]}"; ! (exit 1) | (exit 0); echo $?; (exit 5) & wait $!; echo $?; set -e; (false; echo no) & wait $! || echo failed; (false; echo no) | cat; echo end

#### echo
echo -n a; echo b; echo -e 'a\tb\n\x41\0101\e[0m|'; echo -E 'a\tb'; echo -en 'x\n'; echo -x -- -n; echo -e 'stop\chere'
#### printf
printf '%s|%5s|%-5s|%05d|%x|%o|%c|%%\n' a b c 42 255 8 xyz; printf '%s %s\n' a b c d; printf 'no args\n'; printf '%d\n'
#### printf escapes
printf 'a\tb\\n\n\101\x42\n'; printf '%b\n' 'a\tb'; printf '%q %q\n' 'a b' "it's"
#### printf numbers
printf '%.2f %e %g %g\n' 3.14159 12345.678 0.0001 1e10; printf '%+d % d %#x %#o\n' 5 5 255 8; printf '%3d|%-3d|%03d\n' 5 5 5
#### printf errors
printf '%d\n' abc; echo $?; printf '%d\n' 12abc; printf '%z\n'; echo $?; printf; echo $?
#### printf v
printf -v x '%s-%s' a b; echo $x; printf -v 'a[2]' hi; echo ${a[2]}
#### printf star
printf '%*d|%-*d|%.*f\n' 5 42 5 42 2 3.14159
#### printf characters
printf '%d %d\n' "'A" '"a'; printf '%s\n' 'one two' three
#### printf time
printf '%(%Y-%m-%d)T\n' 0; printf '%(%H:%M:%S)T\n' 3661
#### read
echo 'a b c' | { read x y; echo "$x|$y"; }; echo '  padded  ' | { read x; echo "[$x]"; }; echo 'a\tb' | { read x; echo $x; }; echo 'a\tb' | { read -r x; echo $x; }
#### read REPLY and status
echo '  keep  ' | { read; echo "[$REPLY]"; }; read x < /dev/null; echo $?; printf 'no newline' | { read x; echo $? $x; }
#### read options
echo abcdef | { read -n 3 x; echo $x; read y; echo $y; }; printf 'a:b:c' | { read -d : x; echo $x; }; echo 1,2,3 | { IFS=, read a b c; echo $c $b $a; }
#### read continuation
printf 'one\\\ntwo\n' | { read x; echo $x; }
#### read more names than words
echo 'a b' | { read x y z; echo "[$x][$y][$z]"; }; echo 'a b c d' | { read x y; echo "[$y]"; }
#### read with IFS colon
echo 'root:x:0:0' | { IFS=: read user _ id rest; echo $user $id $rest; }; echo 'a::b' | { IFS=: read x y z; echo "[$x][$y][$z]"; }
#### read timeout
read -t 0.1 x < <(sleep 2); echo $((($?)>128))
#### read bad name
read 1x; echo $?
#### cd and pwd
mkdir -p a/b; cd a/b; pwd; cd ..; pwd; cd - ; cd; pwd; cd a//b/../; pwd; echo $OLDPWD
#### cd errors
cd nodir; echo $?; touch f; cd f; echo $?; cd a b; echo $?
#### cd links
mkdir real; ln -s real link; cd link; pwd; pwd -P; cd -P .; pwd
#### CDPATH
mkdir -p base/sub; CDPATH=base cd sub; pwd
#### pushd popd
mkdir a b; pushd a; pushd ../b; dirs; popd; popd; popd; echo $?
#### dirs v
mkdir a b; pushd a > /dev/null; pushd ../b > /dev/null; dirs -v; pushd +1 > /dev/null; pwd; dirs -c; dirs
#### type
type cd if; type -t echo ls nosuch for; f() { :; }; type -t f; type nosuch; echo $?
#### type path
type -p cat; type -P cat; command -v cat echo if nosuch; echo $?
#### command
echo() { builtin echo "fn $*"; }; echo a; command echo b; unset -f echo; command nosuch; echo $?
#### builtin errors
builtin nosuch; echo $?
#### eval
x='echo $y'; y=5; eval $x; eval 'a=1; b=2'; echo $a$b; eval; echo $?; eval false; echo $?
#### eval syntax error
eval 'if'; echo $?; eval 'echo )'; echo $?
#### source
echo 'x=5; echo in $1; return 3; echo no' > lib.sh; . ./lib.sh arg; echo $? $x; source nofile; echo $?
#### source with arguments kept
echo 'echo $#' > l; set -- a b; . ./l; . ./l x; echo $#
#### shift
set -- a b c; shift; echo $*; shift 2; echo $#; shift; echo $?; shift -1; echo $?
#### getopts
f() { local OPTIND o; while getopts "ab:c" o; do echo "$o ${OPTARG-}"; done; shift $((OPTIND-1)); echo "rest: $*"; }; f -a -b val -c x y; f -ab val; f -x; f -b
#### getopts silent
while getopts ":a:" o -a 1 -z -a; do echo "$o [$OPTARG]"; done
#### export p
export A=1 B='x y'; export -p | grep -E ' (A|B)='
#### unset bad
unset 1x; echo $?; export 1x=2; echo $?; declare 1x; echo $?
#### hash
hash; hash cat; hash nosuch; echo $?
#### umask
umask; umask 077; umask; umask -S; touch f; ls -l f | cut -c1-10; umask u=rwx,g=rx,o=; umask
#### times and ulimit
ulimit -n > /dev/null; echo $?; times > /dev/null; echo $?
#### alias in scripts
alias ll='ls -l'; ll; echo $?; alias ll; unalias ll; alias ll; echo $?
#### alias expanded
shopt -s expand_aliases
alias hi='echo hello'
hi there
alias two='echo 1; echo 2'
two
#### kill l
kill -l 15; kill -l TERM; kill -l 130
#### kill errors
kill 999999; echo $?; kill abc; echo $?; kill; echo $?
#### jobs and wait
sleep 0.2 & sleep 0.1 & jobs; wait; jobs; echo done
#### wait errors
wait 999999; echo $?; wait %5; echo $?
#### wait n
(sleep 0.1; exit 2) & (sleep 0.5; exit 3) & wait -n; echo $?; wait; echo $?
#### kill job
sleep 10 & kill $!; wait $!; echo $?
#### disown and bg
bg; echo $?; fg; echo $?
#### test v
x=1; test -v x && echo set; test -v y || echo unset
#### help
help nosuch; echo $?; help -s cd; help -d true; help -s if while "[["; help -s rea
#### let and errors
let; echo $?; let 1+; echo $?
#### invalid options
cd -z; echo $?; export -z; echo $?; read -Z; echo $?; type -z; echo $?; unset -q; echo $?; pwd -x; echo $?
#### exec
(exec echo replaced; echo no); (exec nosuch; echo no); echo $?
#### exec redirection
exec > f; echo into file; exec >&2; echo to stderr; cat f >&2
#### history off
history; echo $?
#### declare functions
f() { echo hi; }; declare -F; declare -F f; declare -F g; echo $?
#### declare f
f () 
{ 
    echo hi
}
declare -f f; type f
#### mapfile options
printf '1\n2\n3\n4\n' > f; mapfile -t -n 2 a < f; echo ${a[@]}; mapfile -t -s 2 a < f; echo ${a[@]}; mapfile -d : -t a <<< 'x:y'; echo ${#a[@]}
#### caller and misc
true arg; false arg; : > /dev/null; echo $?
#### cd to nothing with CDPATH
mkdir sub; CDPATH=sub; cd ''; echo $?; pwd
#### where programs are
type -a -t ls; enable -n test; hash -p /bin/cat meow; type meow; type -a meow; type -t meow; command -v meow; hash -t meow meow; hash -l; hash -d meow; hash
#### a program that is gone from where it was
mkdir -p bin; printf '#!/bin/sh\necho one\n' > bin/tool; chmod +x bin/tool; PATH=$PWD/bin:$PATH; tool; rm bin/tool; tool; echo $?; hash -r; tool; echo $?; printf '#!/bin/sh\necho two\n' > bin/tool; chmod +x bin/tool; tool; PATH=/usr/bin:/bin; tool; hash; shopt -s checkhash
#### umask by letters
umask k; umask u=; umask -S; umask +; umask; umask u+q
#### keys of one's own
bind -p | grep 'C-a"\|C-k"'; bind -q yank; bind -q undo; bind -q nosuch; echo $?; bind '"\C-xz": "a\tb"'; bind -s; bind -S; bind -x '"\C-xl": ls -l'; bind -X; bind -u yank; bind -q yank; echo $?; bind -r '\C-xz'; bind -s; bind '"\C-x\C-z": yank' 'Control-o: yank'; bind -q yank; bind 'set bell-style none'; bind -v | grep bell; bind -V | grep bell
bind foo; bind 'set foo bar'; bind -m nosuch; echo $?; bind -z; echo $?; bind -f nofile; echo $?; bind -x ls; echo $?; bind -u nosuch; echo $?
printf 'set editing-mode vi\n$if Bash\n"\\C-xq": "quit"\n$else\n"\\C-xr": "never"\n$endif\n' > keys; bind -f keys; echo $?; bind -s; bind -v | grep editing

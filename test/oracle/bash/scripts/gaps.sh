#### letters of both cases in a brace
## GAP: a range from a small to a capital letter goes through the signs between them
echo {a..C}

#### extended patterns without extglob
## GAP: they are accepted in scripts though shopt says that extglob is off
touch a.c b.c; shopt extglob; ls !(a).c

#### all limits
## GAP: ulimit -a tells the limits of a machine that is not there
ulimit -a | head -3

#### cd to nothing with CDPATH
## GAP: an empty name is looked up along CDPATH
mkdir sub; CDPATH=sub; cd ''; echo $?; pwd

#### keys and values of an array
## GAP: the order and the spaces of @K
declare -A m=([a]=1 [b]='2 3'); echo "${m[@]@K}"; echo "${m[@]@k}"

#### lines as they are read
## GAP: set -v does nothing
set -v
echo one
set +v

#### a trap inside a subshell
## GAP: traps do not go on inside ( )
trap 'echo usr' USR1; (trap 'echo inner' USR1; kill -USR1 $BASHPID; sleep 0.1; echo after)

#### extended patterns without extglob
## GAP: they are accepted in scripts though shopt says that extglob is off
touch a.c b.c; shopt extglob; ls !(a).c

#### all limits
## GAP: ulimit -a tells the limits of a machine that is not there
ulimit -a | head -3

#### keys and values of an array
## GAP: the order and the spaces of @K
declare -A m=([a]=1 [b]='2 3'); echo "${m[@]@K}"; echo "${m[@]@k}"

#### lines as they are read
## GAP: set -v does nothing
set -v
echo one
set +v


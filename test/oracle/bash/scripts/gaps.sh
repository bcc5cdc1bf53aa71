#### names that stand for one another
## GAP: bash warns of a circle and finds nothing; ours gives the last name
declare -n loop=loop2; declare -n loop2=loop; echo "$loop"

#### a regular expression with an open group
## GAP: bash reads on to the end of the file for the group
[[ a =~ ( ]]
echo next

#### a backquote from a sequence in braces
## GAP: bash reads the backquote between Z and a as the beginning of a substitution
echo x{Z..a}y

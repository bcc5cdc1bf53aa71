#### words are joined with single blanks
echo  a   b    c
#### single quotes keep everything
echo 'a  $HOME `x` \n "q"'
#### double quotes expand
x='a  b'; echo "$x" $x "\$x" "\"" "\\" "\n"
#### backslash outside quotes
echo a\ b \$x \\ \" \' a\
b
#### adjacent quotes make one word
echo 'it'"'"'s' "a"'b'c
#### ansi quotes
echo $'tab\there\nline\x41\'q\''
#### empty words count
set -- '' "" a; echo $#; for w in "$@"; do echo "<$w>"; done
#### comment after words
echo a # b
echo a#b '#c'
#### locale quotes
echo $"hello $USER"
#### newline in quotes
echo 'one
two' "three
four"
#### tilde
echo ~ ~/x "~" a~ ~nosuchuser
#### tilde in assignments
x=~/a:~/b; echo "$x"; y="~"; echo $y
#### tilde plus and minus
mkdir d; cd d; echo ~+ ~-
#### escaped newline in double quotes
echo "a\
b"
#### dollar at the end
echo a$ "b$" $ '$'
#### bang in script
echo "hi!" !x 'a!b'

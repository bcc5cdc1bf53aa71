#### operators
echo $((1+2*3)) $(((1+2)*3)) $((7/2)) $((-7/2)) $((7%3)) $((-7%3)) $((2**10)) $((2**3**2))
#### comparisons
echo $((1<2)) $((2<=1)) $((1==1)) $((1!=1)) $((!0)) $((!5)) $((1&&0)) $((1||0))
#### bits
echo $((5&3)) $((5|3)) $((5^3)) $((~5)) $((1<<4)) $((256>>2))
#### variables
x=5; echo $((x+1)) $(($x*2)) $((x)) $((nope+1)); y=x; echo $((y+1))
#### assignment
echo $((x=5)) $((x+=2)) $((x++)) $((++x)) $((x--)) $x; ((x*=2)); echo $x
#### ternary and comma
x=3; echo $((x>2?10:20)) $((x>5?10:20)) $((x=1,x+1))
#### bases
echo $((0x1f)) $((010)) $((2#1010)) $((16#ff)) $((36#z)) $((64#_))
#### overflow
echo $((9223372036854775807+1)) $((2**63)) $((-9223372036854775808))
#### command status
((0)); echo $?; ((5)); echo $?; ((1>2)) || echo no
#### division by zero
echo $((1/0)); echo after
#### division by zero in command
((1/0)); echo "status $?"
#### syntax error
echo $((1+)); echo after
#### bad token
echo $((1 @ 2)); echo after
#### value too great
echo $((08)); echo after
#### C for loop
for ((i=0;i<3;i++)); do echo $i; done; for ((i=10,j=0; i>j; i-=3,j++)); do echo $i $j; done
#### let
let x=5 y=x*2; echo $x $y; let "z = x + 1"; echo $z; let 0; echo $?
#### integer attribute
declare -i n; n=2+3; echo $n; n=abc; echo $n
#### nested
echo $(( $(echo 5) + ${#HOME}*0 + $((2*3)) ))
#### spaces and newlines
echo $((  1
 +  2 ))
#### quotes inside
x=3; echo $(("x" + 1)) $(( "$x" ))
#### old style
echo $[1+2]
#### increment in condition
i=0; while ((i++ < 3)); do echo $i; done
#### string expression
e='1 + 2 * 3'; echo $((e)) $(( $e ))
#### recursion
a=a; echo $((a)) 2>&1 | head -c 60; echo
#### short circuit has no effect
x=1; ((0 && (x=5))); ((1 || (x=6))); echo $x
#### big loop
s=0; for ((i=1;i<=1000;i++)); do ((s+=i)); done; echo $s

#### unexpected token paren
echo a
echo )
#### unexpected done
done
#### unexpected end
if true; then echo a
#### unmatched double quote
echo "abc
#### unmatched single quote
echo ok
echo 'abc
#### unmatched brace
{ echo a
#### double semicolon
echo a;; echo b
#### pipe pipe
echo a | | b
#### leading and
&& echo a
#### missing then
if true; echo a; fi
#### missing do
for i in 1 2; echo $i; done
#### empty then
if true; then fi
#### bad function
f() echo x
#### unexpected newline after redirect
echo a >
#### unclosed substitution
echo $(echo a
#### lines before run
echo one
echo two
echo three )
echo four
#### not a valid identifier in for
for 1x in a; do echo no; done; echo $?
#### here document without end
cat <<E
text
#### case without esac
case a in a) echo x;;
#### background twice
echo a & & echo b
#### semicolon alone
;
#### newline after operators
echo a ||
echo b
#### subshell empty
( )
#### reserved words as arguments
echo if then else fi done for; echo {a}
#### reserved word as name
if=1; echo $if
#### comments everywhere
# first
echo a # second
if true # third
then # fourth
  echo b
fi # fifth
#### long line continued
echo a \
  b \
  c
#### function keyword forms
function f { echo f; }; function g() { echo g; }; h () { echo h; }; f; g; h
#### braces need blanks
{echo a; }
#### bang spacing
!true; echo $?
#### assignments with spaces
x = 5; echo $?
#### export with spaces
export x = 5; echo $?
#### double equals assignment
x==5; echo $x
#### windows line ends
printf 'echo hi\r\n' > s; bash s | od -c | head -2
#### two words in [[
[[ a b ]]
echo next $?
#### [[ and nothing more
[[ a
#### an operator without its word
[[ -f ]]
echo next
#### a comparison with nothing
[[ a == ]]
echo next
#### a group in [[ that stays open
[[ ( a ]]
echo next
#### nothing after && in [[
[[ a && ]]
echo next
#### an empty [[
[[ ]]
echo next
#### [[ without blanks
x=1; if [[ $x==2 ]]; then echo always; fi; if [[$x == 1]]; then echo no; fi
#### [[ in a script that makes no sense
printf 'echo one\nif [[ $x = ]]; then\necho y\nfi\necho two\n' > s; bash s; echo $?; printf 'if [[ a b ]]; then echo; fi\n' > t; bash t; echo $?; printf '[[ -z $x\n' > u; bash u; echo $?; printf '[[ a && b || ]] && echo x\n' > v; bash v; echo $?

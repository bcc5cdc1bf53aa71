#### braces
echo {a,b,c} x{1,2}y {a,b}{1,2} {1..5} {5..1} {a..e} {1..10..3} {01..03}
#### braces nested
echo {a,b{1,2},c} {{a,b},{c,d}} a{,b}c
#### braces that do not expand
echo {a} {} {a,b '{a,b}' "{a,b}" \{a,b} {1..} ${HOME:+{x,y}}
#### braces with variables
x=1; echo {$x,2} {a,"b c"} {1..$x}
#### brace in file names
mkdir -p p/{src,test}/{a,b}; ls p/src p/test; touch f{1..3}.txt; ls
#### negative sequence
echo {-2..2} {z..v} {a..z..5}
#### globs
touch a.txt b.txt c.md .hidden; echo *.txt * *.none ?.md [ab].txt [!a].txt
#### hidden files
touch .a b; echo *; echo .*[a]; shopt -s dotglob; echo *
#### globs quoted
touch a b; echo '*' "*" \*; x='*'; echo $x "$x"
#### nullglob
shopt -s nullglob; echo *.none x; for f in *.none; do echo never; done
#### failglob
shopt -s failglob; echo *.none; echo after
#### noglob
set -f; touch a; echo *; set +f; echo *
#### folders in globs
mkdir -p d/e d2; touch d/x d/e/y; echo */ d/* */*/y d*/x
#### globstar
shopt -s globstar; mkdir -p a/b; touch x.js a/y.js a/b/z.js; echo **/*.js; echo **/
#### character classes
touch a1 b2 cX; echo [[:alpha:]][[:digit:]] *[[:upper:]]
#### extglob
shopt -s extglob
touch a.js b.ts c.css; echo !(*.js) @(a|b).* *.?(c)ss +([a-z]).ts
#### extglob in parameters
shopt -s extglob
x=aaabbb; echo ${x##+(a)} ${x/+(b)/-}; v='  trim  '; v="${v##+([[:space:]])}"; echo "[$v]"
#### command substitution
echo $(echo a; echo b) "$(echo a; echo b)" `echo c` "$(echo "nested $(echo deep)")"
#### substitution strips newlines
x=$(printf 'a\n\n\n'); echo "[$x]"; y=$(printf '\n\na'); echo "[$y]"
#### substitution status
x=$(exit 3); echo $?; x=$(true) ; echo $?; echo $(false) $?
#### substitution from file
echo hello > f; echo $(<f) "$(< f)"
#### backquotes nested
echo `echo \`echo deep\`` `echo '\$x'`
#### process substitution
cat <(echo a) <(echo b); diff <(echo same) <(echo same) && echo equal; while read l; do echo "got $l"; done < <(printf '1\n2\n')
#### output process substitution
echo hello > >(cat > out); sleep 0.2; cat out
#### word splitting of results
x='a b   c'; set -- $x; echo $#; set -- "$x"; echo $#; set -- $(echo 1 2 3); echo $#
#### order of expansions
x='{a,b}'; echo $x; y='~'; echo $y; z='$HOME'; echo $z
#### glob with spaces
touch 'a b' 'c d'; for f in *; do echo "<$f>"; done; rm *b; ls
#### case insensitive glob
shopt -s nocaseglob; touch README; echo read*
#### wide characters
x=añb; echo ${x/ñ/n}
#### escaped in glob
touch 'a*b' acb; echo a\*b a*b 'a*'*
#### no match keeps quotes away
echo "a"*"b" 'x y'*z
#### status inside assignments
false; x=$?; echo $x; false; y="a$?"; echo $y; false; echo "$? $(false) $?"
#### status of assignments
true; x=$(false); echo $?; x=$(exit 3) y=2; echo $?; a=1 b=$(false); echo $?; f() { local z=$(false); echo $?; }; f
#### status of a command that expands to nothing
false; e=; $e; echo $?; $(exit 4); echo $?; false; > made; echo $?
#### letters of both cases in a brace
echo {a..C}

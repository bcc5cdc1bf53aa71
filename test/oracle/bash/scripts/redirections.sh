#### output and append
echo a > f; echo b >> f; cat f; > f; wc -c < f
#### input
printf '2\n1\n' > f; sort < f; cat < f > g; cat g
#### stderr
ls nofile 2> err; cat err; ls nofile 2>/dev/null; echo $?
#### both
{ echo out; echo err >&2; } > both 2>&1; cat both; { echo o; echo e >&2; } &> b2; cat b2; echo more &>> b2; cat b2
#### order matters
{ echo o; echo e >&2; } 2>&1 > f | sed 's/^/pipe: /'; cat f
#### swap
{ echo o; echo e >&2; } 3>&1 1>&2 2>&3 | cat
#### descriptors
exec 3> f; echo one >&3; echo two >&3; exec 3>&-; cat f; exec 4< f; read a <&4; read b <&4; echo $a $b; exec 4<&-
#### named descriptor
exec {fd}> f; echo hi >&$fd; exec {fd}>&-; cat f
#### closed descriptor
echo x >&7; echo $?
#### missing file
cat < nofile; echo $?; echo x > nodir/f; echo $?
#### folder
mkdir d; echo x > d; echo $?; cat < d; echo $?
#### noclobber
set -C; echo a > f; echo b > f; echo $?; echo c >| f; cat f
#### ambiguous
x='a b'; echo hi > $x; echo $?; y=; echo hi > $y; echo $?
#### here document
x=world; cat <<EOF
hello $x
  $(echo sub) $((1+1)) \$x \\ "q"
EOF
#### quoted here document
cat <<'EOF'
hello $x `y` \$ \\
EOF
#### here document with tabs
cat <<-EOF
	indented
		more
	EOF
echo end
#### two here documents
cat <<A; cat <<B
first
A
second
B
#### here document into a loop
while read -r a b; do echo "$b-$a"; done <<EOF
1 one
2 two
EOF
#### here document in function
f() { cat <<E
in f: $1
E
}; f x; f y
#### here document piped
cat <<E | tr a-z A-Z
shout
E
#### here document to file
cat > app.py <<'EOF'
from flask import Flask
app = Flask(__name__)
EOF
cat app.py; wc -l < app.py
#### here string
cat <<< "hi $USER"; read a b <<< "1 2"; echo $b $a; tr a b <<< aaa
#### group and subshell
{ echo a; echo b; } > f; (echo c; echo d) >> f; cat f
#### loop output
for i in 1 2 3; do echo $i; done > f; cat f; for i in 4 5; do echo $i; done | cat >> f; wc -l < f
#### read write
echo abc > f; exec 3<> f; read -n 1 x <&3; echo $x; echo -n X >&3; exec 3>&-; cat f
#### dev null and friends
echo x > /dev/null; { echo err > /dev/stderr; echo out > /dev/stdout; } 2>&1 | cat; cat < /dev/null; echo a | cat /dev/stdin /dev/null
#### redirect only
> empty; ls; < empty; echo $?
#### redirect on builtin that fails
cd nodir 2> err; cat err
#### redirect on if
if true; then echo yes; fi > f; cat f
#### command not found redirected
nocmd 2> err; cat err
#### writing to the file that is read
echo a > f; cat f > f; wc -c < f
#### both ends of a file
printf 'a\nb\nc\n' > f; { read x; read y; echo $x $y; cat; } < f
#### function with redirection
f() { echo out; echo err >&2; } 2> err; f; cat err
#### duplicate then close
exec 5>&1; echo to five >&5; exec 5>&-; echo x 2>/dev/null >&5; echo $?

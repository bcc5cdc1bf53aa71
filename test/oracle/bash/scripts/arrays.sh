#### indexed arrays
a=(x y z); echo ${a[0]} ${a[2]} ${a[-1]} ${a} ${a[@]} ${#a[@]} ${#a[0]}
#### quoted elements
a=('a b' c); for e in "${a[@]}"; do echo "<$e>"; done; for e in ${a[@]}; do echo "<$e>"; done
#### sparse arrays
a[5]=five a[2]=two; echo ${!a[@]} ${a[@]} ${#a[@]}
#### append
a=(1 2); a+=(3 4); echo ${a[@]}; a[0]+=x; echo ${a[0]}
#### explicit indexes
a=([3]=c d [1]=b); echo ${!a[@]}: ${a[@]}
#### slices
a=(a b c d e); echo ${a[@]:1:2} - ${a[@]:3} - ${a[@]: -2}
#### operations on each
a=(foo.txt bar.txt); echo ${a[@]%.txt} ${a[@]/o/0} ${a[@]^}
#### associative
declare -A m=([one]=1 [two]=2); m[three]=3; echo ${m[one]} ${m[three]} ${#m[@]}; for k in "${!m[@]}"; do echo $k; done | sort
#### associative with spaces
declare -A m; m["a b"]=1; k='c d'; m[$k]=2; echo "${m[a b]}" "${m["a b"]}" "${m[$k]}"
#### unset element
a=(a b c); unset 'a[1]'; echo ${a[@]} ${!a[@]}; unset a; echo ${#a[@]}
#### arithmetic index
a=(a b c d); i=1; echo ${a[i]} ${a[i+1]} ${a[$i+2]}; a[i*2]=X; echo ${a[@]}
#### from command
a=($(echo one two three)); echo ${#a[@]} ${a[1]}
#### from glob
touch f1 f2 f3; a=(f*); echo ${a[@]} ${#a[@]}
#### star joined by IFS
a=(1 2 3); IFS=+; echo "${a[*]}"; echo "${a[@]}"
#### mapfile
mapfile -t lines < <(printf 'a\nb c\n\nd'); echo ${#lines[@]}; for l in "${lines[@]}"; do echo "<$l>"; done
#### mapfile keeps newlines
printf 'x\ny\n' > f; mapfile l < f; echo "${#l[@]}" "${l[0]}"
#### read into array
read -ra w <<< "one two  three"; echo ${#w[@]} ${w[2]}
#### is element set
a=(1 '' 3); [[ -v a[1] ]] && echo set; [[ -v a[7] ]] || echo unset; echo ${a[7]-none}
#### loop over indexes
a=(x y z); for i in ${!a[@]}; do echo $i=${a[i]}; done
#### copy
a=(1 'b c' 3); b=("${a[@]}"); echo ${#b[@]} "${b[1]}"
#### array in function
f() { local -a l=(1 2 3); l+=(4); echo ${l[@]}; }; f; echo ${l[@]-none}
#### negative out of range
a=(1 2); echo ${a[-5]}; echo after
#### FUNCNAME and BASH_SOURCE
f() { echo ${FUNCNAME[0]} ${FUNCNAME[1]-}; }; g() { f; }; g
#### PIPESTATUS
true | false | true; echo ${PIPESTATUS[@]}; false; echo ${PIPESTATUS[0]}
#### the order of keys
declare -A m=([one]=1 [two]=2 [three]=3 [four]=4 [a]=1 [b]=2 [Key With Space]=9 [zz]=3 [app]=x [web]=1 [worker]=2); echo "${!m[@]}"; echo "${m[@]}"; declare -p m; echo "${m[@]@A}"; for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done; unset 'm[a]'; m[a]=7; echo "${m[@]}"; m+=([new]=1); echo "${!m[@]}"; echo "${m[@]:0:3}" "${m[@]:2:2}"; declare -A e; declare -p e; echo "${#e[@]} ${#m[@]}"; set | grep ^m=
#### the order of many keys
declare -A n; for i in {1..300}; do n[k$i]=$i; done; echo "${!n[@]}"; echo "${n[*]}"
#### counting words
declare -A count; for w in the cat the dog a cat the; do ((count[$w]++)); done; for w in "${!count[@]}"; do printf '%s %s\n' "$w" "${count[$w]}"; done; declare -A seen; for f in x y x; do [[ ${seen[$f]} ]] && echo "dup $f"; seen[$f]=1; done
#### keys and values of an array
declare -A m=([a]=1 [b]='2 3'); echo "${m[@]@K}"; echo "${m[@]@k}"; declare -a n=(x 'y z'); echo "${n[@]@K}"; echo "${n[*]@k}"; s='q r'; echo ${s@K} ${s@k}

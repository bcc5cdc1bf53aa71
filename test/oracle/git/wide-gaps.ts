/** Scripts about seldom verbs and options of which we know that they differ, each with the reason. */
export const wideGaps: Record<string, string> = {
  "odd: git push --mirror ../x; git init -q --bare ../b; git push --mirror ../b; git push --prune ../b 'refs/heads/*'; git push -o ci=1 ../b main; git push --atomic ../b main topic; git push --follow-tags ../b main; git push --signed ../b main; git push --receive-pack=x ../b main; git push --porcelain ../b main":
    "not built: push --mirror, push --prune, push -o, push --signed, push --receive-pack",
  "odd: git init --template=nope x; git init --separate-git-dir=g y; cat y/.git; git init --shared z; git init --object-format=sha256 w; git init -q --nope; git clone --mirror . m.git; git clone --no-checkout . nc; ls nc; git clone --single-branch -b topic . sb; git -C sb branch -a; git clone --no-tags --depth 1 file://$PWD sh; git -C sh log --oneline; git clone --recurse-submodules . rs; git clone -c a.b=c . cc; git -C cc config a.b; git clone --shared . shd":
    "not built: init --template, init --separate-git-dir, init --shared, init --object-format, clone --recurse-submodules, clone --shared",
};

/** Scripts of which we know that they differ, each with the reason. A gap that has closed fails the test. */
export const gaps: Record<string, string> = {
  "nothing: git clone": "the usage lists only the options that are there",
  "one commit: git blob; git help nope > /dev/null; git diff --nope; git log --decorate --oneline; git add --nope 2>&1 | head -1":
    "git help of an unknown topic depends on man",
  "forked: git checkout topic -- t; git status -s; git merge topic":
    "a merge over staged changes that agree with it logs an update of HEAD",
  "conflict: git merge topic; git restore --ours f; git restore f; git checkout -m f; git diff --ours 2>&1 | head -1":
    "checkout -m and diff --ours of a path in conflict are not built",
  "hosted: git push --all origin; git push --dry-run origin main:y; git push --porcelain origin main:z; git push -v origin main":
    "push -v does not tell which tracking ref it looked at",
  "hosted: git push -q origin main; git fetch; git pull; git pull origin main; git pull origin nope; git branch -u origin/main; git branch -u origin/nope; git branch --unset-upstream; git branch --unset-upstream":
    "a second line comes from the upload-pack process that git starts for a local path",
  "hosted: git push -q origin main main:feature; git push -q origin --delete feature; cd ..; git clone srv.git; git clone srv.git two -b main; git clone srv.git three -b nope; git clone -o up srv.git four; cd four; git remote":
    "a second line comes from the upload-pack process that git starts for a local path",
};

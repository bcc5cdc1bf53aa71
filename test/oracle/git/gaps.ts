/** Scripts of which we know that they differ, each with the reason. A gap that has closed fails the test. */
export const gaps: Record<string, string> = {
  "nothing: git clone": "the usage lists only the options that are there",
  "forked: git checkout topic -- t; git status -s; git merge topic":
    "a merge over staged changes that agree with it logs an update of HEAD",
  "hosted: git push -q origin main; git fetch; git pull; git pull origin main; git pull origin nope; git branch -u origin/main; git branch -u origin/nope; git branch --unset-upstream; git branch --unset-upstream":
    "a second line comes from the upload-pack process that git starts for a local path",
  "hosted: git push -q origin main main:feature; git push -q origin --delete feature; cd ..; git clone srv.git; git clone srv.git two -b main; git clone srv.git three -b nope; git clone -o up srv.git four; cd four; git remote":
    "a second line comes from the upload-pack process that git starts for a local path",
};

import type { Verb } from "./verb.ts";

/** Every verb, loaded when it is first used. */
export const verbs: Record<string, () => Promise<Verb>> = {
  add: async () => (await import("./verbs/add.ts")).add,
  am: async () => (await import("./verbs/am.ts")).am,
  annotate: async () => (await import("./verbs/blame.ts")).annotate,
  apply: async () => (await import("./verbs/apply.ts")).apply,
  archive: async () => (await import("./verbs/archive.ts")).archive,
  bisect: async () => (await import("./verbs/bisect.ts")).bisect,
  blame: async () => (await import("./verbs/blame.ts")).blame,
  branch: async () => (await import("./verbs/branch.ts")).branch,
  "cat-file": async () => (await import("./verbs/plumbing-objects.ts")).catFile,
  "check-attr": async () => (await import("./verbs/plumbing-text.ts")).checkAttr,
  "check-ignore": async () => (await import("./verbs/plumbing-history.ts")).checkIgnore,
  "check-mailmap": async () => (await import("./verbs/check-mailmap.ts")).checkMailmap,
  "check-ref-format": async () => (await import("./verbs/plumbing-refs.ts")).checkRefFormat,
  checkout: async () => (await import("./verbs/checkout.ts")).checkout,
  cherry: async () => (await import("./verbs/cherry.ts")).cherry,
  "cherry-pick": async () => (await import("./verbs/cherry-pick.ts")).cherryPick,
  clean: async () => (await import("./verbs/clean.ts")).clean,
  clone: async () => (await import("./verbs/clone.ts")).clone,
  column: async () => (await import("./verbs/column.ts")).column,
  commit: async () => (await import("./verbs/commit.ts")).commit,
  "commit-tree": async () => (await import("./verbs/plumbing-objects.ts")).commitTree,
  config: async () => (await import("./verbs/config.ts")).config,
  "count-objects": async () => (await import("./verbs/plumbing-objects.ts")).countObjects,
  describe: async () => (await import("./verbs/describe.ts")).describe,
  diff: async () => (await import("./verbs/diff.ts")).diff,
  fetch: async () => (await import("./verbs/fetch.ts")).fetch,
  "for-each-ref": async () => (await import("./verbs/plumbing-refs.ts")).forEachRef,
  "format-patch": async () => (await import("./verbs/format-patch.ts")).formatPatch,
  fsck: async () => (await import("./verbs/fsck.ts")).fsck,
  gc: async () => (await import("./verbs/gc.ts")).gc,
  grep: async () => (await import("./verbs/grep.ts")).grep,
  "hash-object": async () => (await import("./verbs/plumbing-objects.ts")).hashObjectVerb,
  help: async () => (await import("./verbs/help.ts")).help,
  init: async () => (await import("./verbs/init.ts")).init,
  log: async () => (await import("./verbs/log.ts")).log,
  "ls-files": async () => (await import("./verbs/ls-files.ts")).lsFiles,
  "ls-remote": async () => (await import("./verbs/plumbing-history.ts")).lsRemote,
  "ls-tree": async () => (await import("./verbs/plumbing-objects.ts")).lsTree,
  maintenance: async () => (await import("./verbs/gc.ts")).maintenance,
  merge: async () => (await import("./verbs/merge.ts")).merge,
  "merge-base": async () => (await import("./verbs/plumbing-history.ts")).mergeBaseVerb,
  mktree: async () => (await import("./verbs/plumbing-text.ts")).mktree,
  mv: async () => (await import("./verbs/mv.ts")).mv,
  "name-rev": async () => (await import("./verbs/name-rev.ts")).nameRev,
  "pack-refs": async () => (await import("./verbs/gc.ts")).packRefsVerb,
  prune: async () => (await import("./verbs/gc.ts")).prune,
  "prune-packed": async () => (await import("./verbs/gc.ts")).prunePackedVerb,
  pull: async () => (await import("./verbs/pull.ts")).pull,
  push: async () => (await import("./verbs/push.ts")).push,
  "read-tree": async () => (await import("./verbs/read-tree.ts")).readTree,
  rebase: async () => (await import("./verbs/rebase.ts")).rebase,
  reflog: async () => (await import("./verbs/reflog.ts")).reflog,
  remote: async () => (await import("./verbs/remote.ts")).remote,
  repack: async () => (await import("./verbs/gc.ts")).repackVerb,
  reset: async () => (await import("./verbs/reset.ts")).reset,
  restore: async () => (await import("./verbs/restore.ts")).restore,
  "rev-list": async () => (await import("./verbs/plumbing-history.ts")).revList,
  "rev-parse": async () => (await import("./verbs/rev-parse.ts")).revParse,
  revert: async () => (await import("./verbs/revert.ts")).revert,
  rm: async () => (await import("./verbs/rm.ts")).rm,
  shortlog: async () => (await import("./verbs/shortlog.ts")).shortlog,
  show: async () => (await import("./verbs/show.ts")).show,
  "show-ref": async () => (await import("./verbs/plumbing-refs.ts")).showRef,
  stash: async () => (await import("./verbs/stash.ts")).stash,
  status: async () => (await import("./verbs/status.ts")).status,
  stripspace: async () => (await import("./verbs/plumbing-text.ts")).stripspace,
  switch: async () => (await import("./verbs/switch.ts")).switchVerb,
  "symbolic-ref": async () => (await import("./verbs/plumbing-refs.ts")).symbolicRef,
  tag: async () => (await import("./verbs/tag.ts")).tag,
  "update-index": async () => (await import("./verbs/update-index.ts")).updateIndex,
  "update-ref": async () => (await import("./verbs/plumbing-refs.ts")).updateRef,
  var: async () => (await import("./verbs/plumbing-text.ts")).gitVar,
  version: async () => (await import("./verbs/help.ts")).version,
  worktree: async () => (await import("./verbs/worktree.ts")).worktree,
  "write-tree": async () => (await import("./verbs/plumbing-objects.ts")).writeTreeVerb,
};

/** The other commands of git 2.39: they say that they are not here, and count when a mistyped verb is compared. */
export const notSimulated: ReadonlySet<string> = new Set(
  `bugreport bundle checkout-index commit-graph credential credential-cache credential-store daemon diagnose
   diff-files diff-index diff-tree difftool fast-export fast-import fetch-pack filter-branch fmt-merge-msg
   for-each-repo fsck-objects get-tar-commit-id hook http-backend http-fetch http-push imap-send index-pack
   init-db instaweb interpret-trailers mailinfo mailsplit merge-file merge-index merge-octopus
   merge-one-file merge-ours merge-recursive merge-recursive-ours merge-recursive-theirs merge-resolve
   merge-subtree merge-tree mergetool mktag multi-pack-index notes pack-objects pack-redundant patch-id
   pickaxe quiltimport range-diff receive-pack remote-ext remote-fd remote-ftp remote-ftps remote-http
   remote-https replace request-pull rerere send-pack shell show-branch show-index sparse-checkout stage
   submodule subtree unpack-file unpack-objects update-server-info upload-archive upload-pack verify-commit
   verify-pack verify-tag whatchanged`.split(/\s+/),
);

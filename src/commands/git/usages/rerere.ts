export const usage = `usage: git rerere [clear | forget <pathspec>... | diff | status | remaining | gc]

    --rerere-autoupdate   register clean resolutions in index

`;

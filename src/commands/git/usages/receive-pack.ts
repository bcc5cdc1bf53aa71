export const usage = `usage: git receive-pack <git-dir>

    -q, --quiet           quiet

`;

export const usage = `usage: git prune-packed [-n | --dry-run] [-q | --quiet]

    -n, --dry-run         dry run
    -q, --quiet           be quiet

`;

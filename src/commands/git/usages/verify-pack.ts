export const usage = `usage: git verify-pack [-v | --verbose] [-s | --stat-only] [--] <pack>.idx...

    -v, --verbose         verbose
    -s, --stat-only       show statistics only
    --object-format <hash>
                          specify the hash algorithm to use

`;

export const usage = `usage: git verify-tag [-v | --verbose] [--format=<format>] [--raw] <tag>...

    -v, --verbose         print tag contents
    --raw                 print raw gpg status output
    --format <format>     format to use for the output

`;

export const usage = `usage: git verify-commit [-v | --verbose] [--raw] <commit>...

    -v, --verbose         print commit contents
    --raw                 print raw gpg status output

`;

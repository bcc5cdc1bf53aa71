export const usage = `usage: git show-index [--object-format=<hash-algorithm>]

    --object-format <hash-algorithm>
                          specify the hash algorithm to use

`;

export const usage = `usage: git mktree [-z] [--missing] [--batch]

    -z                    input is NUL terminated
    --missing             allow missing objects
    --batch               allow creation of more than one tree

`;

export const usage = `usage: git check-mailmap [<options>] <contact>...

    --stdin               also read contacts from stdin

`;

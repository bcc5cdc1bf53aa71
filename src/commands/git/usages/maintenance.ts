export const usage = `usage: git maintenance <subcommand> [<options>]

`;

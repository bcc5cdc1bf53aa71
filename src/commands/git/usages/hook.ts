export const usage = `usage: git hook run [--ignore-missing] <hook-name> [-- <hook-args>]

`;

export const usage = `usage: git update-server-info [-f | --force]

    -f, --force           update the info files from scratch

`;

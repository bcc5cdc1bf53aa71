export const usage = `usage: git mktag

    --strict              enable more strict checking

`;

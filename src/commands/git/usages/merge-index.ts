export const usage = `usage: git merge-index [-o] [-q] <merge-program> (-a | [--] [<filename>...])
`;

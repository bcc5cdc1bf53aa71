export const usage = `usage: git get-tar-commit-id
`;

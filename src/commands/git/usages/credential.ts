export const usage = `usage: git credential (fill|approve|reject)
`;

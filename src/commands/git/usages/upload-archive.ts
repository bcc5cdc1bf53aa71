export const usage = `usage: git upload-archive <repository>
`;

export const usage = `usage: git unpack-file <blob>
`;

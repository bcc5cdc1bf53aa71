export const usage = `usage: git unpack-objects [-n] [-q] [-r] [--strict]
`;

export const usage = `usage: git var (-l | <variable>)
`;

export const usage = `usage: git pack-redundant [--verbose] [--alt-odb] (--all | <pack-filename>...)
`;

export const usage = `usage: git sparse-checkout (init | list | set | add | reapply | disable) [<options>]

`;

export const usage = `usage: git credential-store [<options>] <action>

    --file <path>         fetch and store credentials in <path>

`;

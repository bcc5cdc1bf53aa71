export const usage = `usage: git for-each-repo --config=<config> [--] <arguments>

    --config <config>     config key storing a list of repository paths

`;

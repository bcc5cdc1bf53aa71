export const usage = `usage: git fmt-merge-msg [-m <message>] [--log[=<n>] | --no-log] [--file <file>]

    --log[=<n>]           populate log with at most <n> entries from shortlog
    -m, --message <text>  use <text> as start of message
    --into-name <name>    use <name> instead of the real target branch
    -F, --file <file>     file to read from

`;

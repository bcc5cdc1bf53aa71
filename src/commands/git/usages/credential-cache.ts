export const usage = `usage: git credential-cache [<options>] <action>

    --timeout <n>         number of seconds to cache credentials
    --socket <path>       path of cache-daemon socket

`;

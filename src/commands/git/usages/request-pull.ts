export const usage = `usage: git request-pull [options] start url [end]

    -p                    show patch text as well

`;

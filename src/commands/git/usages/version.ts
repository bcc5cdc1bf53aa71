export const usage = `usage: git version [--build-options]

    --build-options       also print build options

`;

export const usage = `usage: git pack-refs [--all] [--no-prune]

    --all                 pack everything
    --prune               prune loose refs (default)

`;

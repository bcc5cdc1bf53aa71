/** What Ctrl-X Ctrl-E does with the line before: bash asks the same builtin. */
export const editLine = 'fc -e "${VISUAL:-${EDITOR:-nano}}"';

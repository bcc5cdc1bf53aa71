/** What `git hook WORD -h` prints. */
export const usages: Readonly<Record<string, string>> = {
  run: `usage: git hook run [--ignore-missing] <hook-name> [-- <hook-args>]

    --ignore-missing      silently ignore missing requested <hook-name>

`,
};

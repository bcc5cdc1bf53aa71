/** What `git maintenance WORD -h` prints. */
export const usages: Readonly<Record<string, string>> = {
  run: `usage: git maintenance run [--auto] [--[no-]quiet] [--task=<task>] [--schedule]

    --auto                run tasks based on the state of the repository
    --schedule <frequency>
                          run tasks based on frequency
    --quiet               do not report progress or other information over stderr
    --task <task>         run a specific task

`,
  start: `usage: git maintenance start [--scheduler=<scheduler>]

    --scheduler <scheduler>
                          scheduler to trigger git maintenance run

`,
  stop: `usage: git maintenance stop

`,
  register: `usage: git maintenance register [--config-file <path>]

    --config-file <file>  use given config file

`,
  unregister: `usage: git maintenance unregister [--config-file <path>] [--force]

    --config-file <file>  use given config file
    -f, --force           return success even if repository was not registered

`,
};

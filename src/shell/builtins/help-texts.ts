/** What `help NAME` says below the first line: how it is used, in our own words. The manual of bash has the rest. */
export const helpTexts: Readonly<Record<string, string>> = {
  ".": "The file's commands run in this very shell, so that variables, functions and `cd` stay.",
  ":": "Does nothing, and succeeds. Its arguments are expanded all the same.",
  "[": "The same as `test`, with a `]` at the end. Mind the blanks around both brackets.",
  alias: "`alias ll='ls -la'` gives a command a short name; without arguments all aliases are shown.",
  bg: "Lets a stopped job (Ctrl-Z) go on in the background.",
  bind: "-p lists keys and what they do, -q NAME the keys of a function, -x 'KEY: COMMAND' puts a command on a key.\nWhat shall stay belongs into ~/.inputrc.",
  break: "Leaves the loop around it; `break 2` leaves two.",
  builtin: "Runs the shell's own command even where a function has its name.",
  caller:
    "Within a function: the line and the file it was called from; `caller 1` goes one call further out.",
  cd: "Without a folder it goes home, `cd -` goes back to where you were, `cd ..` one up.\n-P resolves symbolic links.",
  command: "Runs a command that a function hides; `command -v NAME` tells what the name means.",
  compgen:
    "Lists what Tab would offer: -c commands, -f files, -d folders, -v variables, -W 'WORDS' those words.",
  complete:
    "Says what Tab offers after a command: -F a function, -W 'WORDS' words, -f files; -p shows, -r removes.",
  compopt: "Within a completion function: changes how what it offers is put in, such as -o nospace.",
  continue: "Goes on with the next turn of the loop around it.",
  declare:
    "-a an array, -A an array with texts as keys, -i a whole number, -r not to be changed, -x exported,\n-n a name for another variable, -l and -u lower and upper case, -p shows, -f functions, -g global.",
  dirs: "Shows the folders that `pushd` has put away; -v numbers them, -c forgets them.",
  disown: "Takes jobs off the list: they go on, but this shell knows no more of them.",
  echo: "Writes its arguments with blanks between them. -n leaves the newline out, -e reads \\n, \\t and their like.",
  enable:
    "-n NAME lets a program come before the shell's own command of that name; without -n the other way round.",
  eval: "Puts its arguments together and runs the result as a line of the shell.",
  exec: "The program takes the shell's place. With redirections alone they hold from now on.",
  exit: "Ends the shell with the status N, or with that of the last command.",
  export:
    "Variables with this mark are in the environment of every program run from here.\n-n takes the mark away, -p shows all, -f is for functions.",
  false: "Fails: its status is 1.",
  fc: "-l lists the history, -s runs a line again; else lines are opened in an editor and run afterwards.",
  fg: "Brings a job to the foreground; %2 is the second one.",
  getopts:
    "Reads the next option of a script into NAME; `a:` in OPTSTRING means that -a has a value, which is in OPTARG.",
  hash: "The shell remembers where it found programs. -r forgets them all, -t NAME tells the place.",
  help: "-s shows one line of usage, -d what it is for.",
  history: "The lines typed so far, with their numbers; `!42` runs one again. -c forgets them all, -d N one.",
  jobs: "What runs in the background or is stopped; -l adds the process numbers, -p shows only them.",
  kill: "Sends a signal to a process or a job (%1): TERM unless another is given, as -9 or -INT. -l lists them.",
  let: "Computes; fails when the last result is 0. `((...))` does the same and needs no quotes.",
  local: "Within a function: the variable is its own, and gone at its end.",
  logout: "Ends a login shell.",
  mapfile:
    "Reads lines into an array: -t without their newlines, -n N so many, -s N after so many, -d another end.",
  popd: "Goes to the folder that `pushd` put away last.",
  printf:
    "%s text, %d whole number, %5.2f decimal, %x hexadecimal, %q quoted for the shell, %b with escapes.\nThe format is used again until all arguments are written. -v NAME puts the result into a variable.",
  pushd: "Goes to a folder and puts the present one away for `popd`.",
  pwd: "Shows the folder you are in; -P without symbolic links.",
  read: "-r leaves backslashes alone, -p TEXT asks, -s does not show what is typed, -n N takes N characters,\n-t SECONDS gives up, -a NAME fills an array, -d CHAR ends there, -u N reads descriptor N.",
  readarray: "The same as `mapfile`.",
  readonly: "The variables cannot be changed any more; -p shows them.",
  return: "Leaves a function or a sourced file with the status N.",
  set: "-e ends at the first failure, -u at an unset variable, -x shows commands as they run, -o pipefail lets a\npipeline fail with any of its parts; + in place of - turns it off. `set -- A B` sets $1, $2.",
  shift: "$2 becomes $1, $3 becomes $2, and so on; N places at once.",
  shopt: "-s turns an option on, -u off; without arguments all are shown. -o is for those of `set -o`.",
  source: "The file's commands run in this very shell, so that variables, functions and `cd` stay.",
  suspend: "Stops this shell until it is sent SIGCONT.",
  test: "-f FILE is a file, -d a folder, -e is there, -x may be run; -z TEXT is empty, -n is not; A = B, A != B;\nM -eq N, -ne, -lt, -le, -gt, -ge for numbers. It says nothing: its status is the answer.",
  times: "The time that the shell and its programs have used.",
  trap: "Runs ARG when a signal comes: `trap 'rm -f \"$tmp\"' EXIT` at the end. '' ignores it, - resets it, -p shows.",
  true: "Succeeds: its status is 0.",
  type: "What a name means: alias, keyword, function, builtin or file. -a all of them, -t in a word, -P the file.",
  typeset: "The same as `declare`.",
  ulimit: "-a shows all limits, -n the number of open files.",
  umask: "The permissions that new files do not get; -S shows those that they do.",
  unalias: "Forgets an alias; -a all.",
  unset: "Forgets a variable or a function (-f); `unset 'a[1]'` one element.",
  wait: "Waits for all jobs, or for those given, and ends with the status of the last. -n waits for any one.",
};

/** The shell's own words that are no commands: what follows them, and what they are for. */
export const grammarTexts: Readonly<Record<string, readonly [usage: string, text: string]>> = {
  "(( ... ))": ["(( expression ))", "Computes; succeeds unless the result is 0."],
  "[[ ... ]]": [
    "[[ expression ]]",
    "A test whose variables need no quotes: ==, != with patterns, =~, -f, -z, &&, ||, ( ).",
  ],
  "{ ... }": ["{ COMMANDS ; }", "A group, so that one redirection or one && is for all of them."],
  case: [
    "case WORD in [PATTERN [| PATTERN]...) COMMANDS ;;]... esac",
    "Runs what stands behind the first pattern that fits.",
  ],
  coproc: [
    "coproc [NAME] command [redirections]",
    "Runs a command beside the shell, with pipes to and from it.",
  ],
  for: ["for NAME [in WORDS ... ] ; do COMMANDS; done", "Runs the commands once for each word."],
  function: [
    "function name { COMMANDS ; } or name () { COMMANDS ; }",
    "Gives commands a name; $1, $2 are its arguments.",
  ],
  if: [
    "if COMMANDS; then COMMANDS; [ elif COMMANDS; then COMMANDS; ]... [ else COMMANDS; ] fi",
    "Runs what stands behind `then` when the commands before it succeed.",
  ],
  select: [
    "select NAME [in WORDS ... ;] do COMMANDS; done",
    "A menu: what is chosen by its number is in NAME.",
  ],
  time: ["time [-p] pipeline", "Tells how long a pipeline takes."],
  until: ["until COMMANDS; do COMMANDS-2; done", "Runs the second commands until the first succeed."],
  while: ["while COMMANDS; do COMMANDS-2; done", "Runs the second commands as long as the first succeed."],
};

import type { Context } from "../context.ts";
import { Exit } from "../leaving.ts";

/** Builtins of bash that dash has not: it looks for programs of their names. */
export const absentFromDash: readonly string[] =
  "[[ bind builtin caller compgen complete compopt declare dirs disown enable help history let logout mapfile popd pushd readarray shopt source suspend typeset".split(
    " ",
  );

/** Builtins whose failure ends a script: POSIX calls them special. */
const special: readonly string[] =
  "break : . continue eval exec exit export readonly return set shift times trap unset".split(" ");

/** What dash says of a failed builtin in place of bash's words, the first that fits. */
const sayings: readonly (readonly [builtin: RegExp, bash: RegExp, dash: string])[] = [
  [/^cd$/, /^too many arguments$/, "can't cd to $FIRST"],
  [/^cd$/, /^(.*): (?:No such file|Not a dir|Permission).*$/, "can't cd to $1"],
  [/^shift$/, /^.*shift count out of range$/, "can't shift that many"],
  [/^set$/, /^(.*): invalid option name$/, "Illegal option -o $1"],
  [/./, /^([-+].): invalid option$/, "Illegal option $1"],
  [/./, /^`(.*?)(?:=.*)?': not a valid identifier$/, "$1: bad variable name"],
  [/^(\[|test)$/, /^(.*): (?:unary|binary) operator expected$/, "$1: unexpected operator"],
  [/^(\[|test)$/, /^too many arguments$/, "$SECOND: unexpected operator"],
  [/^(\[|test)$/, /^(.*): integer expression expected$/, "Illegal number: $1"],
  [/^(\[|test)$/, /^missing `\]'$/, "missing ]"],
  [
    /./,
    /^(.*): (?:numeric argument required|invalid number|arguments must be process or job IDs)$/,
    "Illegal number: $1",
  ],
  [/^kill$/, /^(.).*: invalid signal specification$/, "Illegal option -$1"],
  [/^(fg|bg)$/, /^no job control$/, "No current job"],
];

interface Said {
  readonly message: string;
  readonly status: number;
}

/** What dash says of a builtin that failed, and its status. Throws Exit where dash ends the script. */
export async function failInDash(
  context: Context,
  name: string,
  args: readonly string[],
  { message, status }: Said,
): Promise<number> {
  const found = sayings.find(([builtin, bash]) => builtin.test(name) && bash.test(message));
  const said = found
    ? message
        .replace(found[1], found[2])
        .replace("$FIRST", args[0] ?? "")
        .replace("$SECOND", args[1] ?? "")
    : message;
  if (said !== "") await context.complain(`${name}: ${said}`);
  const ended = found ? 2 : status;
  if (special.includes(name)) throw new Exit(2);
  return ended;
}

/** What ends a script: the words of bash, and dash's. */
const fatal: readonly (readonly [bash: RegExp, dash: string])[] = [
  [/^(.*): unbound variable$/, "$1: parameter not set"],
  [/^(.*): readonly variable$/, "$1: is read only"],
  [/^.*: bad substitution$/, "Bad substitution"],
  [/^(.*?)\s*: division by 0 .*$/, 'arithmetic expression: division by zero: "$1"'],
  [/^(.*?)\s*: syntax error: operand expected .*$/, 'arithmetic expression: expecting primary: "$1"'],
  [/^(.*?)\s*: syntax error.*$/, 'arithmetic expression: expecting EOF: "$1"'],
];

/** What dash says when a script cannot go on; nothing there does in dash. */
export function fatalInDash(message: string): string {
  const found = fatal.find(([bash]) => bash.test(message));
  return found ? message.replace(found[0], found[1]) : message;
}

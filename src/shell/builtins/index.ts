import { alias, unalias } from "./alias.ts";
import { bind } from "./bind.ts";
import type { Builtin } from "./builtin.ts";
import { caller } from "./caller.ts";
import { cd, pwd } from "./cd.ts";
import { compgen, complete, compopt } from "./complete.ts";
import { declare, exportBuiltin, local, readonly, typeset } from "./declare.ts";
import { dirs, popd, pushd } from "./dirs.ts";
import { echo } from "./echo.ts";
import { enable } from "./enable.ts";
import { dot, evalBuiltin, source } from "./eval.ts";
import { exec } from "./exec.ts";
import { fc } from "./fc.ts";
import {
  breakBuiltin,
  colon,
  continueBuiltin,
  exit,
  falseBuiltin,
  logout,
  returnBuiltin,
  shift,
  trueBuiltin,
} from "./flow.ts";
import { getopts } from "./getopts.ts";
import { hash } from "./hash.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { bg, disown, fg, jobs, suspend } from "./jobs.ts";
import { kill } from "./kill.ts";
import { letBuiltin } from "./let.ts";
import { mapfile, readarray } from "./mapfile.ts";
import { printf } from "./printf.ts";
import { read } from "./read.ts";
import { set } from "./set.ts";
import { shopt } from "./shopt.ts";
import { times, umask } from "./system.ts";
import { bracket, test } from "./test.ts";
import { trap } from "./trap.ts";
import { builtin, command, type } from "./type.ts";
import { ulimit } from "./ulimit.ts";
import { unset } from "./unset.ts";
import { wait } from "./wait.ts";

const all: readonly Builtin[] = [
  alias,
  bg,
  bind,
  bracket,
  breakBuiltin,
  builtin,
  caller,
  cd,
  colon,
  command,
  compgen,
  complete,
  compopt,
  continueBuiltin,
  declare,
  dirs,
  disown,
  dot,
  echo,
  enable,
  evalBuiltin,
  exec,
  exit,
  exportBuiltin,
  falseBuiltin,
  fc,
  fg,
  getopts,
  hash,
  help,
  history,
  jobs,
  kill,
  letBuiltin,
  local,
  logout,
  mapfile,
  popd,
  printf,
  pushd,
  pwd,
  read,
  readarray,
  readonly,
  returnBuiltin,
  set,
  shift,
  shopt,
  source,
  suspend,
  test,
  times,
  trap,
  trueBuiltin,
  type,
  typeset,
  ulimit,
  umask,
  unalias,
  unset,
  wait,
];

export const builtins: ReadonlyMap<string, Builtin> = new Map(all.map((one) => [one.name, one]));

import type { Ruby } from "../runtime/ruby.ts";
import { defineArray } from "./array.ts";
import { defineArrayOrder } from "./array-order.ts";
import { defineComparable } from "./comparable.ts";
import { defineEnv } from "./env.ts";
import { defineExceptions } from "./exceptions.ts";
import { defineFiles } from "./files.ts";
import { defineHash } from "./hash.ts";
import { defineIo } from "./io.ts";
import { defineKernel } from "./kernel.ts";
import { defineMath } from "./math.ts";
import { defineModules } from "./modules.ts";
import { defineNumbers } from "./numbers.ts";
import { defineObject } from "./object.ts";
import { defineProc } from "./proc.ts";
import { defineRange } from "./range.ts";
import { defineRegexp } from "./regexp.ts";
import { defineString } from "./string.ts";
import { defineStringSearch } from "./string-search.ts";
import { defineStruct } from "./struct.ts";
import { defineSymbol } from "./symbol.ts";
import { defineTime } from "./time.ts";

/** What is there before any `require`. */
export function defineCore(ruby: Ruby): void {
  for (const name of ["Comparable", "Enumerable"]) ruby.defineModule(name);
  const numeric = ruby.defineClass("Numeric");
  numeric.includes.push(ruby.core("Comparable"));
  for (const name of [
    "NilClass",
    "TrueClass",
    "FalseClass",
    "String",
    "Symbol",
    "Array",
    "Hash",
    "Range",
    "Regexp",
    "MatchData",
    "Proc",
    "Method",
    "Time",
    "IO",
    "Struct",
    "Binding",
    "Random",
  ])
    ruby.defineClass(name);
  for (const name of ["Integer", "Float"]) ruby.defineClass(name, numeric);
  for (const name of ["Array", "Hash", "Range", "Struct"])
    ruby.core(name).includes.push(ruby.core("Enumerable"));
  for (const name of ["String", "Time"]) ruby.core(name).includes.push(ruby.core("Comparable"));
  for (const define of [
    defineExceptions,
    defineObject,
    defineKernel,
    defineModules,
    defineComparable,
    defineNumbers,
    defineMath,
    defineString,
    defineStringSearch,
    defineSymbol,
    defineRegexp,
    defineArray,
    defineArrayOrder,
    defineHash,
    defineRange,
    defineProc,
    defineStruct,
    defineTime,
    defineIo,
    defineFiles,
    defineEnv,
  ])
    define(ruby);
  const constants = ruby.object.constants;
  constants.set("RUBY_VERSION", ruby.frozen(ruby.home.version));
  constants.set("RUBY_PLATFORM", ruby.frozen("x86_64-linux"));
  constants.set("RUBY_ENGINE", ruby.frozen("ruby"));
  constants.set("RUBY_PATCHLEVEL", 0n);
}

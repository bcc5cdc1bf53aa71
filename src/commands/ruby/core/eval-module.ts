import { callProc } from "../runtime/invoke.ts";
import type { RModule, Value } from "../runtime/values.ts";
import { evalWith } from "./object-parts.ts";
import type { Table } from "./table.ts";

/** class_eval: a block, or a text, with the module as self and as the place of `def`. */
export function evalModule({
  ruby,
  frame,
  self,
  args,
  block,
}: Parameters<Table[string][2]>[0]): Promise<Value> {
  if (!block) return evalWith(ruby, frame, self, args, null);
  const nesting = block.scope ? [...block.scope.frame.nesting, self as RModule] : undefined;
  return callProc(ruby, frame, block, args.length > 0 ? args : [self], { self, nesting });
}

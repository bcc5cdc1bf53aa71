import type { Binding, KeyBindings } from "../../base/key-bindings.ts";

/** The longest bound sequence that the input begins with; "begun" when more keys could make one. */
export function boundAt(
  { keys }: KeyBindings,
  input: string,
): { keys: string; binding: Binding } | "begun" | undefined {
  let found: { keys: string; binding: Binding } | undefined;
  for (const [sequence, binding] of keys) {
    if (sequence.length > input.length && sequence.startsWith(input)) return "begun";
    if (input.startsWith(sequence) && sequence.length > (found?.keys.length ?? 0))
      found = { keys: sequence, binding };
  }
  return found;
}

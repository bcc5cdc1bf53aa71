import { raise } from "../runtime/exceptions.ts";
import { PyList, type Value } from "../runtime/values.ts";
import type { MakeModule } from "./index.ts";
import { moduleOf } from "./native.ts";

/** Chance from the world's own source: `random.seed` is taken and changes nothing. */
export const makeRandom: MakeModule = (python) => {
  const { random } = python.process;
  const shuffled = (items: readonly Value[]) => {
    const list = [...items];
    for (let i = list.length - 1; i > 0; i--) {
      const j = random.integer(0, i);
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
    return list;
  };
  return moduleOf("random", {
    random: () => random.next(),
    randint: ([low, high]) => BigInt(random.integer(Number(low), Number(high))),
    randrange: ([first, second]) =>
      second === undefined
        ? BigInt(random.integer(0, Number(first) - 1))
        : BigInt(random.integer(Number(first), Number(second) - 1)),
    uniform: ([low, high]) => Number(low) + random.next() * (Number(high) - Number(low)),
    choice: async ([items]) => {
      const list = await python.list(items!);
      if (list.length === 0) throw raise("IndexError", "Cannot choose from an empty sequence");
      return random.pick(list);
    },
    sample: async ([items, count]) => new PyList(shuffled(await python.list(items!)).slice(0, Number(count))),
    shuffle: ([list]) => {
      if (list instanceof PyList) list.items = shuffled(list.items);
      return null;
    },
    seed: () => null,
  });
};

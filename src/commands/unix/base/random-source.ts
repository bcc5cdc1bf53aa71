/**
 * Chance from the bytes of a file, as GNU's tools draw it, so that the same file gives the same choice. Answers with
 * a whole number from 0 up to `most`; undefined when the file has come to its end.
 */
export function drawFrom(bytes: Uint8Array): (most: number) => number | undefined {
  let at = 0;
  // What earlier draws left over: a number that may be anything up to `reach`.
  let [number, reach] = [0n, 0n];
  return (most) => {
    const goal = BigInt(most);
    const choices = goal + 1n;
    for (;;) {
      while (reach < goal) {
        if (at >= bytes.length) return undefined;
        number = number * 256n + BigInt(bytes[at++]!);
        reach = reach * 256n + 255n;
      }
      if (reach === goal) {
        const drawn = number;
        [number, reach] = [0n, 0n];
        return Number(drawn);
      }
      const excess = reach - goal;
      const unusable = excess % choices;
      const last = reach - unusable;
      const drawn = number % choices;
      if (number <= last) {
        number /= choices;
        reach = excess / choices;
        return Number(drawn);
      }
      // Too near the end to be fair: only the rest of it is kept.
      number -= last + 1n;
      reach = unusable - 1n;
    }
  };
}

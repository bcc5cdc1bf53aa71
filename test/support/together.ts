/** A gate that opens when so many wait before it. */
export function together(count: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  let waiting = 0;
  return () => {
    if (++waiting === count) open();
    return opened;
  };
}

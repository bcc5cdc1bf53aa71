const numbers: Record<string, string> = {
  "/dev/zero": "1, 5",
  "/dev/full": "1, 7",
  "/dev/random": "1, 8",
  "/dev/urandom": "1, 9",
  "/dev/tty": "5, 0",
};

/** The kernel's numbers for its memory devices, as `ls -l` shows them; those of /dev/null for what has none. */
export const deviceNumbers = (path: string): string => numbers[path] ?? "1, 3";

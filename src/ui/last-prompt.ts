const key = "dyno-dojo-prompt";

/** The prompt of the last visit, shown until the world it belongs to is there. */
export function lastPrompt(): string {
  try {
    return localStorage.getItem(key) ?? firstPrompt;
  } catch {
    return firstPrompt; // storage is switched off: a SecurityError
  }
}

export function rememberPrompt(prompt: string): void {
  try {
    localStorage.setItem(key, prompt);
  } catch {
    // Switched off or full: the next visit begins with the plain prompt for a moment.
  }
}

const firstPrompt = "\x1b[1;34m~\x1b[0m \x1b[32m$\x1b[0m ";

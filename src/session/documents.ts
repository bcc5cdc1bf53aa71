import { FileError } from "../files/errors.ts";
import type { Session } from "../session.ts";

/** A text file of the laptop for the page's editor; empty when it is not there yet. */
export function readDocument(session: Session, path: string): string {
  return session.files.exists(path) && session.files.may("read", path) && !session.files.is("directory", path)
    ? session.files.text(path)
    : "";
}

/** Saves it, and lets the world look again. Answers with why it could not be saved; undefined when it was. */
export function saveDocument(session: Session, path: string, text: string): string | undefined {
  try {
    session.files.write(path, text);
  } catch (error) {
    if (error instanceof FileError) return error.text;
    throw error;
  }
  void session.changedByPage(`edited ${path}`);
  return undefined;
}

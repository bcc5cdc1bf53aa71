import { GitFatal } from "../errors.ts";

/** "+refs/heads/*:refs/remotes/origin/*" taken apart. */
export interface Refspec {
  readonly force: boolean;
  readonly source: string;
  /** Undefined when there is no colon. */
  readonly target?: string;
}

export function parseRefspec(text: string): Refspec {
  const force = text.startsWith("+");
  const rest = force ? text.slice(1) : text;
  const colon = rest.lastIndexOf(":");
  const stars = [rest.slice(0, colon < 0 ? undefined : colon), colon < 0 ? "" : rest.slice(colon + 1)].map(
    (part) => part.split("*").length - 1,
  );
  if (
    rest.includes("..") ||
    / |~|\^(?!\{)/.test(rest.replace(/^[^:]*/, "")) ||
    stars.some((n) => n > 1) ||
    (colon >= 0 && stars[0] !== stars[1])
  )
    throw new GitFatal(`invalid refspec '${text}'`);
  return colon < 0
    ? { force, source: rest }
    : { force, source: rest.slice(0, colon), target: rest.slice(colon + 1) };
}

/** What a ref becomes under a refspec; undefined when the refspec does not speak of it. */
export function mapRef({ source, target }: Refspec, ref: string): string | undefined {
  const star = source.indexOf("*");
  if (star < 0) return source === ref ? target : undefined;
  const [head, tail] = [source.slice(0, star), source.slice(star + 1)];
  if (!ref.startsWith(head) || !ref.endsWith(tail) || ref.length < head.length + tail.length)
    return undefined;
  return target?.replace("*", ref.slice(head.length, ref.length - tail.length));
}

/** The same the other way round: which remote ref is kept in this one of ours. */
export const unmapRef = ({ force, source, target }: Refspec, ref: string): string | undefined =>
  target === undefined ? undefined : mapRef({ force, source: target, target: source }, ref);

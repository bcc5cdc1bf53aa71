/**
 * Versions of Python packages (PEP 440):
 * [N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local]
 */
export interface Version {
  readonly text: string;
  readonly epoch: number;
  readonly release: readonly number[];
  readonly pre?: readonly [letter: "a" | "b" | "rc", number: number];
  readonly post?: number;
  readonly dev?: number;
  readonly local?: string;
}

const pattern =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;

const preLetters: Record<string, "a" | "b" | "rc"> = {
  a: "a",
  alpha: "a",
  b: "b",
  beta: "b",
  c: "rc",
  rc: "rc",
  pre: "rc",
  preview: "rc",
};

/** Undefined for what is no version. */
export function parseVersion(text: string): Version | undefined {
  const match = pattern.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  const [, epoch, release, pre, preNumber, dashPost, post, postNumber, dev, devNumber, local] = match;
  return {
    text: text.trim(),
    epoch: Number(epoch ?? 0),
    release: release!.split(".").map(Number),
    pre: pre ? [preLetters[pre]!, Number(preNumber || 0)] : undefined,
    post: dashPost !== undefined ? Number(dashPost) : post ? Number(postNumber || 0) : undefined,
    dev: dev ? Number(devNumber || 0) : undefined,
    local,
  };
}

export const isPrerelease = ({ pre, dev }: Version): boolean => pre !== undefined || dev !== undefined;

function compareRelease(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** 1.0.dev1 < 1.0a1 < 1.0rc1 < 1.0 < 1.0.post1 */
const stage = ({ pre, post, dev }: Version): number =>
  pre ? { a: 1, b: 2, rc: 3 }[pre[0]] : dev !== undefined && post === undefined ? 0 : 4;

export function compareVersions(a: Version, b: Version): number {
  return (
    a.epoch - b.epoch ||
    compareRelease(a.release, b.release) ||
    stage(a) - stage(b) ||
    (a.pre?.[1] ?? 0) - (b.pre?.[1] ?? 0) ||
    (a.post ?? -1) - (b.post ?? -1) ||
    (a.dev ?? Infinity) - (b.dev ?? Infinity) ||
    ((a.local ?? "") < (b.local ?? "") ? -1 : (a.local ?? "") > (b.local ?? "") ? 1 : 0) ||
    0
  );
}

/** Newest first. */
export const newestFirst = (a: string, b: string): number => {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  return left && right ? compareVersions(right, left) : 0;
};

/** Releases of Azul Zulu OpenJDK that can be installed, newest of each first. Of August 2026. */
const releases: Readonly<Record<number, readonly string[]>> = {
  26: ["26.0.2", "26.0.1", "26"],
  25: ["25.0.4", "25.0.3", "25.0.2", "25.0.1", "25"],
  24: ["24.0.2", "24.0.1", "24"],
  23: ["23.0.2", "23.0.1", "23"],
  22: ["22.0.2", "22.0.1", "22"],
  21: numbered("21.0.", 12, ["21"]),
  20: ["20.0.2", "20.0.1", "20"],
  19: ["19.0.2", "19.0.1", "19"],
  18: ["18.0.2.1", "18.0.2", "18.0.1", "18"],
  17: numbered("17.0.", 20, ["17"]),
  11: numbered("11.0.", 32, []),
  8: ["1.8.0_502", "1.8.0_492", "1.8.0_482", "1.8.0_472", "1.8.0_462", "1.8.0_452", "1.8.0_442"],
};

function numbered(prefix: string, newest: number, first: readonly string[]): string[] {
  return [...Array.from({ length: newest }, (_, index) => `${prefix}${newest - index}`), ...first];
}

/** What is installed when system.properties says nothing: the newest LTS; on the oldest stack what it always was. */
export const defaultVersion = (stack: string): string => (stack === "heroku-22" ? "1.8" : "25");

/** The release a selector means: "21", "1.8", "zulu-21", "17.0.9"; undefined when there is none. */
export function findRelease(selector: string): string | undefined {
  const wanted = selector.replace(/^zulu-/, "");
  const major = /^(?:1\.)?(\d+)$/.exec(wanted);
  const family = releases[Number(major?.[1] ?? /^(?:1\.)?(\d+)/.exec(wanted)?.[1])];
  if (major) return family?.[0];
  return family?.find((version) => version === wanted || `1.8.0_${wanted.replace(/^8u/, "")}` === version);
}

/** As the step names it: "8u502" is known as 1.8.0_502. */
export const shownVersion = (version: string): string => version.replace(/^1\.8\.0_/, "8u");

/** Releases of the JDK, their dates and builds, by the version that `java -version` prints. Known in August 2026. */
const releases: Readonly<
  Record<
    string,
    { readonly date: string; readonly build: number; readonly zulu: string; readonly lts: boolean }
  >
> = {
  "26.0.2": { date: "2026-07-21", build: 8, zulu: "Zulu26.32+12-CA", lts: false },
  "25.0.4": { date: "2026-07-21", build: 8, zulu: "Zulu25.36+17-CA", lts: true },
  "21.0.12": { date: "2026-07-21", build: 8, zulu: "Zulu21.52+15-CA", lts: true },
  "17.0.20": { date: "2026-07-21", build: 8, zulu: "Zulu17.68+17-CA", lts: true },
  "11.0.32": { date: "2026-07-21", build: 8, zulu: "Zulu11.90+17-CA", lts: true },
};

export const featureOf = (version: string): number =>
  Number(version.startsWith("1.") ? version.slice(2).split(/[._]/)[0] : version.split(".")[0]);

/** The lines of `java -version`. */
export function describeJava(version: string): readonly string[] {
  const release = releases[version];
  const lts = release?.lts ? " LTS" : "";
  const build = `build ${version}+${release?.build ?? 9}${release?.lts ? "-LTS" : ""}`;
  const vendor = release ? `${release.zulu} ` : "";
  if (featureOf(version) === 8)
    return [
      `openjdk version "${version}"`,
      `OpenJDK Runtime Environment (Zulu 8.96.0.17-CA-linux64) (build ${version}-b08)`,
      `OpenJDK 64-Bit Server VM (Zulu 8.96.0.17-CA-linux64) (build 25.502-b08, mixed mode)`,
    ];
  return [
    `openjdk version "${version}"${release ? ` ${release.date}${lts}` : ""}`,
    `OpenJDK Runtime Environment ${vendor}(${build})`,
    `OpenJDK 64-Bit Server VM ${vendor}(${build}, mixed mode, sharing)`,
  ];
}

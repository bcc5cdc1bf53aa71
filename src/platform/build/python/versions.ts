/** What the buildpack installs, by edition; versions as of August 2026 and of autumn 2020. */
export const today = {
  /** Newest patch by major version. */
  latest: {
    "3.10": "3.10.21",
    "3.11": "3.11.16",
    "3.12": "3.12.14",
    "3.13": "3.13.15",
    "3.14": "3.14.7",
  } as Readonly<Record<string, string>>,
  default: "3.14",
  oldest: 10,
  newest: 14,
  /** Majors whose support ends soon. */
  deprecated: { "3.10": "6th January 2027" } as Readonly<Record<string, string>>,
  /** Majors that come with setuptools beside pip. */
  withSetuptools: ["3.10", "3.11", "3.12"] as readonly string[],
  pip: "26.2.1",
  setuptools: "70.3.0",
  pipenv: "2026.7.1",
  poetry: "2.4.1",
  uv: "0.12.5",
};

export const classic = {
  /** Newest patch by major version. Python 3.6 is the one on the laptop of this edition. */
  latest: {
    "2.7": "2.7.18",
    "3.4": "3.4.10",
    "3.5": "3.5.10",
    "3.6": "3.6.15",
    "3.7": "3.7.9",
    "3.8": "3.8.6",
    "3.9": "3.9.0",
  } as Readonly<Record<string, string>>,
  default: "3.6",
  pip: "20.1.1",
  /** Which Pipenv of that time needs. */
  pipForPipenv: "9.0.2",
  setuptools: "47.1.1",
  wheel: "0.34.2",
  pipenv: "2018.5.18",
};

/** "3.14.7" -> "3.14" */
export const majorOf = (version: string): string => version.split(".").slice(0, 2).join(".");

/** The newest patch that has the number; what is beyond it does not exist. */
export function patchExists(latest: Readonly<Record<string, string>>, version: string): boolean {
  const newest = latest[majorOf(version)];
  return newest !== undefined && Number(version.split(".")[2]) <= Number(newest.split(".")[2]);
}

/** Releases of Maven that can be had, newest first, with the hash their build prints. Known in August 2026. */
export const mavenReleases: Readonly<Record<string, string>> = {
  "3.9.16": "2bdd9fddda4b155ebf8000e807eb73fd829a51d5",
  "3.9.12": "848fbb4bf2d427b72bdb2471c22fced7ebd9a7a1",
  "3.9.11": "3e54c93a704957b63ee3494413a2b544fd3d825b",
  "3.9.10": "5f519b97e944483d878815739f519b2eade0a91d",
  "3.9.9": "8e8579a9e76f7d015ee5ec7bfcdc97d260186937",
  "3.9.8": "36645f6c9b5079805ea5009217e36f2cffd34256",
  "3.9.7": "8b094c9513efc1b9ce2d952b3b9c8eaedaf8cbf0",
  "3.9.6": "bc0240f3c744dd6b6ec2920b3cd08dcc295161ae",
  "3.9.5": "57804ffe001d7215b5e7bcb531cf83df38f93546",
  "3.9.4": "dfbb324ad4a7c8fb0bf182e6d91b0ae20e3d2dd9",
  "3.9.3": "21122926829f1ead511c958d89bd2f672198ae9f",
  "3.9.2": "c9616018c7a021c1c39be70fb2843d6f5f9b8a1c",
  "3.9.1": "2e178502fcdbffc201671fb2537d0cb4b4cc58f8",
  "3.9.0": "9b58d2bad23a66be161c4664ef21ce219c2c8584",
  "3.8.8": "4c87b05d9aedce574290d1acc98575ed5eb6cd39",
  "3.8.7": "b89d5959fcde851dcb1c8946a785a163f14e1e29",
  "3.8.6": "84538c9988a25aec085021c365c560670ad80f63",
  "3.8.5": "3599d3414f046de2324203b78ddcf9b5e4388aa0",
  "3.8.4": "9b656c72d54e5bacbed989b64718c159fe39b537",
  "3.6.3": "cecedd343002696d0abb50b32b541b8a6ba2883f",
};

/** The plugins that a release binds where the project says nothing. */
export function pluginVersions(maven: string): Readonly<Record<string, string>> {
  const [major = 3, minor = 9, patch = 0] = maven.split(".").map(Number);
  if (major === 3 && minor < 9)
    return {
      clean: "2.5",
      resources: "2.6",
      compiler: "3.1",
      surefire: "2.12.4",
      jar: "2.4",
      install: "2.4",
      war: "2.2",
    };
  if (patch >= 7)
    return {
      clean: "3.2.0",
      resources: "3.3.1",
      compiler: "3.13.0",
      surefire: "3.2.5",
      jar: "3.4.1",
      install: "3.1.2",
      war: "3.4.0",
    };
  const compiler = patch >= 3 ? "3.11.0" : "3.10.1";
  return {
    clean: "3.2.0",
    resources: "3.3.1",
    compiler,
    surefire: patch >= 6 ? "3.2.2" : "3.1.2",
    jar: "3.3.0",
    install: "3.1.1",
    war: "3.3.2",
  };
}

/** Newest of the plugins that nobody pins. */
export const newestPlugins: Readonly<Record<string, string>> = {
  dependency: "3.10.0",
  exec: "3.6.2",
  shade: "3.6.1",
  assembly: "3.7.1",
  wrapper: "3.3.4",
};

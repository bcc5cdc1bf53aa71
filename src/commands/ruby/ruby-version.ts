/** Day and revision of releases, as `ruby -v` tells them; of others what is known of their branch. */
const releases: Readonly<Record<string, string>> = {
  "3.2.9": "2025-07-24 revision 8f611e0c46",
  "3.3.9": "2025-07-24 revision f5c772fc7c",
  "3.4.9": "2026-03-11 revision 76cca827ab",
};

/** What `ruby -v` says: "ruby 3.4.9 (2026-03-11 revision 76cca827ab) +PRISM [x86_64-linux]". */
export const describeRuby = (version: string): string =>
  `ruby ${version} (${releases[version] ?? "2026-03-11"}) ${Number(version.slice(0, 3)) >= 3.4 ? "+PRISM " : ""}[x86_64-linux]`;

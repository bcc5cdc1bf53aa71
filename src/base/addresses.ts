/** Where a name leads, asked over HTTPS as public resolvers answer it (RFC 8484's JSON sister). */
export const resolverUrl = "https://1.1.1.1/dns-query";

/** What the resolver answers with: 0 for a name that is there, 3 (NXDOMAIN) for one that is not. */
export interface NameAnswer {
  readonly Status: 0 | 3;
  readonly Answer?: readonly {
    readonly name: string;
    readonly type: 1;
    readonly TTL: number;
    readonly data: string;
  }[];
}

/** The address of a host of the simulated internet: always the same for a name, from a block that nobody has. */
export function addressOf(hostname: string): string {
  let sum = 0;
  for (const char of hostname) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return `203.0.113.${(sum % 254) + 1}`;
}

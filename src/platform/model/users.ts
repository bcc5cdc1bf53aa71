export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly createdAt: number;
  /** Has payment data on file. */
  readonly verified: boolean;
  readonly twoFactor: boolean;
  /** Has no API calls left, and will have none. */
  readonly limited: boolean;
  readonly keys: readonly SshKey[];
  /** Apps with a star on the dashboard, by id. */
  readonly favorites: readonly string[];
  /** Sits behind the firewall of a school or an office, which lets through what the web needs and no more. */
  readonly firewalled?: boolean;
}

export interface SshKey {
  readonly id: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly comment: string;
  readonly createdAt: number;
}

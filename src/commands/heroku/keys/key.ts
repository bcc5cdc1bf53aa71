/** An SSH key of the account, as the API shows it. */
export interface Key {
  readonly id: string;
  readonly email: string;
  readonly public_key: string;
  readonly comment?: string;
}

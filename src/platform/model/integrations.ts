/** An app's wish to be told of events. No notification is sent. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** "api:release" */
  readonly include: readonly string[];
  readonly level: "notify" | "sync";
  readonly createdAt: number;
}

/** Somebody else's service that users may let in. */
export interface OAuthClient {
  readonly id: string;
  readonly name: string;
  readonly redirectUri: string;
  readonly secret: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface IntegrationsState {
  /** By app. */
  readonly webhooks: Readonly<Record<string, readonly Webhook[]>>;
  /** By user. */
  readonly clients: Readonly<Record<string, readonly OAuthClient[]>>;
}

/** Where an app's log is sent, besides Heroku's own log. */
export interface Drain {
  readonly url: string;
  readonly token: string;
  readonly addon: { readonly id: string; readonly name: string } | null;
}

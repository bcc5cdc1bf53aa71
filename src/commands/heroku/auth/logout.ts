import { ApiError } from "../errors.ts";
import { defineHerokuCommand } from "../definition.ts";

interface Authorization {
  readonly id: string;
  readonly access_token?: { readonly token: string } | null;
}

export const authLogout = defineHerokuCommand({
  id: "auth:logout",
  promptless: true,
  async run({ api, talk, git }) {
    await talk.start("Logging out");
    const { token } = api.credentials;
    if (token) {
      await unlessGone(api.delete("/oauth/sessions/~", { noLogin: true }));
      const all = await unlessGone(api.get<Authorization[]>("/oauth/authorizations", { noLogin: true }));
      for (const { id, access_token: access } of all ?? [])
        if (access?.token === token)
          await unlessGone(api.delete(`/oauth/authorizations/${id}`, { noLogin: true }));
    }
    api.credentials.forget();
    await git.removeCredentialHelper();
    await git.eraseCredentials();
    await talk.stop();
  },
});

/** A session that is not there, or a token that no longer holds, is as good as logged out. */
async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ApiError && (error.statusCode === 401 || error.statusCode === 404)) return undefined;
    throw error;
  }
}

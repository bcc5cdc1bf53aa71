import type { Account } from "../api/shapes.ts";
import type { Context } from "../definition.ts";
import { ApiError } from "../errors.ts";

/** Switches a feature of the account of that name, or else of the app. */
export async function switchLab({ api, talk, app }: Context, name: string, enabled: boolean): Promise<void> {
  const { colour } = talk;
  let path = `/account/features/${name}`;
  let target: string;
  try {
    await api.get(path);
    target = colour.user((await api.get<Account>("/account")).email);
  } catch (error) {
    if (!(error instanceof ApiError) || error.statusCode !== 404 || !app) throw error;
    path = `/apps/${app}/features/${name}`;
    await api.get(path);
    target = colour.app(app);
  }
  await talk.action(`${enabled ? "Enabling" : "Disabling"} ${colour.name(name)} for ${target}`, async () => {
    await api.patch(path, { enabled });
  });
}

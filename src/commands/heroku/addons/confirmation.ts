import type { Context } from "../definition.ts";
import { ApiError } from "../errors.ts";
import { confirmByName } from "../talk/confirm.ts";

/** Tries; when the API wants a confirmation, asks for the app's name and tries again with it. */
export async function withConfirmation<T>(
  { process, talk, app }: Context,
  given: string | undefined,
  attempt: (confirmed: string | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await attempt(given);
  } catch (error) {
    if (!(error instanceof ApiError && error.id === "confirmation_required")) throw error;
    await talk.fail();
    await confirmByName(process, talk, app, given, error.body.message);
    return attempt(app);
  }
}

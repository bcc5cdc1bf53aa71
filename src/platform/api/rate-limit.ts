import { ApiError } from "../errors.ts";
import type { User } from "../model/state.ts";

/** Calls an account may make in an hour; they come back bit by bit. https://devcenter.heroku.com/articles/platform-api-reference#rate-limits */
const most = 4500;
const perMillisecond = most / 3_600_000;

/** How many calls each account has left. It is no part of the world: a page loaded anew begins with all of them. */
export class RateLimit {
  #left = new Map<string, { calls: number; at: number }>();

  /** Counts a call. Throws ApiError when none is left. */
  spend({ id, limited }: User, now: number): void {
    const calls = limited ? -1 : this.#refilled(id, now) - 1;
    if (calls < 0)
      throw new ApiError(
        429,
        "rate_limit",
        "Your account reached the API rate limit\nPlease wait a few minutes before making new requests",
        { url: "https://devcenter.heroku.com/articles/platform-api-reference#rate-limits" },
      );
    this.#left.set(id, { calls, at: now });
  }

  /** Whole calls left; all of them for nobody. */
  left(user: User | undefined, now: number): number {
    if (user?.limited) return 0;
    return user === undefined ? most : Math.floor(this.#refilled(user.id, now));
  }

  #refilled(userId: string, now: number): number {
    const known = this.#left.get(userId);
    return known ? Math.min(most, known.calls + Math.max(0, now - known.at) * perMillisecond) : most;
  }
}

import type { User } from "../../src/platform/model/state.ts";
import type { Learner } from "../support/world.ts";

/** Makes the learner's account another one, which no command can. */
export const account =
  (change: Partial<User>) =>
  async ({ session }: Learner): Promise<void> => {
    const { state, store } = await session.platform();
    store.dispatch({ type: "user.changed", user: { ...Object.values(state.users)[0]!, ...change } });
  };

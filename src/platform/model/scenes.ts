import { learner } from "./accounts.ts";
import type { User } from "./users.ts";
import type { Store } from "./store.ts";

interface Scene {
  readonly summary: string;
  readonly isOn: (user: User) => boolean;
  readonly set: (user: User, on: boolean) => User;
}

/** What can be made to happen to the learner's account by its name. All are off in a new world. */
const scenes: Readonly<Record<string, Scene>> = {
  "two-factor": {
    summary: "the account has multi-factor authentication",
    isOn: ({ twoFactor }) => twoFactor,
    set: (user, twoFactor) => ({ ...user, twoFactor }),
  },
  unverified: {
    summary: "the account has no payment information: verification_required",
    isOn: ({ verified }) => !verified,
    set: (user, on) => ({ ...user, verified: !on }),
  },
  "rate-limit": {
    summary: "the account has no API calls left",
    isOn: ({ limited }) => limited,
    set: (user, limited) => ({ ...user, limited }),
  },
  firewall: {
    summary: "a firewall closes port 5000: heroku run cannot connect",
    isOn: ({ firewalled }) => firewalled === true,
    set: (user, firewalled) => ({ ...user, firewalled }),
  },
};

/** Every scene, and whether it is on. */
export const scenesOf = (store: Store): { name: string; summary: string; on: boolean }[] =>
  Object.entries(scenes).map(([name, { summary, isOn }]) => ({
    name,
    summary,
    on: isOn(store.state.users[learner.id]!),
  }));

/** Switches a scene on or off; false when there is none of that name. */
export function setScene(store: Store, name: string, on: boolean): boolean {
  const scene = Object.hasOwn(scenes, name) ? scenes[name] : undefined;
  const user = store.state.users[learner.id]!;
  if (scene && scene.isOn(user) !== on) store.dispatch({ type: "user.changed", user: scene.set(user, on) });
  return scene !== undefined;
}

import type { Entries } from "../definition.ts";

export const appsEntries: Entries = {
  access: {
    summary: "list who has access to an app",
    load: async () => (await import("../access/index.ts")).access,
  },
  "access:add": {
    summary: "add new users to your app",
    load: async () => (await import("../access/add.ts")).accessAdd,
  },
  "access:remove": {
    summary: "remove users from a team app",
    load: async () => (await import("../access/remove.ts")).accessRemove,
  },
  "access:update": {
    summary: "update existing collaborators on an team app",
    load: async () => (await import("../access/update.ts")).accessUpdate,
  },
  apps: {
    summary: "list your apps",
    hiddenAliases: ["list", "apps:list"],
    load: async () => (await import("../apps/index.ts")).apps,
  },
  "apps:create": {
    summary: "creates a new app",
    hiddenAliases: ["create"],
    load: async () => (await import("../apps/create.ts")).appsCreate,
  },
  "apps:destroy": {
    summary: "permanently destroy an app",
    hiddenAliases: ["destroy", "apps:delete"],
    load: async () => (await import("../apps/destroy.ts")).appsDestroy,
  },
  "apps:diff": { summary: "diffs two apps", load: async () => (await import("../apps/diff.ts")).appsDiff },
  "apps:errors": {
    summary: "view app errors",
    load: async () => (await import("../apps/errors.ts")).appsErrors,
  },
  "apps:favorites": {
    summary: "list favorited apps",
    load: async () => (await import("../apps/favorites/index.ts")).appsFavorites,
  },
  "apps:favorites:add": {
    summary: "favorites an app",
    load: async () => (await import("../apps/favorites/add.ts")).appsFavoritesAdd,
  },
  "apps:favorites:remove": {
    summary: "unfavorites an app",
    load: async () => (await import("../apps/favorites/remove.ts")).appsFavoritesRemove,
  },
  "apps:info": {
    summary: "show detailed app information",
    hiddenAliases: ["info"],
    load: async () => (await import("../apps/info.ts")).appsInfo,
  },
  "apps:join": {
    summary: "add yourself to a team app",
    aliases: ["join"],
    load: async () => (await import("../apps/join.ts")).appsJoin,
  },
  "apps:leave": {
    summary: "remove yourself from a team app",
    aliases: ["leave"],
    load: async () => (await import("../apps/leave.ts")).appsLeave,
  },
  "apps:lock": {
    summary: "prevent team members from joining an app",
    aliases: ["lock"],
    load: async () => (await import("../apps/lock.ts")).appsLock,
  },
  "apps:open": {
    summary: "open the app in a web browser",
    hiddenAliases: ["open"],
    load: async () => (await import("../apps/open.ts")).appsOpen,
  },
  "apps:rename": {
    summary: "rename an app",
    hiddenAliases: ["rename"],
    load: async () => (await import("../apps/rename.ts")).appsRename,
  },
  "apps:stacks": {
    summary: "show the list of available stacks",
    hiddenAliases: ["stack"],
    load: async () => (await import("../apps/stacks/index.ts")).appsStacks,
  },
  "apps:stacks:set": {
    summary: "set the stack of an app",
    hiddenAliases: ["stack:set"],
    load: async () => (await import("../apps/stacks/set.ts")).appsStacksSet,
  },
  "apps:transfer": {
    summary: "transfer applications to another user or team",
    load: async () => (await import("../apps/transfer.ts")).appsTransfer,
  },
  "apps:unlock": {
    summary: "unlock an app so any team member can join",
    aliases: ["unlock"],
    load: async () => (await import("../apps/unlock.ts")).appsUnlock,
  },
  "auth:2fa": {
    summary: "check 2fa status",
    aliases: ["2fa", "twofactor"],
    load: async () => (await import("../auth/2fa/index.ts")).auth2fa,
  },
  "auth:2fa:disable": {
    summary: "disables 2fa on account",
    aliases: ["twofactor:disable", "2fa:disable"],
    load: async () => (await import("../auth/2fa/disable.ts")).auth2faDisable,
  },
  "auth:login": {
    summary: "login with your Heroku credentials",
    aliases: ["login"],
    load: async () => (await import("../auth/login.ts")).authLogin,
  },
  "auth:logout": {
    summary: "clears local login credentials and invalidates API session",
    aliases: ["logout"],
    load: async () => (await import("../auth/logout.ts")).authLogout,
  },
  "auth:token": {
    summary: "outputs current CLI authentication token.",
    load: async () => (await import("../auth/token.ts")).authToken,
  },
  "auth:whoami": {
    summary: "display the current logged in user",
    aliases: ["whoami"],
    load: async () => (await import("../auth/whoami.ts")).authWhoami,
  },
  "git:clone": {
    summary: "clones a heroku app to your local machine at DIRECTORY (defaults to app name)",
    load: async () => (await import("../git/clone.ts")).gitClone,
  },
  "git:credentials": {
    summary: "internal command for git-credentials",
    hidden: true,
    load: async () => (await import("../git/credentials.ts")).gitCredentials,
  },
  "git:remote": {
    summary: "adds a git remote to an app repo",
    load: async () => (await import("../git/remote.ts")).gitRemote,
  },
};

import type { DojoGithub } from "../commands/dojo/github.ts";
import { githubLogin, teammate } from "../hosts/github/account.ts";
import type { Session } from "../session.ts";

/** What the `dojo` command may do at the session's github.com. */
export const createDojoGithub = (session: Session): DojoGithub => ({
  async list() {
    const { repositories, mayPush } = await session.github();
    return repositories.names.map((name) => ({ name, writable: mayPush(name) }));
  },
  async create(name) {
    const { repositories } = await session.github();
    const full = `${githubLogin.user}/${name}`;
    return repositories.create(full) ? full : undefined;
  },
  async fork(from) {
    const { repositories } = await session.github();
    if (!repositories.open(from)) return "no-repository";
    const full = `${githubLogin.user}/${from.slice(from.indexOf("/") + 1)}`;
    return repositories.fork(from, full) ? full : "taken";
  },
  async push(repository, change) {
    const { repositories } = await session.github();
    const time = Math.floor(session.clock.now() / 1000);
    const pushed = repositories.commit(repository, change, { ...teammate, time });
    return typeof pushed === "string" ? pushed : { ...pushed, by: teammate.name };
  },
});

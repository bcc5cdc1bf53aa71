/**
 * Requests on their way, by app. A router lets 50 for each web dyno wait and refuses those beyond.
 * https://devcenter.heroku.com/articles/http-routing#request-queueing
 */
const perDyno = 50;

export class Backlog {
  #underWay = new Map<string, number>();

  /** May one more come to an app that has so many web dynos? */
  hasRoom(appId: string, dynos: number): boolean {
    return (this.#underWay.get(appId) ?? 0) < perDyno * Math.max(1, dynos);
  }

  /** One more is under way; answers with its end. */
  enter(appId: string): () => void {
    this.#underWay.set(appId, (this.#underWay.get(appId) ?? 0) + 1);
    return () => {
      const left = this.#underWay.get(appId)! - 1;
      if (left > 0) this.#underWay.set(appId, left);
      else this.#underWay.delete(appId);
    };
  }
}

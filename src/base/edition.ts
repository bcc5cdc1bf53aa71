/** `today` is Heroku as it is now; `classic` is Heroku of the free tier, as the first tutorials describe it. */
export type EditionName = "today" | "classic";

export const editionNames: readonly EditionName[] = ["today", "classic"];

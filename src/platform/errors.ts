/** What the API answers instead of what was asked: Heroku's status, id and message. */
export class ApiError extends Error {
  readonly status: number;
  readonly id: string;
  /** Further members of the answer: `url`, `app`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, id: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.id = id;
    this.details = details;
  }
}

/** "Couldn't find that app." with the kind of thing it was, as Heroku's clients look for it. */
export const notFound = (what: string, resource = what.replace(/[- ]/g, "_")): ApiError =>
  new ApiError(404, "not_found", `Couldn't find that ${what}.`, { resource });

export const invalid = (message: string): ApiError => new ApiError(422, "invalid_params", message);

export const forbidden = (message: string): ApiError => new ApiError(403, "forbidden", message);

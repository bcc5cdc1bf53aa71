import { ApiError } from "../errors.ts";

/** Would pass for what an authenticator shows: no device has been paired with the simulation. */
export const isSecondFactor = (code: string): boolean => /^\d{6,}$/.test(code);

/** Throws ApiError for a request without its second factor. */
export function checkSecondFactor(request: Request): void {
  const code = request.headers.get("heroku-two-factor-code");
  if (code === null)
    throw new ApiError(
      403,
      "two_factor",
      "A second authentication factor or pre-authorization is required for this request.",
    );
  if (!isSecondFactor(code)) throw new ApiError(401, "unauthorized", "Invalid second factor provided.");
}

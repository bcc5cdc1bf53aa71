import { ApiError, type ApiErrorBody, PlainError } from "../errors.ts";

/** The JSON of an answer, or its text where it is none. */
export function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** The API's `{ id, message }` as an error; any other answer as an error that shows it. */
export async function readError(
  response: Response,
  method: string,
  url: string,
): Promise<ApiError | PlainError> {
  const body = parseBody(await response.text());
  const message = (body as ApiErrorBody | undefined)?.message;
  if (typeof message === "string") return new ApiError(response.status, body as ApiErrorBody);
  const shown = typeof body === "string" ? body : JSON.stringify(body ?? "");
  return new PlainError(`HTTP Error ${response.status} for ${method} ${url}\n${shown}`);
}

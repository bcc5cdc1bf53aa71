/** `curl: (CODE) TEXT`; the code is the exit status. */
export class CurlError extends Error {
  readonly status: number;

  constructor(status: number, text: string) {
    super(text);
    this.name = "CurlError";
    this.status = status;
  }
}

import type { PageName } from "./pages.ts";

/** What the router answers itself. https://devcenter.heroku.com/articles/error-codes */
export interface Fault {
  readonly code: string;
  readonly description: string;
  readonly status: number;
  readonly page: PageName;
  readonly level: "error" | "warning" | "info";
  /** Whose connection broke; told before everything else. */
  readonly socket?: "backend" | "client";
  /** What was wrong with the request; told after the description. */
  readonly cause?: string;
}

const fault = (
  code: string,
  description: string,
  status = 503,
  page: PageName = "error",
  level: Fault["level"] = "error",
): Fault => ({ code, description, status, page, level });

export const faults = {
  crashed: fault("H10", "App crashed"),
  backlog: fault("H11", "Backlog too deep"),
  timeout: fault("H12", "Request timeout"),
  closed: fault("H13", "Connection closed without response"),
  noWeb: fault("H14", "No web processes running"),
  idle: fault("H15", "Idle connection"),
  malformed: fault("H17", "Poorly formatted HTTP response"),
  interrupted: { ...fault("H18", "Server Request Interrupted"), socket: "backend" },
  bootTimeout: fault("H20", "App boot timeout"),
  refused: fault("H21", "Backend connection refused"),
  badLength: fault("H25", "HTTP restriction: invalid content length", 502),
  badExpect: { ...fault("H26", "Request Error", 417), cause: "unsupported expect header value" },
  clientGone: { ...fault("H27", "Client Request Interrupted", 499, "error", "warning"), socket: "client" },
  maintenance: fault("H80", "Maintenance mode", 503, "maintenance", "info"),
  blank: fault("H81", "Blank app", 502, "blank", "info"),
  hoursSpent: fault("H82", "Free app running time quota exhausted", 503, "error", "info"),
} as const satisfies Record<string, Fault>;

// Asks the server that this page came from (docs/api.md).
//
//   const answer = await get<Answer>("ask", { q: "act:deny", facets: "who,act" });
//   await post<{ correction: number }>("corrections", { kind: "accept", statement: 103 });
//
// Throws ApiError: what the server said, else that it cannot be reached.
import type { ErrorArgs, Span } from "./types";

export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly at: Span | null = null, // in a question
    readonly code: string | null = null,
    readonly args: ErrorArgs = {},
  ) {
    super(message);
  }
}

type Parameters = Record<string, string | number | null | undefined>;

function address(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return `/api/1/${path}${text && `?${text}`}`;
}

// What was asked no longer, also while the answer was coming in, stays an AbortError: it is no answer.
function unreachable(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw new ApiError("", 0);
}

async function ask<T>(path: string, parameters: Parameters, init: RequestInit): Promise<T> {
  const headers = { ...init.headers, "X-Dixit": "1" };
  const response = await fetch(address(path, parameters), { ...init, headers }).catch(unreachable);
  const text = await response.text().catch(unreachable);
  if (response.ok) return JSON.parse(text) as T;
  let told: { message?: string; at?: Span; code?: string; args?: ErrorArgs } = {};
  try {
    told = JSON.parse(text).error;
  } catch {
    // no answer of dixit's: the status says what there is to say
  }
  throw new ApiError(told?.message ?? response.statusText, response.status, told?.at, told?.code, told?.args);
}

// Asked before the screen that needs it is there; the first `get` of it takes the answer.
const begun = new Map<string, Promise<unknown>>();

export function begin(path: string, parameters: Parameters = {}): void {
  const answer = ask(path, parameters, {});
  answer.catch(() => {}); // whoever gets it is told
  begun.set(address(path, parameters), answer);
}

export function get<T>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  const key = address(path, parameters);
  const answer = begun.get(key);
  begun.delete(key);
  return (answer as Promise<T>) ?? ask<T>(path, parameters, { signal });
}

export interface More {
  parameters?: Parameters;
  signal?: AbortSignal;
}

export const post = <T>(path: string, body: unknown, { parameters = {}, signal }: More = {}) =>
  ask<T>(path, parameters, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" }, signal });

export const post_file = <T>(path: string, file: File, { parameters = {}, signal }: More = {}) =>
  ask<T>(path, { name: file.name, ...parameters }, {
    method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" }, signal,
  });

export const remove = <T>(path: string, parameters: Parameters = {}) => ask<T>(path, parameters, { method: "DELETE" });

// Asks the server that this page came from (docs/api.md).
//
//   const answer = await get<Answer>("ask", { q: "act:deny", facets: "who,act" });
//   await post<{ correction: number }>("corrections", { kind: "accept", statement: 103 });
//
// Throws ApiError: what the server said, else that it cannot be reached.
import type { Span } from "./types";

export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly at: Span | null = null, // in a question
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

async function ask<T>(path: string, parameters: Parameters, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address(path, parameters), { ...init, headers: { ...init.headers, "X-Dixit": "1" } });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError("", 0);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(body?.error?.message ?? response.statusText, response.status, body?.error?.at ?? null);
  return body as T;
}

export const get = <T>(path: string, parameters: Parameters = {}, signal?: AbortSignal) =>
  ask<T>(path, parameters, { signal });

export const post = <T>(path: string, body: unknown) =>
  ask<T>(path, {}, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });

export const post_file = <T>(path: string, file: File) =>
  ask<T>(path, { name: file.name }, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });

export const remove = <T>(path: string) => ask<T>(path, {}, { method: "DELETE" });

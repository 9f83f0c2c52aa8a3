// What is to be read, and reading it: looked at first, then kept where the store is a temporary one.
import { post, post_file, type More } from "../api/api";
import type { Reading } from "../api/types";

export interface Draft {
  text: string;
  title: string;
  date: string;
  outlet: string;
}

export type Source = { file: File } | { body: Record<string, string> };

export const no_draft: Draft = { text: "", title: "", date: "", outlet: "" };
export const most_bytes = 16 * 1024 * 1024;

// Only what was filled in.
export function source_of(draft: Draft): Source {
  const filled = Object.entries(draft).filter(([, value]) => value.trim());
  return { body: Object.fromEntries(filled) };
}

const send = <T>(path: string, source: Source, more?: More): Promise<T> =>
  "file" in source ? post_file<T>(path, source.file, more) : post<T>(path, source.body, more);

export interface ReadOnce {
  source: Source;
  reading: Reading;
  known: number | null; // the article of the store that it is
}

export async function read(source: Source, more?: More): Promise<ReadOnce> {
  const { document, known } = await send<{ document: Reading; known: number | null }>("read", source, more);
  return { source, reading: document, known };
}

export interface Kept {
  document: number; // the number that it has in the store
  event: number | null;
}

export const keep = (source: Source, more?: More): Promise<Kept> => send<Kept>("documents", source, more);

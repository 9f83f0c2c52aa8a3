// Pages of a list, counted from 1. Pure.

export const page_of = (text: string | null) => Math.max(1, Math.floor(Number(text)) || 1);

// The first, the last and those around the one that is shown.
export function pages_around(page: number, count: number): number[] {
  const near = [1, page - 1, page, page + 1, count];
  return [...new Set(near)].filter((each) => each >= 1 && each <= count).sort((a, b) => a - b);
}

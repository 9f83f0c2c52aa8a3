// Counts over time as shares.
//
//   shares_of([1, 0], [4, 0])   // [0.25, 0]
export const shares_of = (counts: number[], totals: number[]): number[] =>
  counts.map((count, i) => (totals[i] ? count / totals[i]! : 0));

export const sums_of = (rows: number[][], length: number): number[] =>
  Array.from({ length }, (_, i) => rows.reduce((sum, counts) => sum + (counts[i] ?? 0), 0));

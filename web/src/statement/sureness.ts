// How sure the program is of what it read, in words; the number stands beside them.
//
//   sureness(0.97)   // "très sûr"
import { ui, words_of } from "../words/words";

export const unsure_below = 0.5;
// Whether a position answers the question that it is put under: as the program holds it (docs/compare.md).
export const unsure_position_below = 0.25;

const say = words_of({
  fr: { very: "très sûr", quite: "assez sûr", hardly: "incertain", not: "peu sûr" },
  en: { very: "very sure", quite: "quite sure", hardly: "uncertain", not: "unsure" },
});

export function sureness(probability: number): string {
  if (probability >= 0.95) return say().very;
  if (probability >= 0.8) return say().quite;
  return probability >= unsure_below ? say().hardly : say().not;
}

// Never 100 %: nothing read is certain.
export function percent(probability: number): string {
  const whole = Math.min(99, Math.max(1, Math.round(probability * 100)));
  return ui() === "fr" ? `${whole}\u00a0%` : `${whole}%`;
}

// A state by its code of two letters, in words.
import { ui } from "../words/words";

export function state_in_words(code: string): string {
  try {
    return new Intl.DisplayNames([ui()], { type: "region" }).of(code) ?? code;
  } catch {
    return code; // is no code
  }
}

// A text as words are compared: without case, accents and typographic apostrophes.
//
//   fold("L’Élysée")   // "l'elysee"
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").replace(/œ/gi, "oe").replace(/æ/gi, "ae").toLowerCase();

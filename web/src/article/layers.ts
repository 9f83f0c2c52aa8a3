// What of a reading is shown in the text: each layer on or off, as last chosen here.
import type { Reading } from "../api/types";
import { prefer, preference } from "../preference";

export const forms = ["direct", "indirect", "mixed", "narrated"] as const;
export const beside = ["contacts", "figures", "claims", "distance"] as const;

export type Layer = (typeof forms)[number] | (typeof beside)[number];
export type Layers = Record<Layer, boolean>;

const kept = "dixit.layers";
const first: Layers = {
  direct: true,
  indirect: true,
  mixed: true,
  narrated: true,
  contacts: true,
  figures: false,
  claims: true,
  distance: true,
};

export function kept_layers(): Layers {
  try {
    return { ...first, ...JSON.parse(preference(kept) ?? "{}") };
  } catch {
    return first;
  }
}

export const keep_layers = (layers: Layers): void => prefer(kept, JSON.stringify(layers));

export const shows_form = (layers: Layers, form: string): boolean => layers[form as Layer] ?? true;

// How much each layer has to show.
export function layer_counts(reading: Reading): Record<Layer, number> {
  const { statements } = reading;
  const of_form = (form: string) => statements.filter((statement) => statement.form === form).length;
  return {
    direct: of_form("direct"),
    indirect: of_form("indirect"),
    mixed: of_form("mixed"),
    narrated: of_form("narrated"),
    contacts: reading.contacts.length,
    figures: reading.figures.length,
    claims: reading.claims.length,
    distance: statements.filter((statement) => statement.distance_span).length,
  };
}

const kept_plain = "dixit.clean";

export const kept_clean = (): boolean => preference(kept_plain) === "yes";
export const keep_clean = (clean: boolean): void => prefer(kept_plain, clean ? "yes" : "no");

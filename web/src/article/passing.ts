// What is marked in the text for a while: the place that the address names, the words a decision rests on.
import { useMemo } from "preact/hooks";
import type { Reading, Span } from "../api/types";
import type { StatementNote } from "./notes";
import { place_named, statement_at } from "./place";
import type { Stroke } from "./segments";

export interface Named {
  place: Span | null;
  of: number; // the statement there; -1: none
}

export const useNamed = (reading: Reading, at: string | null, length: number): Named =>
  useMemo(() => {
    const place = place_named(at, length);
    return { place, of: place ? statement_at(reading, place) : -1 };
  }, [reading, at, length]);

export const usePassing = ({ place }: Named, explained: StatementNote | undefined): Stroke[] =>
  useMemo(() => {
    const stroke = (role: "place" | "reason") => (span: Span | null) => (span ? [{ span, role, of: -1 }] : []);
    const reasons = explained?.statement.why.map(({ span }) => span) ?? [];
    return [...stroke("place")(place), ...reasons.flatMap(stroke("reason"))];
  }, [place, explained]);

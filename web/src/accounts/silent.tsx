// Parties that say nothing though one would expect it.
import { listed } from "../words/relation_words";
import { colon } from "../words/words";
import { say } from "./accounts_words";

export function Silent({ names = [] }: { names?: string[] }) {
  return (
    <p class="silent">
      <span class="symbol" aria-hidden="true">
        ∅
      </span>{" "}
      {say().silent}
      {names.length > 0 && `${colon()}${listed(names)}`}
    </p>
  );
}

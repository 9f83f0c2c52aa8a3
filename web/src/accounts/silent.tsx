// Parties that say nothing though one would expect it.
import { listed, say } from "./accounts_words";

export function Silent({ names = [] }: { names?: string[] }) {
  return (
    <p class="silent">
      <span class="symbol" aria-hidden="true">
        ∅
      </span>{" "}
      {names.length > 1 ? say().silents : say().silent}
      {names.length > 0 && `${say().colon}${listed(names)}`}
    </p>
  );
}

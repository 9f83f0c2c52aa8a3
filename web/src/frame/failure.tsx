// What went wrong, in words, and a way to try again.
import { ApiError } from "../api/api";
import { error_in_words } from "../words/error_words";
import { words_of } from "../words/words";

const say = words_of({
  fr: {
    unreachable: "Le serveur ne répond pas. S’il a été arrêté, relancez «\u00a0dixit serve\u00a0» puis réessayez.",
    absent: "Il n’y a rien à cette adresse.",
    unexpected: "La page n’a pas pu montrer ceci\u00a0:",
    again: "Réessayer",
  },
  en: {
    unreachable: "The server does not answer. If it was stopped, start “dixit serve” again, then retry.",
    absent: "There is nothing at this address.",
    unexpected: "The page could not show this:",
    again: "Try again",
  },
});

export function failure_in_words(error: unknown): string {
  if (typeof error === "string") return error;
  if (!(error instanceof ApiError)) return `${say().unexpected} ${error instanceof Error ? error.message : String(error)}`;
  if (error.status === 0) return say().unreachable;
  if (error.status === 404 && !error.message) return say().absent;
  return error_in_words(error);
}

export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>{failure_in_words(error)}</p>
      {again && (
        <p>
          <button type="button" onClick={again}>
            {say().again}
          </button>
        </p>
      )}
    </div>
  );
}

// What went wrong, in words, and a way to try again.
import { ApiError } from "../api/api";
import { error_in_words } from "../words/error_words";
import { words_of } from "../words/words";
import { Heading } from "./heading";

const say = words_of({
  fr: {
    unreachable: "Le serveur ne répond pas. S’il a été arrêté, relancez «\u00a0dixit serve\u00a0» puis réessayez.",
    absent: "Il n’y a rien à cette adresse.",
    unexpected: "La page n’a pas pu montrer ceci\u00a0:",
    again: "Réessayer",
    home: "Retour à l’accueil",
    not_there: "Introuvable",
    failed: "Rien à montrer",
  },
  en: {
    unreachable: "The server does not answer. If it was stopped, start “dixit serve” again, then retry.",
    absent: "There is nothing at this address.",
    unexpected: "The page could not show this:",
    again: "Try again",
    home: "Back to the first screen",
    not_there: "Not found",
    failed: "Nothing to show",
  },
});

export function failure_in_words(error: unknown): string {
  if (typeof error === "string") return error;
  if (!(error instanceof ApiError)) return `${say().unexpected} ${error instanceof Error ? error.message : String(error)}`;
  if (error.status === 0) return say().unreachable;
  if (error.status === 404 && !error.message) return say().absent;
  return error_in_words(error);
}

const is_absent = (error: unknown) => error instanceof ApiError && error.status === 404;

interface Props {
  error: unknown;
  again?: () => void;
}

// What is not there will not be there when one asks again.
export function Failure({ error, again }: Props) {
  const absent = is_absent(error);
  return (
    <div class="failure" role="alert">
      <p>{failure_in_words(error)}</p>
      {absent && (
        <p>
          <a href="/">{say().home}</a>
        </p>
      )}
      {again && !absent && (
        <p>
          <button type="button" onClick={again}>
            {say().again}
          </button>
        </p>
      )}
    </div>
  );
}

// In place of a whole screen.
export function FailedScreen(props: Props) {
  return (
    <>
      <Heading title={is_absent(props.error) ? say().not_there : say().failed} />
      <Failure {...props} />
    </>
  );
}

// How far what is being read is, and how to stop it: by a button, or Escape.
import { useEffect, useRef } from "preact/hooks";
import { number_in_words } from "../words/words";
import { say } from "./said";
import type { Progress } from "./work";

interface Props {
  busy: boolean;
  progress: Progress;
  stopped: boolean;
  stop: () => void;
}

function useEscape(active: boolean, stop: () => void): void {
  useEffect(() => {
    if (!active) return;
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) stop();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, [active]);
}

// What lasts a moment needs no figures.
function in_words({ share, waits, seconds }: Progress): string {
  if (waits) return say().waits;
  if (share === null) return "";
  return `${number_in_words(Math.round(share * 100))}\u00a0% · ${number_in_words(seconds)}\u00a0s`;
}

// The numbers are outside of what is read aloud at each change.
export function ReadingTold({ busy, progress, stopped, stop }: Props) {
  const words = say();
  const told = useRef<HTMLParagraphElement>(null);
  useEscape(busy, stop);
  useEffect(() => {
    if (stopped && document.activeElement === document.body) told.current?.focus(); // the button that was pressed is gone
  }, [stopped]);
  return (
    <div class="progress">
      <p role="status" tabIndex={-1} ref={told}>
        {busy ? words.reading : stopped ? words.stopped : ""}
      </p>
      {busy && (
        <p class="row">
          <progress aria-label={words.reading} value={progress.share ?? undefined} max={1} />
          <span class="quiet">{in_words(progress)}</span>
          <button type="button" onClick={stop}>
            {words.stop} <kbd aria-hidden="true">{words.escape}</kbd>
          </button>
        </p>
      )}
    </div>
  );
}

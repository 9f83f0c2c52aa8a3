// What was just done, for eye and ear; gone after a while.
import { useEffect } from "preact/hooks";

const shown_ms = 6000;

export function Told({ what, clear }: { what: string; clear: () => void }) {
  useEffect(() => {
    if (!what) return;
    const timer = setTimeout(clear, shown_ms);
    return () => clearTimeout(timer);
  }, [what]);
  return (
    <p class="told no-print" role="status" aria-live="polite">
      {what}
    </p>
  );
}

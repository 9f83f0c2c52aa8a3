// The keys of the article's screen: which there are, whether single letters count, and listening for them.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { prefer, preference } from "../preference";
import { say } from "./said";

const kept = "dixit.keys";

const letters_count = (): boolean => preference(kept) !== "off";

const typed_into = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), select, textarea"));

export function useKeys(does: Record<string, () => void>): void {
  const now = useRef(does);
  now.current = does;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key !== "Escape" && typed_into(event.target)) return;
      if (event.key.length === 1 && event.key !== "?" && !letters_count()) return;
      if (document.querySelector("dialog[open]")) return;
      const action = now.current[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

export function Keys({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [letters, set_letters] = useState(letters_count());
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const choose = (count: boolean) => {
    prefer(kept, count ? "on" : "off");
    set_letters(count);
  };
  return (
    <dialog ref={dialog} aria-labelledby="keys-heading" onClose={close}>
      <h2 id="keys-heading">{say().keys}</h2>
      <dl class="keys">
        {Object.entries(say().key_words).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class="inline">
        <input type="checkbox" checked={letters} onChange={() => choose(!letters)} />
        {say().keys_on}
      </label>
      <p>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say().close}
        </button>
      </p>
    </dialog>
  );
}

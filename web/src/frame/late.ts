// Whether something has lasted so long that one would take what is there for what is to come.
import { useEffect, useState } from "preact/hooks";

const patience = 400; // ms

export function useLate(lasts: boolean): boolean {
  const [late, set_late] = useState(false);
  useEffect(() => {
    if (!lasts) return set_late(false);
    const timer = setTimeout(() => set_late(true), patience);
    return () => clearTimeout(timer);
  }, [lasts]);
  return lasts && late;
}

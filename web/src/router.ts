// Which screen an address shows, and going from one to another without loading the page again.
//
//   go("/articles/7?at=120-180");
//   const place = usePlace();          // { path: ["articles", "7"], query }
import { useEffect, useState } from "preact/hooks";
import { leave } from "./scrolling";

export interface Place {
  path: string[];
  query: URLSearchParams;
}

const changed = "dixit:place";
export const pushed = "dixit:pushed"; // of the window: one went to another address, which is here now

// What is no code stays as it is: an address is typed by anybody.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function place(): Place {
  return {
    path: location.pathname.split("/").filter(Boolean).map(decoded),
    query: new URLSearchParams(location.search),
  };
}

export function go(address: string, { replace = false } = {}): void {
  if (replace) {
    history.replaceState(history.state, "", address);
  } else {
    leave();
    history.pushState(null, "", address);
    scrollTo(0, 0);
  }
  dispatchEvent(new Event(changed));
  if (!replace) dispatchEvent(new Event(pushed));
}

export function usePlace(): Place {
  const [now, set_now] = useState(place);
  useEffect(() => {
    const follow = () => set_now(place());
    const click = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.("a");
      if (!link || link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
      if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
      event.preventDefault();
      go(link.pathname + link.search + link.hash);
    };
    addEventListener(changed, follow);
    addEventListener("popstate", follow);
    document.addEventListener("click", click);
    return () => {
      removeEventListener(changed, follow);
      removeEventListener("popstate", follow);
      document.removeEventListener("click", click);
    };
  }, []);
  return now;
}

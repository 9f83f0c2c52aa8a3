// What is asked, and its address: each follows the other.
//
//   address_of({ question: "acte:nier", after: 41 })   // "/search?q=acte%3Anier&new=41"
import { useEffect, useState } from "preact/hooks";
import { go, place as place_now, pushed } from "../router";
import type { Asking } from "./answer";

// A space at the end says that the last word is whole: it stays.
export function address_of({ question, after }: Asking): string {
  const query = new URLSearchParams();
  if (question.trim()) query.set("q", question.trimStart());
  if (after !== null) query.set("new", String(after));
  const text = query.toString();
  return `/search${text && `?${text}`}`;
}

function asked_here(): Asking {
  const { query } = place_now();
  const after = query.get("new");
  return { question: query.get("q") ?? "", after: after !== null && /^\d{1,9}$/.test(after) ? Number(after) : null };
}

// `type`: a question as it is being written, of all that there is; `choose`: one that was made by a click, of what was asked
// before.
export function useAsking() {
  const [asking, set_asking] = useState(asked_here);
  useEffect(() => {
    const follow = () => location.pathname === "/search" && set_asking(asked_here());
    addEventListener("popstate", follow);
    addEventListener(pushed, follow);
    return () => {
      removeEventListener("popstate", follow);
      removeEventListener(pushed, follow);
    };
  }, []);
  const type = (question: string) => set_asking({ question, after: null });
  const choose = (question: string) => {
    const chosen = { question, after: asking.after };
    set_asking(chosen);
    go(address_of(chosen));
  };
  return { asking, type, choose };
}

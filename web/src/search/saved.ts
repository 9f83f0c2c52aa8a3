// Questions that the store keeps by name, the same as `dixit ask --saved` and `dixit watch` know, and how many statements
// each newly finds; asked again and again, for the page may stay open all day.
//
//   const saved = useSaved();
//   saved.all                       // null: they are not there yet
//   await saved.save("gaz", "act:deny about:gas");
import { useEffect } from "preact/hooks";
import { post, remove } from "../api/api";
import type { Saved, SavedQuestions } from "../api/types";
import { useAsked } from "../frame/asked";

const often = 30_000; // ms

export function useSaved() {
  const { value, again } = useAsked<SavedQuestions>("saved");
  useEffect(() => {
    const timer = setInterval(again, often);
    const back = () => document.visibilityState === "visible" && again();
    document.addEventListener("visibilitychange", back);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", back);
    };
  }, []);
  const changed = async <T>(change: Promise<T>): Promise<T> => {
    const answer = await change;
    again();
    return answer;
  };
  return {
    all: value?.saved ?? null,
    save: (name: string, question: string) => changed(post<{ replaced: string | null }>("saved", { name, question })),
    rename: (name: string, to: string) => changed(post("saved/name", { name, to })),
    forget: (name: string) => changed(remove("saved", { name })),
    // What it newly finds was shown, as far as these counts go.
    see: ({ name }: Saved) => void changed(post("saved/seen", { name, document: value!.last })).catch(() => {}),
  };
}

export type SavedAsked = ReturnType<typeof useSaved>;

export const news_of = (all: Saved[]): Saved[] => all.filter((one) => one.new !== null && one.new > 0);

// As one types it on the command line, too.
export const bare_name = (typed: string): string => typed.trim().replace(/^@/, "");

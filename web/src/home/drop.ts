// A file that is dropped anywhere on the page. True while one is held above it.
import { useEffect, useState } from "preact/hooks";

const brings_file = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

export function useDrop(dropped: (files: File[]) => void): boolean {
  const [held, set_held] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!brings_file(event)) return;
      event.preventDefault();
      set_held(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && set_held(false);
    const drop = (event: DragEvent) => {
      set_held(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!files.length) return;
      event.preventDefault();
      dropped(files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [dropped]);
  return held;
}

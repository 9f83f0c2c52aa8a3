// How wide an element is, in pixels, as it changes.
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

const before_known = 320; // the narrowest page

export function use_width(of: RefObject<HTMLElement>): number {
  const [width, set_width] = useState(before_known);
  useLayoutEffect(() => {
    const element = of.current!;
    const measure = () => set_width(Math.max(1, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}

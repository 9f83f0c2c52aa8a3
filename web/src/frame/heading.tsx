// The first heading of a screen. It names the document, and takes the focus when one comes here from another screen, so
// that a reader who hears the page begins where the eye does.
//
//   <Heading title={say().events} />                      // shown as it is
//   <Heading title={article.title}>…</Heading>            // shown otherwise
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

let moved_ = false;

// Tells that the next heading that appears is that of another screen.
export function moved(): void {
  moved_ = true;
}

interface Props {
  title: string;
  children?: ComponentChildren;
}

export function Heading({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (moved_) heading.current?.focus({ preventScroll: true });
    moved_ = false;
  }, []);
  useEffect(() => {
    document.title = title ? `${title} · dixit` : "dixit";
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}

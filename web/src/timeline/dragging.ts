// Moving the window by dragging, and by a wheel that turns sideways.
import { useRef } from "preact/hooks";
import { width_of_day, type Window } from "./scale";

const least = 4; // pixels; less is a click

export function use_dragging(window: Window, move_to: (from: number) => void) {
  const held = useRef<{ x: number; from: number; moving: boolean } | null>(null);
  const day = width_of_day(window.zoom);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button === 0) held.current = { x: event.clientX, from: window.from, moving: false };
    },
    onPointerMove(event: PointerEvent) {
      const grip = held.current;
      if (!grip) return;
      const by = event.clientX - grip.x;
      if (!grip.moving && Math.abs(by) < least) return;
      if (!grip.moving) (event.currentTarget as Element).setPointerCapture(event.pointerId);
      grip.moving = true;
      move_to(grip.from - by / day);
    },
    onPointerUp: () => void (held.current = null),
    onPointerCancel: () => void (held.current = null),
    onWheel(event: WheelEvent) {
      if (Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      move_to(window.from + event.deltaX / day);
    },
  };
}

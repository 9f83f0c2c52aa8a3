// What goes on while one looks at other screens, and is shown by those that tell of it.
//
//   const files = new Shared<Files>(none);
//   files.set({ ...files.value, begun: true });   // from anywhere
//   const now = files.use();                      // in a component: drawn anew at every change
import { useEffect, useState } from "preact/hooks";

export class Shared<T extends object> {
  private readonly followers_ = new Set<(value: T) => void>();

  constructor(public value: T) {}

  set(value: T): void {
    this.value = value;
    this.followers_.forEach((follow) => follow(value));
  }

  // Whether anything on the page tells of it.
  get shown(): boolean {
    return this.followers_.size > 0;
  }

  use(): T {
    const [now, set_now] = useState(this.value);
    useEffect(() => {
      set_now(this.value);
      this.followers_.add(set_now);
      return () => void this.followers_.delete(set_now);
    }, []);
    return now;
  }
}

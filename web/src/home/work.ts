// What the server works on for a while: how far it is, and an end to it before it is done.
//
//   const work = new Work((progress) => show(progress));
//   const done = await work.run((more) => post("read", body, more), [0, 0.6]);   // that part of the whole
//   work.stop();         // the server stops too: what `run` waits for fails, and work.stopped is true
import { get, type More } from "../api/api";

const often = 700; // ms between two questions how far it is

export interface Progress {
  share: number | null; // of the whole; null: it is not known yet
  waits: boolean; // the server has not begun
  seconds: number;
}

export const not_begun: Progress = { share: null, waits: false, seconds: 0 };

export class Work {
  private readonly abort_ = new AbortController();
  private readonly begun_ = performance.now();
  private now_ = not_begun;

  constructor(private readonly tell_: (progress: Progress) => void) {}

  get stopped(): boolean {
    return this.abort_.signal.aborted;
  }

  stop(): void {
    this.abort_.abort();
  }

  async run<T>(send: (more: More) => Promise<T>, [from, to]: [number, number] = [0, 1]): Promise<T> {
    const { signal } = this.abort_;
    const as = `${Date.now()}-${Math.random()}`;
    let done = false;
    const look = () => {
      this.tell({});
      get<{ share: number | null }>("reading", { as }, signal).then(
        ({ share }) => done || this.tell(share === null ? { waits: this.now_.share === null } : { share: from + share * (to - from), waits: false }),
        () => {}, // what fails is told by what is waited for
      );
    };
    const timer = setInterval(look, often);
    try {
      return await send({ parameters: { as }, signal });
    } finally {
      done = true;
      clearInterval(timer);
    }
  }

  private tell(known: Partial<Progress>): void {
    this.now_ = { ...this.now_, ...known, seconds: Math.floor((performance.now() - this.begun_) / 1000) };
    if (!this.stopped) this.tell_(this.now_);
  }
}

// Names and how often each: `dit 12, affirme 5, prétend 2`.
import { number_in_words } from "../words/words";

interface Item {
  name: string;
  count: number;
  href?: string;
}

export function Tally({ items }: { items: Item[] }) {
  return (
    <ul class="tally list">
      {items.map(({ name, count, href }, i) => (
        <li key={name + i}>
          {href ? <a href={href}>{name}</a> : name} <span class="quiet">{number_in_words(count)}</span>
        </li>
      ))}
    </ul>
  );
}

// The same statements as a table: always there for who hears the page, in sight where it was chosen.
import type { TimelinePoint } from "../api/types";
import { act_in_words, date_in_words } from "../words/words";
import { say, who_to_whom } from "./timeline_words";

export const address_in = (document: number, statement: number) => `/articles/${document}?statement=${statement}`;

const time_of = ({ said, reported }: TimelinePoint) => said ?? reported ?? "~"; // without a date: last

export function PointsTable({ points, seen }: { points: TimelinePoint[]; seen: boolean }) {
  const sorted = [...points].sort((a, b) => (time_of(a) < time_of(b) ? -1 : time_of(a) > time_of(b) ? 1 : 0));
  const { columns } = say();
  return (
    <div class={seen ? "scroll" : "unseen"} {...(seen ? { role: "region", tabIndex: 0, "aria-label": say().table } : {})}>
      <table class="points">
        <caption>{say().caption}</caption>
        <thead>
          <tr>
            {Object.entries(columns).map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((point) => (
            <Row key={point.statement} point={point} seen={seen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ point, seen }: { point: TimelinePoint; seen: boolean }) {
  const { said, reported, act, content, outlet, document, statement, revises } = point;
  return (
    <tr>
      <td>{date_in_words(said) || say().no_date}</td>
      <td>{date_in_words(reported)}</td>
      <td>{who_to_whom(point)}</td>
      <td>
        {act_in_words(act)}
        {revises !== null && ` (${say().revises})`}
      </td>
      <td class="words">{content}</td>
      <td>{outlet}</td>
      <td>
        <a href={address_in(document, statement)} tabIndex={seen ? undefined : -1}>
          {say().to_passage}
        </a>
      </td>
    </tr>
  );
}

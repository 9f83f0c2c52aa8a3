// The numbers behind charts.
import { date_in_words, number_in_words, words_of } from "../words/words";

const say = words_of({ fr: { numbers: "Les nombres", time: "Période" }, en: { numbers: "The numbers", time: "Period" } });

interface Props {
  times: string[];
  columns: { name: string; counts: number[] }[];
  labelled_by: string;
}

export function TimesTable({ times, columns, labelled_by }: Props) {
  if (times.length === 0) return null;
  return (
    <details>
      <summary>{say().numbers}</summary>
      <div class="scroll" role="region" aria-labelledby={labelled_by} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say().time}</th>
              {columns.map(({ name }, i) => <th key={i} scope="col" class="number">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {times.map((time, row) => (
              <tr key={time}>
                <th scope="row">{date_in_words(time)}</th>
                {columns.map(({ counts }, i) => <td key={i} class="number">{number_in_words(counts[row] ?? 0)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

// Why a statement was read as it was: what decided, how surely, on which words.
import { useEffect } from "preact/hooks";
import type { ReadStatement } from "../api/types";
import { rule_in_words } from "../statement/rules";
import { percent, sureness } from "../statement/sureness";
import type { CodePoints } from "../text";
import { colon, ui } from "../words/words";
import { say } from "./said";

const traits = ["act", "form", "polarity", "kind", "distance"] as const;

interface Props {
  statement: ReadStatement;
  text: CodePoints;
  shown: (open: boolean) => void; // so that the words are marked in the text
}

export function Why({ statement, text, shown }: Props) {
  useEffect(() => () => shown(false), []);
  const words = say();
  return (
    <details class="why" onToggle={(event) => shown(event.currentTarget.open)}>
      <summary>{words.why}</summary>
      <p class="quiet">{words.why_explained}</p>
      <ul>
        {statement.why.map(({ rule, probability, span }, i) => (
          <li key={i}>
            {rule_in_words(rule, ui())}
            {span && (
              <>
                {colon()}
                <q>{text.slice(span)}</q>
              </>
            )}
            <span class="quiet">{` ${sureness(probability)}, ${percent(probability)}`}</span>
          </li>
        ))}
      </ul>
      <table>
        <caption>{words.probabilities}</caption>
        <tbody>
          {traits
            .filter((trait) => statement.probabilities[trait] !== undefined)
            .map((trait) => (
              <tr key={trait}>
                <th scope="row">{words[trait]}</th>
                <td>{sureness(statement.probabilities[trait]!)}</td>
                <td class="number">{percent(statement.probabilities[trait]!)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}

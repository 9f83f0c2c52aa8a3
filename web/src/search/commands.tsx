// Lists to choose the order of the statements from, and what to count them by.
import { ui, words_of } from "../words/words";
import { counts } from "./fields";
import { count_in, count_in_words, order_in, with_count, with_order } from "./orders";

const orders = ["", "date", "date asc", "said", "confidence", "confidence asc", "added"];

const say = words_of({
  fr: {
    order: "Ordre", count: "Compter par", none: "(ne pas compter)", otherwise: "(autrement)",
    orders: ["articles récents d’abord", "date, récente d’abord", "date, ancienne d’abord", "moment du propos", "les plus sûrs d’abord",
      "les moins sûrs d’abord", "derniers ajoutés"],
  },
  en: {
    order: "Order", count: "Count by", none: "(do not count)", otherwise: "(otherwise)",
    orders: ["newest articles first", "date, newest first", "date, oldest first", "when it was said", "surest first", "least sure first",
      "added last"],
  },
});

interface Props {
  question: string;
  set_question: (question: string) => void;
}

export function Commands({ question, set_question }: Props) {
  const order = order_in(question);
  const by = count_in(question);
  const known = ["", ...counts.map(({ en }) => en)].includes(by);
  return (
    <div class="commands row">
      <label class="inline">
        {say().order}{" "}
        <select value={order} onChange={(event) => set_question(with_order(question, event.currentTarget.value))}>
          {orders.map((each, i) => <option key={each} value={each}>{say().orders[i]}</option>)}
          {!orders.includes(order) && <option value={order}>{say().otherwise}</option>}
        </select>
      </label>
      <label class="inline">
        {say().count}{" "}
        <select value={by} onChange={(event) => set_question(with_count(question, event.currentTarget.value))}>
          <option value="">{say().none}</option>
          {counts.map((each) => <option key={each.en} value={each.en}>{each[ui()]}</option>)}
          {!known && <option value={by}>{count_in_words(by)}</option>}
        </select>
      </label>
    </div>
  );
}

// A form that writes the question, for who does not know its language.
import { terms, ui, words_of } from "../words/words";
import { choice_in, value_in, with_value } from "./builder";
import { name_of, fields, values_of, type FieldId } from "./fields";

const say = words_of({
  fr: {
    title: "Composer la question", who: "Qui parle", to: "À qui", act: "Acte", about: "À propos de", form: "Forme", outlet: "Média",
    since: "Depuis", until: "Jusqu’à", any: "tous", dates: "2024, 2024-03 ou 2024-03-15",
    help: "Tout ce qu’une question peut dire",
  },
  en: {
    title: "Compose the question", who: "Who speaks", to: "To whom", act: "Act", about: "About", form: "Form", outlet: "Outlet",
    since: "Since", until: "Until", any: "any", dates: "2024, 2024-03 or 2024-03-15",
    help: "All that a question can say",
  },
});

interface Props {
  question: string;
  set_question: (question: string) => void;
}

export function BuilderForm(props: Props) {
  const words = say();
  return (
    <details class="builder">
      <summary>{words.title}</summary>
      <div class="fields">
        <Text field="who" label={words.who} {...props} />
        <Text field="to" label={words.to} {...props} />
        <Choice field="act" label={words.act} {...props} />
        <Text field="about" label={words.about} {...props} />
        <Choice field="form" label={words.form} {...props} />
        <Text field="outlet" label={words.outlet} {...props} />
        <DateText field="since" label={words.since} {...props} />
        <DateText field="until" label={words.until} {...props} />
      </div>
      <h2>{words.help}</h2>
      <dl class="language">
        {fields.map((field) => (
          <div key={field.id}>
            <dt><code>{name_of(field)}:</code></dt>
            <dd>{field.finds[ui()]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface FieldProps extends Props {
  field: FieldId;
  label: string;
}

function Text({ field, label, question, set_question }: FieldProps) {
  return (
    <div class="field">
      <label for={`build-${field}`}>{label}</label>
      <input
        id={`build-${field}`} type="text" autocomplete="off" value={value_in(question, field)}
        onInput={(event) => set_question(with_value(question, field, event.currentTarget.value))}
      />
    </div>
  );
}

// Half a date is a mistake: it is taken once it is whole.
function DateText({ field, label, question, set_question }: FieldProps) {
  return (
    <div class="field">
      <label for={`build-${field}`}>{label}</label>
      <input
        id={`build-${field}`} type="text" autocomplete="off" value={value_in(question, field)} aria-describedby={`build-${field}-hint`}
        onChange={(event) => set_question(with_value(question, field, event.currentTarget.value.trim()))}
      />
      <p id={`build-${field}-hint`} class="hint">{say().dates}</p>
    </div>
  );
}

function Choice({ field, label, question, set_question }: FieldProps) {
  const in_words = (value: string) => (field === "act" ? terms().acts[value]?.one : terms().forms[value]) ?? value;
  return (
    <div class="field">
      <label for={`build-${field}`}>{label}</label>
      <select
        id={`build-${field}`} value={choice_in(question, field)}
        onChange={(event) => set_question(with_value(question, field, event.currentTarget.value))}
      >
        <option value="">{say().any}</option>
        {values_of(field).map(({ value, name }) => <option key={value} value={name}>{in_words(value)}</option>)}
      </select>
    </div>
  );
}

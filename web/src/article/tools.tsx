// What is shown in the text, and what its marks mean.
import type { Reading } from "../api/types";
import { number_in_words } from "../words/words";
import { beside, forms, layer_counts, type Layer, type Layers } from "./layers";
import { say } from "./said";

interface Props {
  reading: Reading;
  layers: Layers;
  set_layers: (layers: Layers) => void;
  clean: boolean;
  set_clean: (clean: boolean) => void;
  show_keys: () => void;
}

function LayerBoxes({ reading, layers, set_layers }: Pick<Props, "reading" | "layers" | "set_layers">) {
  const words = say();
  const counts = layer_counts(reading);
  const box = (layer: Layer) => (
    <label key={layer} class="inline">
      <input type="checkbox" checked={layers[layer]} onChange={() => set_layers({ ...layers, [layer]: !layers[layer] })} />
      {`${words.layers[layer]} (${number_in_words(counts[layer])})`}
    </label>
  );
  return (
    <fieldset class="layers">
      <legend>{words.shown}</legend>
      <div class="row">{[...forms, ...beside].map(box)}</div>
    </fieldset>
  );
}

function Key() {
  const { legend } = say();
  const samples = ["content", "content nested", "content narrated", "source", "cue", "distance", "contact", "figure", "claim"] as const;
  const last = (name: string) => name.split(" ").at(-1) as keyof typeof legend;
  return (
    <>
      <h2 class="unseen">{legend.title}</h2>
      <ul class="key list">
        {samples.map((name) => (
          <li key={name}>
            <span class={name}>{legend[last(name)]}</span>
          </li>
        ))}
        <li>
          <span class="symbol">→</span> {legend.joined}
        </li>
        <li>
          <span class="symbol">†</span> {legend.dagger}
        </li>
      </ul>
    </>
  );
}

export function Tools({ reading, layers, set_layers, clean, set_clean, show_keys }: Props) {
  const words = say();
  return (
    <div class="tools no-print">
      <p class="row">
        <button type="button" aria-pressed={clean} onClick={() => set_clean(!clean)}>
          {words.clean} <kbd>r</kbd>
        </button>
        <button type="button" onClick={show_keys}>
          {words.keys} <kbd>?</kbd>
        </button>
      </p>
      <details>
        <summary>{words.settings}</summary>
        <LayerBoxes reading={reading} layers={layers} set_layers={set_layers} />
        <Key />
      </details>
    </div>
  );
}

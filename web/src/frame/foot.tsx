// The foot of every screen: what is read from, and by what.
import type { State } from "../api/types";
import { articles_in_words, statements_in_words, words_of } from "../words/words";

const say = words_of({
  fr: {
    corrections: "Corrections",
    temporary: "Articles gardés jusqu’à l’arrêt du serveur",
    kept: (name: string) => `Articles gardés dans ${name}`,
    loading: "le modèle se charge…",
    no_model: "aucun modèle\u00a0: rien ne peut être lu",
  },
  en: {
    corrections: "Corrections",
    temporary: "Articles are kept until the server stops",
    kept: (name: string) => `Articles are kept in ${name}`,
    loading: "the model is being loaded…",
    no_model: "no model: nothing can be read",
  },
});

export function Foot({ state }: { state: State }) {
  const { store } = state;
  const counts = `${articles_in_words(store.documents)}, ${statements_in_words(store.statements)}`;
  return (
    <footer class="foot">
      <p>
        {store.temporary ? say().temporary : say().kept(store.name)} ({counts})
      </p>
      <p>
        <a href="/corrections">{say().corrections}</a>
      </p>
      <p>
        dixit {state.version} · {state.model ?? (state.loading ? say().loading : say().no_model)}
      </p>
    </footer>
  );
}

// What stands apart from the grid: what one party alone speaks about, and what the authors claim themselves.
import { say } from "./accounts_words";
import { Place, Quote } from "./passage";
import { is_lone } from "./relations";
import { Saying } from "./saying";
import { Silent } from "./silent";
import type { AccountsView } from "./view";

export function Lone({ view }: { view: AccountsView }) {
  const lone = view.accounts.matters.filter(is_lone);
  if (!lone.length) return null;
  const parties = view.sorted_ids([...new Set(lone.map(({ positions }) => positions[0]!.party))]);
  return (
    <section id="alone" aria-labelledby="alone-title">
      <h2 id="alone-title">{say().alone}</h2>
      <p class="quiet">{say().alone_note}</p>
      <div class="lone">
        {parties.map((id) => (
          <div key={id}>
            <h3>{view.party(id).name}</h3>
            {lone
              .filter(({ positions }) => positions[0]!.party === id)
              .map((matter) => (
                <div key={matter.id} id={matter.id}>
                  {matter.positions.map((position) => (
                    <Saying key={position.id} view={view} matter={matter} position={position} />
                  ))}
                  {matter.silent.length > 0 && <Silent names={view.sorted_ids(matter.silent).map((party) => view.party(party).name)} />}
                </div>
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}

export function Claims({ view }: { view: AccountsView }) {
  const { claims } = view.accounts;
  if (!claims.length) return null;
  return (
    <section id="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{say().claims}</h2>
      <p class="quiet">{say().claims_note}</p>
      <ul class="list measure">
        {claims.map((claim, index) => (
          <li key={index}>
            <Quote view={view} passage={claim} whole /> <Place view={view} passage={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
}

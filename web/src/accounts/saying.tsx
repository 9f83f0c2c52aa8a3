// One party's answer in one matter: stance, words, where they stand, and what they are to what others say.
import type { Matter, Position } from "../api/types";
import { colon, terms } from "../words/words";
import { InContext, Place, Quote } from "./passage";
import { Ties, UnsurePosition } from "./ties";
import type { AccountsView } from "./view";

interface Props {
  view: AccountsView;
  matter: Matter;
  position: Position;
  named?: boolean; // with the party's name, where no column says it
}

export function Saying({ view, matter, position, named }: Props) {
  const best = position.evidence[0];
  return (
    <div class="saying" id={position.id}>
      <p class="stance">
        {named && <b class="who">{view.party(position.party).name} </b>}
        <i>
          {terms().stances[position.wording] ?? position.wording}
          {colon()}
        </i>
        <UnsurePosition confidence={position.confidence} />
      </p>
      {best && (
        <>
          <p class="said">
            <Quote view={view} passage={best} /> <Place view={view} passage={best} />
          </p>
          <InContext view={view} position={position} />
        </>
      )}
      <Ties view={view} matter={matter} position={position} />
    </div>
  );
}

// The panel of a statement; of an article that is kept also how to cite it and put it right.
import type { Article, Reading } from "../api/types";
import type { CodePoints } from "../text";
import { Cite } from "./cite";
import { Correct, type Correcting, type Wish } from "./correct";
import type { Corrected, StatementNote } from "./notes";
import { Panel } from "./panel";
import { say } from "./said";

interface Props {
  note: StatementNote;
  marks?: Corrected;
  reading: Reading;
  text: CodePoints;
  article: Article | null;
  wish: Wish | null;
  does: Correcting;
  close: () => void;
  why_shown: (open: boolean) => void;
  tell: (what: string) => void;
}

export function Opened({ article, wish, does, close, why_shown, tell, ...of }: Props) {
  return (
    <Panel {...of} close={close} why_shown={why_shown}>
      {article ? (
        <>
          <Cite {...of} article={article} tell={tell} />
          <Correct {...of} wish={wish} does={does} />
        </>
      ) : (
        <p class="quiet">{say().not_stored}</p>
      )}
    </Panel>
  );
}

import "./style/style.css"; // before those of the screens, which go further
import { render } from "preact";
import { begin } from "./api/api";
import { choose_theme, theme } from "./frame/theme";
import { Page } from "./page";
import { place } from "./router";
import { ui } from "./words/words";

choose_theme(theme());
begin("words", { ui: ui() });
begin("state");
const [screen, document_id] = place().path;
if (screen === "articles" && document_id) begin(`documents/${document_id}`);
render(<Page />, document.getElementById("page")!);

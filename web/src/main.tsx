import "./style/style.css"; // before those of the screens, which go further
import { render } from "preact";
import { begin } from "./api/api";
import { choose_theme, theme } from "./frame/theme";
import { Page } from "./page";
import { place } from "./router";
import { follow_scrolling } from "./scrolling";
import { ui } from "./words/words";

choose_theme(theme());
follow_scrolling();
begin("words", { ui: ui() });
begin("state");
const [screen, id, part] = place().path;
if (screen === "articles" && id) begin(`documents/${encodeURIComponent(id)}${part === "accounts" ? "/accounts" : ""}`);
render(<Page />, document.getElementById("page")!);

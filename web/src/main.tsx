import "./style/style.css"; // before those of the screens, which go further
import { render } from "preact";
import { choose_theme, theme } from "./frame/theme";
import { Page } from "./page";

choose_theme(theme());
render(<Page />, document.getElementById("page")!);

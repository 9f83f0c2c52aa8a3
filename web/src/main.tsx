import { render } from "preact";
import { choose_theme, theme } from "./frame/theme";
import { Page } from "./page";
import "./style/style.css";

choose_theme(theme());
render(<Page />, document.getElementById("page")!);

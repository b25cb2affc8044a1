// What every page loads: live parts by htmx, the theme, the keys, and the elements.
import htmx from "htmx.org";
import "./elements/theme.ts";
import "./elements/figure.ts";
import "./elements/steps.ts";
import "./elements/answer.ts";
import "./elements/sending.ts";
import "./elements/wide.ts";

htmx.config.includeIndicatorStyles = false; // no inline style under our policy
htmx.config.allowEval = false;
htmx.config.historyCacheSize = 0;
htmx.config.timeout = 15_000;

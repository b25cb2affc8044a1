// What every page loads: live parts by htmx, the theme, the keys, and the elements, each fetched when it is seen.
import htmx from "htmx.org";
import "./elements/theme.ts";
import "./elements/figure.ts";
import "./elements/steps.ts";
import "./elements/wide.ts";

htmx.config.includeIndicatorStyles = false; // no inline style under our policy
htmx.config.allowEval = false;
htmx.config.historyCacheSize = 0;

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

// The two keys that work on every page, unless something is being typed.
addEventListener("keydown", (event) => {
  const typing = (event.target as HTMLElement).closest("input, textarea, select, math-field, [contenteditable], .cm-editor");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const to = { "?": "/help/", "/": "/search/" }[event.key];
  if (!to) return;
  event.preventDefault();
  location.assign(to);
});

if (document.querySelector("ew-editor")) import("./elements/editor.ts");

// In an answer of several lines Enter ends a line; with Ctrl it checks.
addEventListener("keydown", (event) => {
  const field = (event.target as HTMLElement).closest<HTMLTextAreaElement>(".ask textarea");
  if (!field || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  field.form?.requestSubmit();
});

// Author mode: the page reloads when a file of the course is saved.
const asks = document.querySelector<HTMLMetaElement>("meta[name=saved]")?.content;
if (asks) import("./elements/author.ts").then(({ reloadOnSave }) => reloadOnSave(asks));

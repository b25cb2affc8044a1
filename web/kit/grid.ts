// A matrix as cells: shaded by value (a heat map) or to be chosen one by one with keys or a thumb.
import { html } from "./dom.ts";
import type { Page } from "./figure.ts";
import { say } from "./format.ts";

export interface GridOptions {
  label: string;
  cells: () => readonly (readonly number[])[];
  rows?: readonly string[];
  columns?: readonly string[];
  says?: (value: number, row: number, column: number) => string; // what stands in the cell
  mark?: (row: number, column: number) => boolean; // framed: the ones the text speaks of
  press?: (row: number, column: number) => void;
  shade?: boolean; // by size, signed: hatched below zero
}

export function grid(page: Page, options: GridOptions): void {
  const body = html("tbody");
  const head = options.columns ? html("thead", {}, html("tr", {}, ...(options.rows ? [html("td")] : []), ...options.columns.map((name) => html("th", { scope: "col" }, name)))) : "";
  page.add(html("div", { class: "scroll" }, html("table", { class: "cells", "aria-label": options.label }, head, body)));
  page.each(() => {
    const focus = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.cell : undefined;
    const values = options.cells();
    const most = Math.max(...values.flat().map(Math.abs), 1e-12);
    body.replaceChildren(...values.map((row, i) => html("tr", {}, ...(options.rows ? [html("th", { scope: "row" }, options.rows[i] ?? "")] : []), ...row.map((value, j) => cell(page, options, value, i, j, most)))));
    if (focus) body.querySelector<HTMLElement>(`[data-cell="${focus}"]`)?.focus();
  });
}

function cell(page: Page, options: GridOptions, value: number, i: number, j: number, most: number): HTMLElement {
  const text = options.says?.(value, i, j) ?? say(value);
  const classes = [options.mark?.(i, j) ? "marked" : "", value < 0 ? "below" : ""].join(" ").trim();
  const shade = options.shade === false ? undefined : `--v:${Math.min(1, Math.abs(value) / most).toFixed(3)}`;
  if (!options.press) return html("td", { class: classes || undefined, style: shade }, text);
  const press = options.press;
  const made = html("button", { type: "button", "data-cell": `${i}-${j}` }, text);
  made.addEventListener("click", () => {
    press(i, j);
    page.changed();
  });
  return html("td", { class: classes || undefined, style: shade }, made);
}

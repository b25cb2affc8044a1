// Named bars from zero, each with its value beside it. No legend, no grid.
import { html } from "./dom.ts";
import type { Page } from "./figure.ts";
import { say } from "./format.ts";
import type { Role } from "./plane.ts";

export interface BarsOptions {
  label: string;
  bars: () => readonly { name: string; value: number; role?: Role; says?: string }[];
  most?: number; // the value that fills the width; the largest there is, unless told
}

export function bars(page: Page, options: BarsOptions): void {
  const list = page.add(html("ul", { class: "bars", "aria-label": options.label }));
  page.each(() => {
    const shown = options.bars();
    const most = options.most ?? Math.max(...shown.map((bar) => Math.abs(bar.value)), 1e-12);
    list.replaceChildren(...shown.map((bar) => row(bar, most)));
  });
}

function row(bar: { name: string; value: number; role?: Role; says?: string }, most: number): HTMLElement {
  const length = Math.min(100, (100 * Math.abs(bar.value)) / most);
  const strip = html("i", { class: `n-${bar.role ?? "ink"}${bar.value < 0 ? " below" : ""}`, style: `--w:${length.toFixed(2)}%` });
  return html("li", {}, html("span", {}, bar.name), html("span", { class: "strip" }, strip), html("b", {}, bar.says ?? say(bar.value)));
}

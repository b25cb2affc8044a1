// Sliders, choices and buttons: the browser's own, so that keys, touch and screen readers know them.
import { html, id } from "./dom.ts";
import type { Page } from "./figure.ts";
import { say } from "./format.ts";

export interface SliderOptions {
  label: string;
  from?: number;
  to?: number;
  step?: number;
  values?: readonly number[]; // instead of from, to, step: rests on these alone
  at: number;
  says?: (value: number) => string;
  speaks?: (value: number) => string; // to a screen reader, where that should be more than what is shown
}

export interface Slider {
  readonly value: number;
  move(to: number): void;
}

export function slider(page: Page, options: SliderOptions): Slider {
  const values = options.values;
  const says = options.says ?? ((value: number) => say(value));
  const name = id("slider");
  const input = html("input", { type: "range", id: name, min: values ? 0 : (options.from ?? 0), max: values ? values.length - 1 : (options.to ?? 1), step: values ? 1 : (options.step ?? 0.1) });
  const shown = html("output", { for: name });
  const value = () => (values ? values[input.valueAsNumber] : input.valueAsNumber);
  const move = (to: number) => {
    input.valueAsNumber = values ? Math.max(0, nearest(values, to)) : to;
    page.changed();
  };
  page.row.append(html("label", { for: name, class: "slider" }, html("span", {}, options.label), input, shown));
  input.valueAsNumber = values ? Math.max(0, nearest(values, options.at)) : options.at;
  input.addEventListener("input", page.changed);
  page.each(() => {
    shown.textContent = says(value());
    input.setAttribute("aria-valuetext", (options.speaks ?? says)(value()));
  });
  return {
    get value() {
      return value();
    },
    move,
  };
}

function nearest(values: readonly number[], to: number): number {
  return values.reduce((best, value, i) => (Math.abs(value - to) < Math.abs(values[best] - to) ? i : best), 0);
}

export interface Choice {
  readonly index: number;
  readonly value: string;
}

export function choice(page: Page, label: string, options: readonly string[], chosen: number): Choice {
  const name = id("choice");
  let index = chosen;
  const set = html("fieldset", { class: "modes" }, html("legend", {}, label));
  options.forEach((option, i) => {
    const input = html("input", { type: "radio", name, value: i, checked: i === chosen });
    input.addEventListener("change", () => {
      index = i;
      page.changed();
    });
    set.append(html("label", {}, input, option));
  });
  page.row.append(set);
  return {
    get index() {
      return index;
    },
    get value() {
      return options[index];
    },
  };
}

export function button(page: Page, label: string, press: () => void): HTMLButtonElement {
  const made = html("button", { type: "button", class: "btn" }, label);
  made.addEventListener("click", () => {
    press();
    page.changed();
  });
  page.row.append(made);
  return made;
}

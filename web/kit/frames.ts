// Steps one after the other: an algorithm's own, as the library yields them. The reader turns the pages.
import { html } from "./dom.ts";
import type { Page } from "./figure.ts";

export interface Frame<After = unknown> {
  says: string; // the sentence of the step
  after: After; // what stands on the page then
}

export interface Frames {
  readonly index: number;
  readonly after: unknown;
  go(to: number): void;
  replace(steps: readonly Frame[]): void;
}

export function frames(page: Page, first: readonly Frame[]): Frames {
  let steps = first;
  let index = 0;
  const place = html("span", { class: "place" });
  const line = html("p", { class: "saying", role: "status" });
  const go = (to: number) => {
    index = Math.max(0, Math.min(steps.length - 1, to));
    page.changed();
  };
  const back = page.button("Back", () => go(index - 1));
  page.row.append(place);
  const on = page.button("Next step", () => go(index + 1));
  page.add(line);
  page.each(() => {
    place.textContent = `step ${index + 1} of ${steps.length}`;
    line.textContent = steps[index]?.says ?? "";
    back.disabled = index === 0;
    on.disabled = index === steps.length - 1;
  });
  return {
    get index() {
      return index;
    },
    get after() {
      return steps[index]?.after;
    },
    go,
    replace(next) {
      steps = next;
      go(Math.min(index, next.length - 1));
    },
  };
}

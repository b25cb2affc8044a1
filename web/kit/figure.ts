// A figure: things to move, a drawing of them, the numbers that matter in words, and a table that tells the same.
// Whatever moves calls `changed`; every mark, number and sentence is then drawn again from the state. Nothing moves by itself.
import { html } from "./dom.ts";
import { Plane, type PlaneOptions } from "./plane.ts";
import { bars, type BarsOptions } from "./bars.ts";
import { button, choice, slider, type Choice, type Slider, type SliderOptions } from "./controls.ts";
import { frames, type Frame, type Frames } from "./frames.ts";
import { graph, type GraphOptions } from "./graph.ts";
import { grid, type GridOptions } from "./grid.ts";
import { Surface, type SurfaceOptions } from "./surface.ts";

export type Point = readonly [number, number];
export type Cell = string | number;

export class Page {
  private redraws: (() => void)[] = [];
  private waiting = false;
  private controls?: HTMLElement;

  constructor(readonly box: HTMLElement) {}

  /** Call after a change by hand (a handle, a slider); kit controls do it by themselves. */
  readonly changed = (): void => {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      for (const redraw of this.redraws) redraw();
    });
  };

  /** Runs now and after every change. */
  each(redraw: () => void): void {
    this.redraws.push(redraw);
    redraw();
  }

  add<E extends Element>(element: E): E {
    this.box.append(element);
    return element;
  }

  /** A coordinate plane with equal units, or a chart when `equal` is false. */
  plane(options: PlaneOptions): Plane {
    return new Plane(this, options);
  }

  chart(options: PlaneOptions): Plane {
    return new Plane(this, { equal: false, ...options });
  }

  bars(options: BarsOptions): void {
    bars(this, options);
  }

  graph(options: GraphOptions): void {
    graph(this, options);
  }

  /** A matrix of numbers as shaded cells, or cells that can be chosen. */
  grid(options: GridOptions): void {
    grid(this, options);
  }

  surface(options: SurfaceOptions): Surface {
    return new Surface(this, options);
  }

  slider(options: SliderOptions): Slider {
    return slider(this, options);
  }

  choice(label: string, options: readonly string[], chosen = 0): Choice {
    return choice(this, label, options, chosen);
  }

  button(label: string, press: () => void): HTMLButtonElement {
    return button(this, label, press);
  }

  /** Replays steps, for example the library's own: back, forward, and where one stands. */
  frames(steps: readonly Frame[]): Frames {
    return frames(this, steps);
  }

  /** Where sliders, choices and buttons stand: one row, in the order they were made. */
  get row(): HTMLElement {
    this.controls ??= this.add(html("div", { class: "moves" }));
    return this.controls;
  }

  /** The live numbers under the drawing: a name and what it is now. */
  live(values: Record<string, () => string>): void {
    const list = this.add(html("dl", { class: "read" }));
    for (const [name, value] of Object.entries(values)) {
      const shown = html("dd");
      list.append(html("div", {}, html("dt", {}, name), shown));
      this.each(() => (shown.textContent = value()));
    }
  }

  /** One sentence that says what stands there now; screen readers hear it when it rests. */
  says(sentence: () => string): void {
    const line = this.add(html("p", { class: "saying", role: "status" }));
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.each(() => {
      const now = sentence();
      clearTimeout(timer);
      timer = setTimeout(() => (line.textContent = now), line.textContent ? 150 : 0);
    });
  }

  /** The same as a table, folded, always there. */
  table(head: readonly string[], rows: () => readonly (readonly Cell[])[]): void {
    const body = html("tbody");
    const titles = html("tr", {}, ...head.map((title) => html("th", { scope: "col" }, title)));
    const whole = html("table", {}, html("thead", {}, titles), body);
    this.add(html("details", { class: "twin" }, html("summary", {}, "The same as a table"), html("div", { class: "scroll" }, whole)));
    this.each(() => body.replaceChildren(...rows().map((row) => html("tr", {}, ...row.map((cell) => cellOf(String(cell)))))));
  }
}

/** A number or a point stays in one line; words may wrap, so that the table fits a phone. */
function cellOf(text: string): HTMLElement {
  return html("td", /\p{L}{2} .*\p{L}{2}/u.test(text) ? { class: "told" } : {}, text);
}

/** What a figure's file exports: `export default figure((page) => { ... })`. */
export function figure(make: (page: Page) => void): (box: HTMLElement) => void {
  return (box) => {
    box.replaceChildren();
    make(new Page(box));
  };
}

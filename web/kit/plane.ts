// A plane with axes, and everything that can stand in it. Marks take functions, so that they follow what a hand moves.
import { scaleLinear, type ScaleLinear } from "d3-scale";
import { html, svg, set } from "./dom.ts";
import type { Page, Point } from "./figure.ts";
import { Handle, type HandleOptions } from "./handle.ts";
import * as marks from "./marks.ts";
import { contours } from "./contour.ts";
import { say } from "./format.ts";

export type Role = "input" | "output" | "eigen" | "basis" | "residual" | "other" | "ink" | "edge";

export interface PlaneOptions {
  x: readonly [number, number];
  y: readonly [number, number];
  label: string; // what is seen, for those who do not see it
  equal?: boolean; // one unit across is one unit up (a plane); false: a chart that fills its width
  height?: number; // of a chart, in drawing units (its width is 640)
  xLabel?: string;
  yLabel?: string;
  grid?: boolean;
  axes?: boolean;
  heights?: boolean; // false leaves the numbers of a chart's upright axis out, where they say nothing (a density)
  ticks?: number;
}

const WIDTH = 640;
const SIDE = { left: 44, right: 16, top: 14, bottom: 40 };

export class Plane {
  readonly svg: SVGSVGElement;
  readonly back: SVGGElement; // axes and grid
  readonly front: SVGGElement; // marks
  readonly hands: SVGGElement; // handles, above all
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly width = WIDTH;
  readonly height: number;

  constructor(readonly page: Page, readonly options: PlaneOptions) {
    const side = options.equal === false ? SIDE : { left: 8, right: 8, top: 8, bottom: 8 };
    const inner = WIDTH - side.left - side.right;
    const unit = inner / (options.x[1] - options.x[0]);
    this.height = options.equal === false ? (options.height ?? 320) : (options.y[1] - options.y[0]) * unit + side.top + side.bottom;
    this.x = scaleLinear([...options.x], [side.left, WIDTH - side.right]);
    this.y = scaleLinear([...options.y], [this.height - side.bottom, side.top]);
    this.back = svg("g", { "aria-hidden": "true" });
    this.front = svg("g", { "aria-hidden": "true" });
    this.hands = svg("g");
    this.svg = svg("svg", { viewBox: `0 0 ${WIDTH} ${this.height}`, role: "group", "aria-label": options.label }, this.back, this.front, this.hands);
    page.add(html("div", { class: "drawing" }, this.svg));
    if (options.axes !== false) this.axes(options.equal === false);
  }

  at(point: Point): [number, number] {
    return [this.x(point[0]), this.y(point[1])];
  }

  private axes(chart: boolean): void {
    const [left, right] = this.x.range();
    const [bottom, top] = this.y.range();
    const count = this.options.ticks ?? (chart ? 6 : 8);
    const zero = { x: chart ? left : this.x(clamp(0, this.options.x)), y: chart ? bottom : this.y(clamp(0, this.options.y)) };
    for (const value of this.x.ticks(count)) {
      if (this.options.grid !== false) this.back.append(svg("path", { class: "grid", d: `M${this.x(value)} ${top}V${bottom}` }));
      if (chart || value) this.number(value, this.x(value), zero.y + 20, "middle");
    }
    for (const value of this.y.ticks(chart ? 5 : count)) {
      if (this.options.grid !== false) this.back.append(svg("path", { class: "grid", d: `M${left} ${this.y(value)}H${right}` }));
      if ((chart || value) && this.options.heights !== false) this.number(value, zero.x - 8, this.y(value) + 5, "end");
    }
    this.back.append(svg("path", { class: "axis", d: `M${left} ${zero.y}H${right}` }), svg("path", { class: "axis", d: `M${zero.x} ${bottom}V${top}` }));
    if (this.options.xLabel) this.back.append(svg("text", { class: "name", x: right, y: bottom + (chart ? 36 : -10), "text-anchor": "end" }, this.options.xLabel));
    if (this.options.yLabel) this.back.append(svg("text", { class: "name", x: chart ? 4 : zero.x + 10, y: top + (chart ? -2 : 12), "text-anchor": "start" }, this.options.yLabel));
  }

  private number(value: number, x: number, y: number, anchor: string): void {
    if (x < 10 || y > this.height - 2) return;
    this.back.append(svg("text", { class: "num", x, y, "text-anchor": anchor }, say(value, 3)));
  }

  private mark<E extends SVGElement>(element: E, draw: (element: E) => void): E {
    this.front.append(element);
    this.page.each(() => draw(element));
    return element;
  }

  /** Something to hold: drag it, or arrow keys (Shift for ten steps). */
  handle(options: HandleOptions): Handle {
    return new Handle(this, options);
  }

  /** A vector from the origin (or `from`) with a filled head. */
  arrow(options: { to: () => Point; from?: () => Point; role: Role; label?: string; faint?: boolean }): void {
    const group = svg("g", { class: `n-${options.role}${options.faint ? " faint" : ""}` });
    this.mark(group, () => marks.arrow(this, group, options));
  }

  /** A straight piece between two points: an error, a gap (dashed), a side. */
  segment(options: { ends: () => readonly [Point, Point]; role: Role; dashed?: boolean; label?: () => string }): void {
    const group = svg("g", { class: `n-${options.role}` });
    this.mark(group, () => marks.segment(this, group, options));
  }

  /** The whole line through two points, dotted until `on`. */
  line(options: { through: () => readonly [Point, Point]; role: Role; on?: () => boolean; label?: string }): void {
    const group = svg("g", { class: `n-${options.role}` });
    this.mark(group, () => marks.line(this, group, options));
  }

  point(options: { at: () => Point; role: Role; label?: string | (() => string); open?: boolean; size?: number }): void {
    const group = svg("g", { class: `n-${options.role}` });
    this.mark(group, () => marks.point(this, group, options));
  }

  /** Many points: a class each by `role`. Shape backs colour: `shape` is disc, ring, square or cross. */
  scatter(options: { points: () => readonly Point[]; role: Role; shape?: "disc" | "ring" | "square" | "cross"; size?: number }): void {
    const path = svg("path", { class: `scatter n-${options.role} ${options.shape ?? "disc"}` });
    this.mark(path, () => set(path, { d: marks.scatter(this, options.points(), options.shape ?? "disc", options.size ?? 4) }));
  }

  /** The graph of a function, or a path through points. `fill` shades down to zero. */
  curve(options: { of?: (x: number) => number; points?: () => readonly Point[]; role: Role; thin?: boolean; dashed?: boolean; fill?: boolean; between?: () => readonly [number, number]; label?: string }): void {
    const group = svg("g", { class: `n-${options.role}` });
    this.mark(group, () => marks.curve(this, group, options));
  }

  polygon(options: { corners: () => readonly Point[]; role: Role; label?: () => string }): void {
    const group = svg("g", { class: `n-${options.role}` });
    this.mark(group, () => marks.polygon(this, group, options));
  }

  /** The wedge between two directions at the origin. */
  angle(options: { from: () => Point; to: () => Point; role: Role; size?: number }): void {
    const path = svg("path", { class: `gap n-${options.role}` });
    this.mark(path, () => set(path, { d: marks.wedge(this, options.from(), options.to(), options.size ?? 44) }));
  }

  /** Level sets of f, drawn thin; `levels` are values of f. */
  contour(options: { of: (x: number, y: number) => number; levels: () => readonly number[]; role?: Role }): void {
    const path = svg("path", { class: `trace n-${options.role ?? "basis"}` });
    this.mark(path, () => set(path, { d: contours(this, options.of, options.levels()) }));
  }

  /** Where a grid of lines goes under a linear map: rows of a 2 by 2 matrix. */
  image(options: { of: () => readonly [Point, Point]; role: Role }): void {
    const path = svg("path", { class: `trace n-${options.role} faint` });
    this.mark(path, () => set(path, { d: marks.gridImage(this, options.of()) }));
  }

  /** Words at a place; the name of a vector is set as on an arrow. */
  text(options: { at: () => Point; says: () => string; role?: Role; anchor?: "start" | "middle" | "end"; vector?: boolean }): void {
    const text = svg("text", { class: `m n-${options.role ?? "ink"}` });
    this.mark(text, () => {
      const [x, y] = this.at(options.at());
      set(text, { x, y, style: `text-anchor:${options.anchor ?? "middle"}` });
      if (options.vector) text.replaceChildren(...marks.vector(options.says(), x, y).childNodes);
      else text.textContent = options.says();
    });
  }

  /** Vertical bars at values of x, from zero: a histogram or a law. */
  columns(options: { bars: () => readonly { from: number; to: number; height: number }[]; role: Role; hatched?: boolean }): void {
    const path = svg("path", { class: `columns n-${options.role}${options.hatched ? " hatched" : ""}` });
    this.mark(path, () => set(path, { d: options.bars().map((bar) => marks.column(this, bar)).join("") }));
  }
}

export function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

// Something to hold: a ring that is dragged or moved by arrow keys, and that says where it is.
import { set, svg } from "./dom.ts";
import type { Point } from "./figure.ts";
import { pair } from "./format.ts";
import { beside, vector } from "./marks.ts";
import { clamp, type Plane, type Role } from "./plane.ts";
import { degrees, direction, ends, passing, resting } from "./turning.ts";

export interface HandleOptions {
  name: string; // "u": what it is called in the text
  shown?: string; // what is drawn above it, the name unless told; "" where it would cover what it stands on
  at: Point;
  role: Role;
  step?: number; // of an arrow key, 0.1 unless told
  snap?: number; // dragging rests on multiples of it; 0 for none
  along?: () => readonly [Point, Point]; // where one step to the right and one step up lead: the axes of a drawing of space
  hold?: (wanted: Point) => Point; // keeps it where it may be: on a circle, on a curve, in a box
  turns?: boolean; // it turns about the origin and keeps its distance; keys by `step` degrees (1 unless told), Home back to 0
  rests?: () => readonly Point[]; // lines through the origin on which a turning one rests: nearby by hand, once on the way by keys
  says?: (at: Point) => string; // what it says of itself
}

const ARROWS: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Handle {
  at: Point;
  private readonly group: SVGGElement;

  constructor(private readonly plane: Plane, private readonly options: HandleOptions) {
    this.at = this.held(options.at);
    const label = plane.options.equal === false ? beside : vector; // on a chart a letter is a number
    this.group = svg("g", { class: `handle n-${options.role}`, tabindex: 0, role: "slider", "aria-label": `${options.name}, move with the arrow keys`, "aria-valuemin": options.turns ? -180 : -1000, "aria-valuemax": options.turns ? 180 : 1000 });
    this.group.append(svg("circle", { class: "hit", r: 22 }), svg("circle", { class: "dot", r: 8 }), label(options.shown ?? options.name, 0, -22));
    if (options.turns) plane.hands.append(this.disc());
    plane.hands.append(this.group);
    this.group.addEventListener("keydown", (event) => this.key(event));
    this.dragged(this.group);
    plane.page.each(() => this.draw());
  }

  private dragged(element: SVGElement): void {
    element.addEventListener("pointerdown", (event) => element.setPointerCapture(event.pointerId));
    element.addEventListener("pointermove", (event) => element.hasPointerCapture(event.pointerId) && this.drag(event));
  }

  /** A turning handle follows a hand anywhere on its circle and a thumb's width around; beyond, the page scrolls. */
  private disc(): SVGElement {
    const [cx, cy] = this.plane.at([0, 0]);
    const disc = svg("circle", { class: "turning", cx, cy, r: this.plane.x(Math.hypot(...this.at)) - cx + 40 });
    disc.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.group.focus({ preventScroll: true });
      this.drag(event);
    });
    this.dragged(disc);
    return disc;
  }

  get x(): number {
    return this.at[0];
  }

  get y(): number {
    return this.at[1];
  }

  move(to: Point): void {
    this.at = this.held(to);
    this.plane.page.changed();
  }

  private held(to: Point): Point {
    const wanted = this.options.hold ? this.options.hold(to) : to;
    return [clamp(tidy(wanted[0]), this.plane.options.x), clamp(tidy(wanted[1]), this.plane.options.y)];
  }

  private key(event: KeyboardEvent): void {
    const way = ARROWS[event.key];
    const home = this.options.turns && event.key === "Home";
    if (!way && !home) return;
    event.preventDefault();
    const step = (this.options.step ?? (this.options.turns ? 1 : 0.1)) * (event.shiftKey ? 10 : 1);
    const [right, up] = this.options.along?.() ?? [[1, 0], [0, 1]];
    const by = (i: 0 | 1) => step * (way[0] * right[i] + way[1] * up[i]);
    if (!this.options.turns) this.move([this.at[0] + by(0), this.at[1] + by(1)]);
    else this.turnTo(home ? 0 : passing(degrees(this.at), (way[0] + way[1]) * step, ends(this.options.rests?.() ?? [])));
  }

  private turnTo(angle: number): void {
    this.move(direction(angle, Math.hypot(...this.at)));
  }

  private drag(event: PointerEvent): void {
    const matrix = this.plane.svg.getScreenCTM();
    if (!matrix) return;
    const seen = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const snap = this.options.snap ?? this.options.step ?? 0.1;
    if (this.options.turns) {
      const wanted = degrees([this.plane.x.invert(seen.x), this.plane.y.invert(seen.y)]);
      return this.turnTo(resting(wanted, degrees(this.at), ends(this.options.rests?.() ?? [])));
    }
    const rest = (value: number) => (snap ? Math.round(value / snap) * snap : value);
    this.move([rest(this.plane.x.invert(seen.x)), rest(this.plane.y.invert(seen.y))]);
  }

  private draw(): void {
    const [x, y] = this.plane.at(this.at);
    const now = this.options.turns ? Math.round(degrees(this.at)) : tidy(this.at[0]);
    set(this.group, { transform: `translate(${x} ${y})`, "aria-valuenow": now, "aria-valuetext": this.options.says?.(this.at) ?? `${this.options.name} at ${pair(this.at)}` });
  }
}

/** 0.1 + 0.2 is 0.3 on a page. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}


// A surface over the plane, seen from the side and turned by arrow keys; beside it always its twin in two dimensions.
import { html, set, svg } from "./dom.ts";
import type { Page, Point } from "./figure.ts";

export interface SurfaceOptions {
  of: (x: number, y: number) => number;
  x: readonly [number, number];
  y: readonly [number, number];
  z: readonly [number, number];
  label: string;
  point?: () => Point; // a point on it
}

const LINES = 22;
const SIZE = 480;

export class Surface {
  private turn = 0.7;
  private tilt = 0.5;
  private readonly drawing: SVGSVGElement;

  constructor(private readonly page: Page, private readonly options: SurfaceOptions) {
    this.drawing = svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE * 0.75}`, role: "slider", tabindex: 0, class: "surface", "aria-label": `${options.label}; arrow keys turn it` });
    page.add(html("div", { class: "drawing" }, this.drawing));
    this.drawing.addEventListener("keydown", (event) => this.key(event));
    page.each(() => this.draw());
  }

  private key(event: KeyboardEvent): void {
    const way: Record<string, [number, number]> = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, 0.08], ArrowDown: [0, -0.08] };
    const [turn, tilt] = way[event.key] ?? [0, 0];
    if (!turn && !tilt) return;
    event.preventDefault();
    this.turn += turn;
    this.tilt = Math.min(1.4, Math.max(0.1, this.tilt + tilt));
    this.page.changed();
  }

  private place(x: number, y: number, z: number): string {
    const unit = (value: number, [low, high]: readonly [number, number]) => (2 * (value - low)) / (high - low) - 1;
    const [u, v, w] = [unit(x, this.options.x), unit(y, this.options.y), unit(Math.min(this.options.z[1], Math.max(this.options.z[0], z)), this.options.z)];
    const across = u * Math.cos(this.turn) - v * Math.sin(this.turn);
    const deep = u * Math.sin(this.turn) + v * Math.cos(this.turn);
    const up = w * 0.6 * Math.cos(this.tilt) - deep * Math.sin(this.tilt);
    return `${(SIZE * (0.5 + 0.32 * across)).toFixed(1)} ${(SIZE * (0.375 - 0.27 * up)).toFixed(1)}`;
  }

  private draw(): void {
    const { x, y, of } = this.options;
    const along = Array.from({ length: LINES + 1 }, (_, i) => i / LINES);
    const at = (s: number, t: number) => {
      const [px, py] = [x[0] + s * (x[1] - x[0]), y[0] + t * (y[1] - y[0])];
      return this.place(px, py, of(px, py));
    };
    const lines = along.flatMap((s) => [`M${along.map((t) => at(s, t)).join("L")}`, `M${along.map((t) => at(t, s)).join("L")}`]);
    this.drawing.replaceChildren(svg("path", { class: "trace n-basis", d: lines.join("") }));
    const point = this.options.point?.();
    if (point) {
      const [cx, cy] = this.place(point[0], point[1], of(...point)).split(" ");
      this.drawing.append(svg("circle", { class: "head n-input", cx, cy, r: 7 }));
    }
    set(this.drawing, { "aria-valuenow": Math.round((this.turn * 180) / Math.PI), "aria-valuetext": `turned by ${Math.round((this.turn * 180) / Math.PI)} degrees` });
  }
}

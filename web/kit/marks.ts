// How each mark is drawn. Drawing units throughout; the plane turns points into them.
import { svg } from "./dom.ts";
import type { Point } from "./figure.ts";
import type { Plane } from "./plane.ts";

const HEAD = { length: 15, half: 5.5 };

export function arrow(plane: Plane, group: SVGGElement, options: { to: () => Point; from?: () => Point; label?: string }): void {
  const [x0, y0] = plane.at(options.from?.() ?? [0, 0]);
  const [x1, y1] = plane.at(options.to());
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1) return group.replaceChildren(svg("circle", { cx: x0, cy: y0, r: 3, class: "head" }));
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const cut = Math.min(HEAD.length, length);
  const [bx, by] = [x1 - ux * cut, y1 - uy * cut];
  const head = `M${x1} ${y1}L${bx - uy * HEAD.half} ${by + ux * HEAD.half}L${bx + uy * HEAD.half} ${by - ux * HEAD.half}z`;
  group.replaceChildren(svg("path", { class: "vec", d: `M${x0} ${y0}L${bx} ${by}` }), svg("path", { class: "head", d: head }));
  if (options.label) group.append(vector(options.label, x1 + ux * 20, y1 + uy * 20));
}

/** The name of a vector: a small letter that stands alone is bold, as in the text. A word stays a word. */
export function vector(says: string, x: number, y: number): SVGTextElement {
  const parts = says.split(/((?<![a-z])[a-z](?![a-z]))/).filter(Boolean);
  return svg("text", { class: "m", x, y }, ...parts.map((part) => (/^[a-z]$/.test(part) ? svg("tspan", { class: "bold" }, bold(part)) : part)));
}

const bold = (letter: string) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97);

export function beside(says: string, x: number, y: number): SVGTextElement {
  return svg("text", { class: "m", x, y }, says);
}

export function segment(plane: Plane, group: SVGGElement, options: { ends: () => readonly [Point, Point]; dashed?: boolean; label?: () => string }): void {
  const [a, b] = options.ends().map((end) => plane.at(end));
  group.replaceChildren(svg("path", { class: options.dashed ? "residual" : "side-line", d: `M${a}L${b}` }));
  if (options.label) group.append(beside(options.label(), (a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 12));
}

export function line(plane: Plane, group: SVGGElement, options: { through: () => readonly [Point, Point]; on?: () => boolean; label?: string }): void {
  const [p, q] = options.through();
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const reach = 4 * Math.max(...[plane.options.x, plane.options.y].flat().map(Math.abs), 1) / (Math.hypot(dx, dy) || 1);
  const [a, b] = [-reach, reach].map((t) => plane.at([p[0] + t * dx, p[1] + t * dy]));
  const clipped = clip(plane, a, b);
  if (!clipped) return group.replaceChildren();
  group.replaceChildren(svg("path", { class: options.on?.() === false ? "line" : options.on ? "line on" : "line", d: `M${clipped[0]}L${clipped[1]}` }));
  if (options.label) group.append(beside(options.label, clipped[1][0] * 0.94 + clipped[0][0] * 0.06, clipped[1][1] * 0.94 + clipped[0][1] * 0.06 - 14));
}

/** The part of a straight line that lies inside the drawing (Liang and Barsky). */
export function clip(plane: Plane, a: readonly number[], b: readonly number[]): [number[], number[]] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [p, q] of [[-dx, a[0]], [dx, plane.width - a[0]], [-dy, a[1]], [dy, plane.height - a[1]]]) {
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from > to ? null : [[a[0] + from * dx, a[1] + from * dy], [a[0] + to * dx, a[1] + to * dy]];
}

export function point(plane: Plane, group: SVGGElement, options: { at: () => Point; label?: string | (() => string); open?: boolean; size?: number }): void {
  const [cx, cy] = plane.at(options.at());
  group.replaceChildren(svg("circle", { class: options.open ? "ring" : "head", cx, cy, r: options.size ?? 5 }));
  const label = typeof options.label === "function" ? options.label() : options.label;
  if (label) group.append(beside(label, cx + 14, cy - 14));
}

const SHAPES = {
  disc: (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  ring: (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  square: (x: number, y: number, r: number) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
  cross: (x: number, y: number, r: number) => `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x - r} ${y + r}l${2 * r} ${-2 * r}`,
};

export function scatter(plane: Plane, points: readonly Point[], shape: keyof typeof SHAPES, size: number): string {
  return points.map((each) => SHAPES[shape](...plane.at(each), size)).join("");
}

interface CurveOptions {
  of?: (x: number) => number;
  points?: () => readonly Point[];
  thin?: boolean;
  dashed?: boolean;
  fill?: boolean;
  between?: () => readonly [number, number];
  label?: string;
}

export function curve(plane: Plane, group: SVGGElement, options: CurveOptions): void {
  const [low, high] = options.between?.() ?? plane.options.x;
  const points = options.points?.() ?? sampled(options.of ?? (() => NaN), low, high);
  const d = path(plane, points);
  group.replaceChildren();
  if (options.fill && points.length) {
    const [first, last] = [points[0], points[points.length - 1]];
    group.append(svg("path", { class: "area", d: `${d}L${plane.at([last[0], 0])}L${plane.at([first[0], 0])}z` }));
  }
  group.append(svg("path", { class: `${options.thin ? "trace" : "curve"}${options.dashed ? " dashed" : ""}`, d }));
  const end = points[points.length - 1];
  if (options.label && end) group.append(beside(options.label, plane.x(end[0]) - 16, plane.y(end[1]) - 16));
}

function sampled(f: (x: number) => number, low: number, high: number, count = 240): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count).map((x) => [x, f(x)] as const);
}

/** A path that lifts the pen where a value is not a number or far outside. */
function path(plane: Plane, points: readonly Point[]): string {
  const far = 4 * plane.height;
  let pen = "M";
  return points.map((each) => {
    const [x, y] = plane.at(each);
    if (!Number.isFinite(y) || Math.abs(y) > far) {
      pen = "M";
      return "";
    }
    const said = `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = "L";
    return said;
  }).join("");
}

export function polygon(plane: Plane, group: SVGGElement, options: { corners: () => readonly Point[]; label?: () => string }): void {
  const corners = options.corners().map((corner) => plane.at(corner));
  group.replaceChildren(svg("path", { class: "area", d: `M${corners.join("L")}z` }), svg("path", { class: "trace", d: `M${corners.join("L")}z` }));
  const middle = [0, 1].map((i) => corners.reduce((sum, corner) => sum + corner[i], 0) / corners.length);
  if (options.label) group.append(beside(options.label(), middle[0], middle[1]));
}

export function wedge(plane: Plane, from: Point, to: Point, size: number): string {
  const [a, b] = [Math.atan2(from[1], from[0]), Math.atan2(to[1], to[0])];
  const turn = Math.atan2(Math.sin(b - a), Math.cos(b - a));
  const [x, y] = plane.at([0, 0]);
  const end = (angle: number) => `${x + size * Math.cos(angle)} ${y - size * Math.sin(angle)}`;
  return `M${x} ${y}L${end(a)}A${size} ${size} 0 0 ${turn > 0 ? 0 : 1} ${end(a + turn)}z`;
}

/** How many grid lines reach the corners of the drawing: the corners taken back through the map. A flat map has one line only. */
function gridReach(plane: Plane, [[a, b], [c, d]]: readonly [Point, Point]): number {
  const corners = plane.options.x.flatMap((x) => plane.options.y.map((y) => [x, y]));
  const area = a * d - b * c;
  const back = corners.flatMap(([x, y]) => (area ? [(d * x - b * y) / area, (a * y - c * x) / area] : [x, y])).map(Math.abs);
  return Math.min(80, Math.ceil(Math.max(...back)));
}

export function gridImage(plane: Plane, [[a, b], [c, d]]: readonly [Point, Point]): string {
  const reach = gridReach(plane, [[a, b], [c, d]]);
  const to = (x: number, y: number) => plane.at([a * x + b * y, c * x + d * y]);
  const pieces: string[] = [];
  for (let k = -reach; k <= reach; k++)
    for (const [from, until] of [[to(k, -reach), to(k, reach)], [to(-reach, k), to(reach, k)]]) {
      const inside = clip(plane, from, until);
      if (inside) pieces.push(`M${inside[0]}L${inside[1]}`);
    }
  return pieces.join("");
}

export function column(plane: Plane, bar: { from: number; to: number; height: number }): string {
  const [left, right, top, bottom] = [plane.x(bar.from), plane.x(bar.to), plane.y(bar.height), plane.y(0)];
  return `M${left + 0.75} ${bottom}V${top}H${right - 0.75}V${bottom}z`;
}


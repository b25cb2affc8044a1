// Nodes and edges: a computation, a network, a chain. Places are given; nothing floats.
import { html, svg } from "./dom.ts";
import type { Page, Point } from "./figure.ts";
import type { Role } from "./plane.ts";

export interface Node {
  id: string;
  at: Point; // columns and rows, from the left and the top, in units of a node's room
  says: string;
  under?: string;
  role?: Role;
  on?: boolean;
}

export interface Edge {
  from: string;
  to: string;
  says?: string;
  role?: Role;
  weight?: number; // 0 to 1: how thick
}

export interface GraphOptions {
  label: string;
  nodes: () => readonly Node[];
  edges: () => readonly Edge[];
  columns: number;
  rows: number;
}

const ROOM = 110;
const R = 30;

export function graph(page: Page, options: GraphOptions): void {
  const [width, height] = [options.columns * ROOM, options.rows * ROOM + 16];
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": options.label, class: "graph" });
  page.add(html("div", { class: "drawing" }, drawing));
  page.each(() => {
    const nodes = new Map(options.nodes().map((node) => [node.id, node]));
    const edges = options.edges().flatMap((each) => edge(each, nodes));
    drawing.replaceChildren(...edges, ...[...nodes.values()].map(node));
  });
}

function centre(at: Point): [number, number] {
  return [(at[0] + 0.5) * ROOM, (at[1] + 0.5) * ROOM];
}

function edge(each: Edge, nodes: Map<string, Node>): SVGElement[] {
  const [from, to] = [nodes.get(each.from), nodes.get(each.to)];
  if (!from || !to) return [];
  const [[x0, y0], [x1, y1]] = [centre(from.at), centre(to.at)];
  const group = svg("g", { class: `n-${each.role ?? "edge"}` });
  if (from === to) group.append(svg("path", { class: "way", d: `M${x0 - 12} ${y0 - R}C${x0 - 40} ${y0 - 2.3 * R} ${x0 + 40} ${y0 - 2.3 * R} ${x0 + 12} ${y0 - R}` }));
  else {
    const length = Math.hypot(x1 - x0, y1 - y0);
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    const [ex, ey] = [x1 - ux * (R + 2), y1 - uy * (R + 2)];
    const wide = each.weight === undefined ? "" : `stroke-width:${(1 + 4 * each.weight).toFixed(2)}`;
    group.append(svg("path", { class: "way", style: wide, d: `M${x0 + ux * R} ${y0 + uy * R}L${ex - ux * 8} ${ey - uy * 8}` }));
    group.append(svg("path", { class: "head", d: `M${ex} ${ey}L${ex - ux * 11 - uy * 4.5} ${ey - uy * 11 + ux * 4.5}L${ex - ux * 11 + uy * 4.5} ${ey - uy * 11 - ux * 4.5}z` }));
  }
  if (each.says) group.append(svg("text", { class: "m small", x: (x0 + x1) / 2, y: from === to ? y0 - 2.1 * R : (y0 + y1) / 2, dy: from === to ? 0 : "-.65em" }, each.says));
  return [group];
}

function node(each: Node): SVGElement {
  const [x, y] = centre(each.at);
  const group = svg("g", { class: `node n-${each.role ?? "ink"}${each.on ? " on" : ""}` }, svg("circle", { cx: x, cy: y, r: R }), svg("text", { class: "m", x, y }, each.says));
  if (each.under) group.append(svg("text", { class: "m small", x, y: y + R, dy: ".85em" }, each.under));
  return group;
}

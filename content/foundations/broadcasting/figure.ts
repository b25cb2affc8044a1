// Two blocks of numbers whose corners can be dragged: an axis of size 1 stretches to meet the other, unequal ones clash.
import { clamp, figure, pair, say, type Handle, type Plane, type Point } from "eigenway/kit";

type Shape = readonly number[];

const MOST = 3; // rows and columns
const TOP = 3.1;
const [A, B, SUM] = [0.2, 4.3, 8.4]; // where each block begins
const CASES: readonly (readonly [Shape, Shape])[] = [
  [[3, 1], [1, 3]],
  [[3, 1], [3]],
  [[3, 3], [3]],
  [[3, 3], [3, 1]],
  [[3, 1], [3, 1]],
  [[1, 1], [2, 3]],
  [[2, 3], [2]],
  [[3, 3], [2, 3]],
];

/** Shape and entries of a + b, or null where the shapes clash. a holds 10, 20, ... and b holds 1, 2, ... row by row. */
export function together(a: Shape, b: Shape): { shape: number[]; sums: number[][] } | null {
  const [[p, q], [r, s]] = [rows(a), rows(b)];
  if (clash(p, r) || clash(q, s)) return null;
  const shape = [Math.max(p, r), Math.max(q, s)];
  const at = (n: number, size: number) => (size === 1 ? 0 : n);
  const sums = [...Array(shape[0]).keys()].map((i) => [...Array(shape[1]).keys()].map((j) => 10 * (at(i, p) * q + at(j, q) + 1) + at(i, r) * s + at(j, s) + 1));
  return { shape, sums };
}

const rows = (shape: Shape): Point => (shape.length === 1 ? [1, shape[0]] : [shape[0], shape[1]]);
const clash = (m: number, n: number): boolean => m !== n && m !== 1 && n !== 1;
const told = (shape: Shape): string => (shape.length === 1 ? `(${shape[0]},)` : pair(shape));

/** The cells of a block: its own ones firm, stretched ones faint, each with a number. */
function block(plane: Plane, left: number, role: "input" | "output" | "eigen", own: () => Shape, whole: () => Shape, value: (i: number, j: number) => number): void {
  for (let i = 0; i < MOST; i++)
    for (let j = 0; j < MOST; j++) {
      const [x, y] = [left + j, TOP - i];
      const corners = (): Point[] => [[x + 0.04, y - 0.04], [x + 0.96, y - 0.04], [x + 0.96, y - 0.96], [x + 0.04, y - 0.96]];
      const inside = (shape: Shape) => i < shape[0] && j < shape[1];
      const gone: Point[] = [[x, y], [x, y], [x, y]];
      plane.polygon({ corners: () => (inside(whole()) && !inside(own()) ? corners() : gone), role: "edge" });
      plane.polygon({ corners: () => (inside(own()) ? corners() : gone), role });
      plane.text({ at: () => [x + 0.42, y - 0.58], says: () => (inside(whole()) ? String(value(i, j)) : "") });
    }
}

export default figure((page) => {
  const plane = page.plane({ x: [0, 11.6], y: [-0.5, 4.1], axes: false, label: "Two blocks of numbers, a and b, and beside them their sum" });
  let flat = () => false; // b has one axis
  const corner = (name: string, left: number, at: Shape, rowsOf: (m: number) => number): Handle =>
    plane.handle({
      name: `corner of ${name}`,
      shown: "",
      at: [left + at[1], TOP - at[0]],
      role: "ink",
      step: 1,
      snap: 0,
      hold: ([x, y]) => [left + clamp(Math.round(x - left), [1, MOST]), TOP - rowsOf(clamp(Math.round(TOP - y), [1, MOST]))],
      says: (held) => `${name} has ${many(Math.round(TOP - held[1]), "row")} and ${many(Math.round(held[0] - left), "column")}`,
    });
  const first = corner("a", A, [3, 1], (m) => m);
  const second = corner("b", B, [1, 3], (m) => (flat() ? 1 : m));
  const axes = page.choice("b has", ["two axes", "one axis"]);
  flat = () => axes.index === 1;
  page.each(() => flat() && TOP - second.y > 1 && second.move([second.x, TOP - 1]));

  const a = (): Shape => [Math.round(TOP - first.y), Math.round(first.x - A)];
  const b = (): Shape => (flat() ? [Math.round(second.x - B)] : [Math.round(TOP - second.y), Math.round(second.x - B)]);
  const now = () => together(a(), b());
  const whole = (own: Shape): Shape => now()?.shape ?? own;
  const entry = (shape: Shape, i: number, j: number) => (shape[0] === 1 ? 0 : i) * shape[1] + (shape[1] === 1 ? 0 : j) + 1;

  block(plane, A, "input", a, () => whole(a()), (i, j) => 10 * entry(a(), i, j));
  block(plane, B, "output", () => rows(b()), () => whole(rows(b())), (i, j) => entry(rows(b()), i, j));
  block(plane, SUM, "eigen", () => now()?.shape ?? [0, 0], () => now()?.shape ?? [0, 0], (i, j) => now()?.sums[i][j] ?? 0);
  plane.text({ at: () => [A + 1.5, 3.55], says: () => `a ${told(a())}`, role: "input" });
  plane.text({ at: () => [B + 1.5, 3.55], says: () => `b ${told(b())}`, role: "output" });
  plane.text({ at: () => [SUM + 1.5, 3.55], says: () => (now() ? `a + b ${told(now()?.shape ?? [])}` : "clash"), role: "eigen" });
  plane.text({ at: () => [A + 3.55, 1.5], says: () => "+" });
  plane.text({ at: () => [B + 3.55, 1.5], says: () => (now() ? "=" : "?") });

  page.live({ a: () => told(a()), b: () => told(b()), "b, filled up": () => pair(rows(b())), "a + b": () => told(now()?.shape ?? []).replace("()", "none") });
  page.says(() => {
    const [[p, q], [r, s]] = [rows(a()), rows(b())];
    const found = now();
    if (!found) return `On axis ${clash(p, r) ? 0 : 1} the sizes ${clash(p, r) ? `${p} and ${r}` : `${q} and ${s}`} meet, and neither is 1: an error.`;
    const stretched = [p < r || q < s ? "a" : "", r < p || s < q ? "b" : ""].filter(Boolean);
    const made = `${say(found.shape[0] * found.shape[1])} numbers`;
    if (stretched.length === 0) return `Equal shapes: entry by entry, ${made}.`;
    return stretched.length === 2 ? `Both are stretched, each along the axis on which it has size 1: ${made}.` : `${stretched[0]} is stretched, its entries used again: ${made}.`;
  });
  page.table(["a", "b", "a + b", "entries, row by row"], () =>
    CASES.map(([one, other]) => {
      const found = together(one, other);
      return [told(one), told(other), found ? told(found.shape) : "clash", found ? found.sums.flat().join(", ") : "none"];
    }),
  );
});

const many = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? "" : "s"}`;

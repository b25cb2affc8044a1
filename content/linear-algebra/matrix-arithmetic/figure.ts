// A table and its transpose: mirror places trade their numbers as t goes from 0 to 1; halfway they agree, and the diagonal stays.
import { figure, say, sum, scaled, transpose, type Plane, type Point } from "eigenway/kit";

const S = [[9, 1, 0], [0, 6, 1], [1, 3, 9]]; // the second day's table
const PLACES = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => [i, j]));
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** (1 - t) S + t S^T, row by row. */
export function blend(t: number): number[][] {
  return transpose(S).map((row, i) => sum(scaled(1 - t, S[i]), scaled(t, row)));
}

const centre = (i: number, j: number): Point => [j + 0.5, 2.5 - i];
const corner = (i: number, j: number): Point => [j + 0.2, 2.8 - i]; // where the ring stands, so that the number can be read
const within = (index: number): number => Math.max(0, Math.min(2, Math.floor(index)));
const under = ([x, y]: Point): [number, number] => [within(3 - y), within(x)];
const place = (i: number, j: number): string => `(${i + 1}, ${j + 1})`;
const named = (i: number, j: number): string => `row ${i + 1}, column ${j + 1}`;

function cell(plane: Plane, i: number, j: number, held: () => readonly [number, number], value: () => number): void {
  const [x, y] = centre(i, j);
  const box = (h: number): Point[] => [[x - h, y - h], [x + h, y - h], [x + h, y + h], [x - h, y + h]];
  const here = () => held()[0] === i && held()[1] === j;
  const there = () => held()[0] === j && held()[1] === i;
  plane.polygon({ corners: () => box(0.47), role: "edge" });
  plane.polygon({ corners: () => box(here() && !there() ? 0.47 : 0), role: "input" });
  plane.polygon({ corners: () => box(there() && !here() ? 0.47 : 0), role: "output" });
  plane.polygon({ corners: () => box(here() && there() ? 0.47 : 0), role: "eigen" });
  plane.text({ at: () => [x, y - 0.07], says: () => say(value()) });
}

export default figure((page) => {
  const plane = page.plane({ x: [-1.6, 4.6], y: [-0.1, 3.1], axes: false, label: "A table of three rows and three columns, with its diagonal dotted, one entry marked and its mirror place" });
  const t = page.slider({ label: "t", values: STEPS, at: 0 });
  const ring = plane.handle({ name: "entry", shown: "", at: corner(2, 1), role: "input", step: 1, snap: 0, hold: (wanted) => corner(...under(wanted)), says: (at) => named(...under(at)) });
  const held = () => under(ring.at);
  const now = () => blend(t.value);

  plane.line({ through: () => [[0, 3], [3, 0]], role: "eigen" });
  for (const [i, j] of PLACES) cell(plane, i, j, held, () => now()[i][j]);

  const at = (i: number, j: number) => say(now()[i][j]);
  page.live({
    "at the ring": () => `${at(...held())}, in ${place(...held())}`,
    "in its mirror place": () => `${at(held()[1], held()[0])}, in ${place(held()[1], held()[0])}`,
    "both together": () => say(now()[held()[0]][held()[1]] + now()[held()[1]][held()[0]]),
    "the table": () => (t.value === 0 ? "S" : t.value === 1 ? "its transpose" : t.value === 0.5 ? "symmetric" : `${say(1 - t.value)} of S, ${say(t.value)} of its transpose`),
  });
  page.says(() => {
    const [i, j] = held();
    if (i === j) return `Row ${i + 1}, column ${i + 1} lies on the diagonal: it is its own mirror place, and stays ${at(i, j)} for every t.`;
    if (t.value === 0.5) return `Halfway every pair shares its mean, here ${at(i, j)}: the table equals its transpose.`;
    if (t.value === 0) return `In S the ring reads ${at(i, j)} and its mirror place ${at(j, i)}.`;
    if (t.value === 1) return `Transposed: the ring now reads ${at(i, j)}, which stood in ${named(j, i)} of S.`;
    return `The pair moves from ${say(S[i][j])} and ${say(S[j][i])} towards each other's place; together they keep ${say(S[i][j] + S[j][i])}.`;
  });
  page.table(["t", "row 1", "row 2", "row 3", "at the ring", "in its mirror place"], () =>
    STEPS.map((each) => {
      const table = blend(each);
      const [i, j] = held();
      return [say(each), ...table.map((row) => row.map((value) => say(value)).join(", ")), say(table[i][j]), say(table[j][i])];
    }),
  );
});

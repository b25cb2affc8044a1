// A product of two tables laid out so that the row of the one and the column of the other point at the entry they make; its layers can be taken away.
import { figure, product, say, type Plane, type Point } from "eigenway/kit";

const A = [[2, 1], [0, 3], [1, -1]]; // members by tastes
const B = [[3, 1, 0], [1, 2, 4]]; // tastes by films
const TASTES = 2;
const [RIGHT, UP] = [2.7, 3.5]; // where B and the product begin

/** The sum of the first layers: column k of A times row k of B, for k up to `layers`. */
export function layered(layers: number): number[][] {
  if (layers === 0) return A.map(() => B[0].map(() => 0));
  return product(A.map((row) => row.slice(0, layers)), B.slice(0, layers));
}

const inA = (i: number, k: number): Point => [k + 0.5, 2.5 - i];
const inB = (k: number, j: number): Point => [RIGHT + j + 0.5, UP + 1.5 - k];
const inC = (i: number, j: number): Point => [RIGHT + j + 0.5, 2.5 - i];
const corner = (i: number, j: number): Point => [RIGHT + j + 0.15, 2.85 - i]; // where the ring stands, so that the number can be read
const within = (index: number): number => Math.max(0, Math.min(2, Math.floor(index + 1e-9)));
const under = ([x, y]: Point): [number, number] => [within(3 - y), within(x - RIGHT)];
const bracketed = (value: number): string => (value < 0 ? `(${say(value)})` : say(value));

function square(plane: Plane, [x, y]: Point, says: () => string, lit: () => boolean, role: "input" | "output"): void {
  const box = (h: number): Point[] => [[x - h, y - h], [x + h, y - h], [x + h, y + h], [x - h, y + h]];
  plane.polygon({ corners: () => box(0.47), role: "edge" });
  plane.polygon({ corners: () => box(lit() ? 0.47 : 0), role });
  plane.text({ at: () => [x, y - 0.07], says });
}

export default figure((page) => {
  const plane = page.plane({ x: [-1.9, 7.6], y: [-0.1, 5.6], axes: false, label: "A table of members by tastes on the left, one of tastes by films above, and their product where rows and columns meet" });
  const layers = page.slider({ label: "layers", from: 0, to: TASTES, step: 1, at: TASTES });
  const ring = plane.handle({ name: "entry", shown: "", at: corner(1, 2), role: "output", step: 1, snap: 0, hold: (wanted) => corner(...under(wanted)), says: (at) => `row ${under(at)[0] + 1} meets column ${under(at)[1] + 1}` });
  const row = () => under(ring.at)[0];
  const column = () => under(ring.at)[1];
  const used = (k: number) => k < layers.value;

  A.forEach((values, i) => values.forEach((value, k) => square(plane, inA(i, k), () => say(value), () => row() === i && used(k), "input")));
  B.forEach((values, k) => values.forEach((value, j) => square(plane, inB(k, j), () => say(value), () => column() === j && used(k), "input")));
  A.forEach((_, i) => B[0].forEach((__, j) => square(plane, inC(i, j), () => say(layered(layers.value)[i][j]), () => row() === i && column() === j, "output")));
  plane.text({ at: () => [-0.5, 1.4], says: () => "A", role: "input" });
  plane.text({ at: () => [RIGHT - 0.5, UP + 0.9], says: () => "B", role: "input" });
  plane.text({ at: () => [RIGHT + 3.6, 1.4], says: () => (layers.value === TASTES ? "AB" : ""), role: "output" });

  const terms = (i: number, j: number, many: number) => A[i].slice(0, many).map((value, k) => `${k ? bracketed(value) : say(value)} · ${bracketed(B[k][j])}`).join(" + ");
  const now = () => layered(layers.value)[row()][column()];
  page.live({
    row: () => `(${A[row()].map((value) => say(value)).join(", ")})`,
    column: () => `(${B.map((values) => say(values[column()])).join(", ")})`,
    "they make": () => (layers.value ? `${terms(row(), column(), layers.value)} = ${say(now())}` : "nothing yet"),
  });
  page.says(() => {
    if (layers.value === 0) return "No layer yet: every entry is 0.";
    if (layers.value < TASTES) return "Action alone: every row is a multiple of the first row of B, and every column one of the first column of A.";
    return `Row ${row() + 1} of A meets column ${column() + 1} of B: ${terms(row(), column(), TASTES)} = ${say(now())}.`;
  });
  page.table(["entry", "its row", "its column", "layer 1", "layer 2", "at the slider"], () =>
    A.flatMap((values, i) => B[0].map((_, j) => [`(${i + 1}, ${j + 1})`, `(${values.map((value) => say(value)).join(", ")})`, `(${B.map((each) => say(each[j])).join(", ")})`, say(values[0] * B[0][j]), say(values[1] * B[1][j]), say(layered(layers.value)[i][j])])),
  );
});

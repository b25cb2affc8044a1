// A join key by key: how often a key stands on the left is a height, how often on the right a width, and the cells are rows.
import { clamp, figure, type Handle, type Plane, type Point } from "eigenway/kit";

const KEYS = ["A", "B", "C"];
const STARTS: readonly Point[] = [[2, 2], [1, 1], [0, 1]]; // right, left: a width and a height
const KINDS = ["inner", "left", "right", "outer"];
const MOST = 3;
const TOP = 3.2;
const left = (key: number): number => 0.7 + 4.1 * key; // where its block begins

/** The rows of a join in which key i stands m[i] times on the left and n[i] times on the right. */
export function joined(kind: string, m: readonly number[], n: readonly number[]): number[] {
  return m.map((many, i) => many * n[i] + (alone(kind, "left") && !n[i] ? many : 0) + (alone(kind, "right") && !many ? n[i] : 0));
}

const alone = (kind: string, side: string): boolean => kind === side || kind === "outer";
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const many = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? "" : "s"}`;

/** Three by three places; a filled one is a row, a dashed one a row with an empty side. */
function block(plane: Plane, key: number, times: () => Point, kind: () => string): void {
  const [x0, gone] = [left(key), [[0, 0], [0, 0], [0, 0]] as Point[]];
  for (let i = 0; i < MOST; i++)
    for (let j = 0; j < MOST; j++) {
      const [x, y] = [x0 + j, TOP - i];
      const cell: Point[] = [[x + 0.05, y - 0.05], [x + 0.95, y - 0.05], [x + 0.95, y - 0.95], [x + 0.05, y - 0.95]];
      const paired = () => i < times()[1] && j < times()[0];
      const lonely = () => {
        const [n, m] = times();
        return (alone(kind(), "left") && n === 0 && i < m && j === 0) || (alone(kind(), "right") && m === 0 && j < n && i === 0);
      };
      plane.polygon({ corners: () => (paired() ? cell : gone), role: "eigen" });
      plane.polygon({ corners: () => (lonely() ? cell : gone), role: "residual" });
      plane.text({ at: () => [x + 0.5, y - 0.6], says: () => (lonely() ? "?" : "") });
    }
  plane.segment({ ends: () => [[x0, TOP], [x0 + MOST, TOP]], role: "output" });
  plane.segment({ ends: () => [[x0, TOP], [x0, TOP - MOST]], role: "input" });
  plane.text({ at: () => [x0 + 1.5, TOP + 0.95], says: () => `key ${KEYS[key]}` });
  plane.text({ at: () => [x0 + 1.5, TOP + 0.3], says: () => `${times()[0]} on the right`, role: "output" });
  plane.text({ at: () => [x0 - 0.3, TOP - 1.6], says: () => String(times()[1]), role: "input" });
}

export default figure((page) => {
  const plane = page.plane({ x: [0, 12.3], y: [0, 4.6], axes: false, label: "For each of three keys a rectangle: rows on the left by rows on the right" });
  let kind = () => "left";
  const corners: Handle[] = KEYS.map((name, key) => {
    const times = ([x, y]: Point): Point => [clamp(Math.round(x - left(key)), [0, MOST]), clamp(Math.round(TOP - y), [0, MOST])];
    return plane.handle({
      name: `corner of key ${name}`,
      shown: "",
      at: [left(key) + STARTS[key][0], TOP - STARTS[key][1]],
      role: "ink",
      step: 1,
      snap: 0,
      hold: (at) => [left(key) + times(at)[0], TOP - times(at)[1]],
      says: (at) => `key ${name}: ${times(at)[1]} on the left, ${times(at)[0]} on the right`,
    });
  });
  const times = (key: number): Point => [Math.round(corners[key].x - left(key)), Math.round(TOP - corners[key].y)];
  KEYS.forEach((_, key) => block(plane, key, () => times(key), () => kind()));
  const chosen = page.choice("Join", KINDS, 1);
  kind = () => chosen.value;

  const m = () => KEYS.map((_, key) => times(key)[1]);
  const n = () => KEYS.map((_, key) => times(key)[0]);
  const rows = () => joined(kind(), m(), n());
  page.live({ "left table": () => many(total(m()), "row"), "right table": () => many(total(n()), "row"), joined: () => many(total(rows()), "row") });
  page.says(() => {
    const lost = m().filter((times, key) => times && !rows()[key]).length + n().filter((times, key) => times && !rows()[key]).length;
    const doubled = KEYS.filter((_, key) => m()[key] > 0 && n()[key] > 1);
    const said = `${kind()[0].toUpperCase()}${kind().slice(1)} join: ${rows().join(" + ")} = ${many(total(rows()), "row")}.`;
    const again = doubled.length ? ` Left rows of ${doubled.join(" and ")} are repeated.` : " No left row is repeated.";
    return said + again + (lost ? ` ${many(lost, "key")} fell out.` : "");
  });
  page.table(["key", "left", "right", ...KINDS], () => [
    ...KEYS.map((name, key) => [name, m()[key], n()[key], ...KINDS.map((each) => joined(each, m(), n())[key])]),
    ["all", total(m()), total(n()), ...KINDS.map((each) => total(joined(each, m(), n())))],
  ]);
});

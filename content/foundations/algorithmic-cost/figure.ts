// Four ways to grow as straight lines on logarithmic axes; where they cross the level line, a second is used up.
import { clamp, figure, say, type Point, type Role } from "eigenway/kit";

const WAYS: readonly (readonly [string, Role])[] = [["n", "basis"], ["n log n", "other"], ["n²", "input"], ["n³", "output"]];
const MACHINES = ["a Python loop", "one core", "a cluster"];
const SPEEDS = [7, 9, 15]; // powers of ten, roughly
const [LEAST, MOST, HIGH] = [1, 7, 21];
const TABLE = [10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000];

/** How many operations each way takes for n. */
export function operations(n: number): number[] {
  return [n, n * Math.log2(n), n ** 2, n ** 3];
}

const UNITS: readonly (readonly [number, string])[] = [[31_557_600, "years"], [86_400, "days"], [3600, "h"], [60, "min"], [1, "s"], [1e-3, "ms"], [1e-6, "µs"]];

function lasting(seconds: number): string {
  const [size, unit] = UNITS.find(([size]) => seconds >= 0.9995 * size) ?? [1e-9, "ns"];
  const many = seconds / size;
  if (many < 0.1) return `under 0.1 ${unit}`;
  if (many >= 1e6) return `${say(many / 1e6, 0)} million ${unit}`;
  return `${say(many, many < 9.95 ? 1 : 0)} ${unit}`;
}

export default figure((page) => {
  const chart = page.chart({ x: [LEAST, MOST], y: [0, HIGH], height: 380, label: "Operations against n, both as powers of ten, and the number that fits into one second", xLabel: "n, as a power of ten", ticks: 7 });
  chart.text({ at: () => [1.15, 19.2], says: () => "operations, as a power of ten", role: "edge", anchor: "start" });
  let speed = () => SPEEDS[1];
  const power = (n: number): Point[] => operations(n).map((count) => [Math.log10(n), Math.log10(count)]);
  const line = (way: number): Point[] => [...Array(25).keys()].map((i) => power(10 ** (LEAST + (i * (MOST - LEAST)) / 24))[way]);
  WAYS.forEach(([name, role], way) => {
    chart.curve({ points: () => line(way), role });
    chart.text({ at: () => [5.4, line(way)[18][1] + (way === 0 ? -1.25 : 0.75) + (way > 1 ? 0.8 : 0)], says: () => name, role, anchor: way === 0 ? "start" : "end" });
  });
  chart.segment({ ends: () => [[LEAST, speed()], [MOST, speed()]], role: "eigen", dashed: true });
  chart.text({ at: () => [1.15, speed() + 1.1], says: () => "one second", role: "eigen", anchor: "start" });
  const hand = chart.handle({ name: "n", shown: "", at: [4, 0], role: "ink", step: 0.25, snap: 0.25, hold: ([x]) => [clamp(Math.round(4 * x) / 4, [LEAST, MOST]), 0], says: ([x]) => `n is ${many(Math.round(10 ** x))}` });
  const n = () => Math.round(10 ** hand.x);
  chart.segment({ ends: () => [[hand.x, 0], [hand.x, power(n())[3][1]]], role: "edge" });
  WAYS.forEach(([, role], way) => chart.point({ at: () => [hand.x, power(n())[way][1]], role, size: 5 }));

  const machine = page.choice("Machine", MACHINES, 1);
  speed = () => SPEEDS[machine.index];
  const times = (at: number): string[] => operations(at).map((count) => lasting(count / 10 ** speed()));
  page.live(Object.fromEntries(WAYS.map(([name], way) => [`${name} takes`, () => times(n())[way]])));
  page.says(() => {
    const done = operations(n()).filter((count) => count <= 10 ** speed() * 1.0001).length;
    const within = done === 0 ? "none of the four is" : done === 4 ? "all four are" : `only ${WAYS.slice(0, done).map(([name]) => name).join(", ")} ${done === 1 ? "is" : "are"}`;
    return `At 10 to the power ${speed()} operations a second and n = ${many(n())}, ${within} done within one second.`;
  });
  page.table(["n", ...WAYS.map(([name]) => `time for ${name}`)], () => TABLE.map((at) => [many(at), ...times(at)]));
});

const many = (n: number): string => n.toLocaleString("en-GB");

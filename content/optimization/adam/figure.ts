// A valley that is steeper across than along: gradient descent feels it, Adam does not.
import { clamp, figure, pair, say, type Point } from "eigenway/kit";

const METHODS = ["Adam", "RMSprop", "momentum"];
const [BETA1, BETA2, RATE] = [0.9, 0.999, 0.1];

interface Walk {
  points: Point[];
  m: number[];
  v: number[];
}

/** The walk of one method down ½(a x² + y²); the same formulas as in the text, entry by entry. */
export function walk(method: string, a: number, start: Point, turns: number): Walk {
  let at: number[] = [...start];
  let [m, v] = [[0, 0], [0, 0]];
  const points: Point[] = [start];
  for (let t = 1; t <= turns; t++) {
    const g = [a * at[0], at[1]];
    m = m.map((old, i) => BETA1 * old + (1 - BETA1) * g[i]);
    v = v.map((old, i) => (method === "RMSprop" ? 0.9 * old + 0.1 * g[i] ** 2 : BETA2 * old + (1 - BETA2) * g[i] ** 2));
    at = at.map((x, i) => x - length(method, a, g[i], m[i], v[i], t));
    points.push([at[0], at[1]]);
  }
  return { points, m, v };
}

/** What one weight moves by. Gradient descent and momentum take a rate that suits the steep side. */
function length(method: string, a: number, g: number, m: number, v: number, t: number): number {
  if (method === "Adam") return (RATE * m) / (1 - BETA1 ** t) / (Math.sqrt(v / (1 - BETA2 ** t)) + 1e-8);
  if (method === "RMSprop") return (RATE * g) / (Math.sqrt(v) + 1e-8);
  return (method === "momentum" ? m : 0.2 * g) / a;
}

export default figure((page) => {
  const plane = page.plane({ x: [-1.6, 1.6], y: [-1, 1.3], label: "A valley seen from above, and two walks down to its lowest point", xLabel: "across", yLabel: "along", ticks: 4 });
  const method = page.choice("Against gradient descent", METHODS);
  const steep = page.slider({ label: "steepness across", values: [1, 2, 5, 10, 20, 50, 100], at: 10 });
  const turns = page.slider({ label: "steps", from: 0, to: 100, step: 1, at: 60 });
  const loss = ([x, y]: Point): number => (steep.value * x * x + y * y) / 2;

  plane.contour({ of: (x, y) => loss([x, y]), levels: () => [0.02, 0.1, 0.25, 0.5, 0.9].map((k) => k * (1 + (steep.value - 1) / 12)), role: "edge" });
  const start = plane.handle({ name: "start", at: [1, 1], role: "input", step: 0.1, snap: 0, hold: ([x, y]) => [clamp(x, [-1.5, 1.5]), clamp(y, [-0.9, 1.2])] });
  const down = () => walk("gradient descent", steep.value, start.at, turns.value);
  const other = () => walk(method.value, steep.value, start.at, turns.value);
  const last = ({ points }: Walk): Point => points[points.length - 1];
  plane.curve({ points: () => down().points, role: "basis", dashed: true });
  plane.scatter({ points: () => down().points.slice(1), role: "basis", shape: "ring", size: 3 });
  plane.curve({ points: () => other().points, role: "output" });
  plane.scatter({ points: () => other().points.slice(1), role: "output", size: 3 });

  page.live({
    "gradient descent, dashed": () => pair(last(down())),
    "the other, drawn through": () => pair(last(other())),
    "m across, along": () => pair(other().m, 3),
    "root of v across, along": () => pair(other().v.map(Math.sqrt), 3),
  });
  page.says(() => `After ${turns.value} steps the loss is ${say(loss(last(down())), 4)} by gradient descent and ${say(loss(last(other())), 4)} by ${method.value}.`);
  page.table(["steepness", "gradient descent", ...METHODS], () =>
    [1, 5, 10, 50, 100].map((a) => [say(a), ...["gradient descent", ...METHODS].map((name) => pair(last(walk(name, a, start.at, turns.value))))]),
  );
});

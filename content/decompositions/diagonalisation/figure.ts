// A cloud of starts, k steps later: along each eigen-line every part is multiplied by its own number, and by nothing else.
import { eigenvalues2, eigenvector2, figure, pair, say, scaled, solve, times, transpose, type Point } from "eigenway/kit";

const MATRICES = [
  { name: "keeps", of: [[0.9, 0.2], [0.1, 0.8]] },
  { name: "grows", of: [[1, 0.2], [0.1, 0.9]] },
  { name: "flips", of: [[0.4, 1.2], [0.6, -0.2]] },
  { name: "shear", of: [[1, 0.2], [0, 1]] },
] as const;
type Rows = readonly (readonly number[])[];
const MOST = 12;
const CLOUD: Point[] = [-2, -1, 0, 1, 2].flatMap((x) => [-2, -1, 0, 1, 2].map((y): Point => [x, y]));

/** The eigen-lines of a matrix with their eigenvalues, the larger in size first; one where the two values are the same. */
function lines(a: Rows): { value: number; along: Point }[] {
  const values = [...new Set((eigenvalues2(a) ?? []).map((value) => Math.round(value * 1e9) / 1e9))];
  return values.sort((s, t) => Math.abs(t) - Math.abs(s)).map((value) => ({ value, along: eigenvector2(a, value) }));
}

/** Where x is after k steps, and the parts along the two lines that it is made of (none where there is one line only). */
export function after(a: Rows, x: Point, k: number): { to: Point; parts: Point[] | null } {
  let to = x;
  for (let step = 0; step < k; step++) to = times(a, to) as unknown as Point;
  const own = lines(a);
  const weights = own.length === 2 ? solve(transpose(own.map((line) => line.along)), x) : null;
  const parts = weights?.map((weight, i) => scaled(weight * own[i].value ** k, own[i].along) as unknown as Point);
  return { to, parts: parts ?? null };
}

const raised = (k: number): string => (k === 1 ? "" : [...String(k)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join(""));

export default figure((page) => {
  const plane = page.plane({ x: [-4.2, 4.2], y: [-2.6, 3.7], label: "A cloud of points after k steps, and the eigen-lines of the matrix", ticks: 4, grid: false });
  const which = page.choice("Matrix", MATRICES.map((each) => each.name));
  const matrix = () => MATRICES[which.index].of;
  const own = () => lines(matrix());
  const k = page.slider({ label: "Steps k", from: 0, to: MOST, step: 1, at: 1, speaks: (steps) => `${steps} ${steps === 1 ? "step" : "steps"}: ${told(steps)}` });

  for (const i of [0, 1]) plane.line({ through: () => (own()[i] ? [[0, 0], own()[i].along] : [[99, 99], [99, 100]]), role: "eigen", on: () => true });
  plane.scatter({ points: () => CLOUD, role: "basis", shape: "ring", size: 3 });
  plane.scatter({ points: () => CLOUD.map((at) => after(matrix(), at, k.value).to), role: "output", size: 4 });
  const x = plane.handle({ name: "x", at: [0, 3], role: "input", step: 0.5, snap: 0.5, says: (at) => `x = ${pair(at)}` });
  const now = () => after(matrix(), x.at, k.value);
  const corner = (i: number): [Point, Point] => (now().parts ? [now().parts![i], now().to] : [[0, 0], [0, 0]]);
  for (const i of [0, 1]) plane.segment({ ends: () => corner(i), role: "residual", dashed: true });
  plane.arrow({ to: () => x.at, role: "input" });
  for (const i of [0, 1]) plane.arrow({ to: () => now().parts?.[i] ?? [0, 0], role: "eigen" });
  plane.arrow({ to: () => now().to, role: "output" });
  plane.text({ at: () => [now().to[0] + 0.15, now().to[1] - 0.1], says: () => (k.value ? `A${raised(k.value)}x` : ""), role: "output", anchor: "start" });

  page.live({
    "steps k": () => say(k.value),
    "Aᵏx": () => pair(now().to),
    "along (2, 1), times": () => (own()[1] ? say(own()[0].value ** k.value) : "no such line"),
    "along (1, −1), times": () => (own()[1] ? say(own()[1].value ** k.value) : "no such line"),
  });

  function told(steps: number): string {
    const [one, two] = own();
    if (!two) return "the shear has slid every point sideways, the further the higher it lies. It has one eigen-line only: no mix of arrows on it makes x.";
    return `the part of x along (2, 1) is multiplied by ${say(one.value ** steps)}, the part along (1, −1) by ${say(two.value ** steps)}.`;
  }
  page.says(() => `After ${k.value} ${k.value === 1 ? "step" : "steps"} ${told(k.value)}`);
  page.table(["k", "Aᵏx", "part along (2, 1)", "part along (1, −1)"], () =>
    [0, 1, 2, 3, 5, 8, MOST].map((steps) => {
      const { to, parts } = after(matrix(), x.at, steps);
      return parts ? [steps, pair(to), pair(parts[0]), pair(parts[1])] : [steps, pair(to), "no such line", "no such line"];
    }),
  );
});

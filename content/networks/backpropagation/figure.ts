// A small network: values go right, deltas go left, and each weight shows its gradient and what a nudge says of it.
import { figure, say } from "eigenway/kit";

const W1 = [[1, -1], [-1, 2]];
const B1 = [1, 0];
const W2 = [2, -1];
const B2 = -1;
const NUDGE = 0.001;
const WEIGHTS = [["x₁", "h₁"], ["x₂", "h₁"], ["x₁", "h₂"], ["x₂", "h₂"], ["h₁", "y"], ["h₂", "y"]] as const;
const SHOWN = ["values, to the right", "deltas, to the left", "gradients of the weights"];
const VALUES = [...W1[0], ...W1[1], ...W2]; // in the order of WEIGHTS

/** The way forward and the way back; `w` in the order of WEIGHTS. */
export function passed(w: readonly number[], x: readonly number[], target: number) {
  const z = [w[0] * x[0] + w[1] * x[1] + B1[0], w[2] * x[0] + w[3] * x[1] + B1[1]];
  const h = z.map((each) => Math.max(each, 0));
  const y = w[4] * h[0] + w[5] * h[1] + B2;
  const delta = y - target;
  const deltas = z.map((each, j) => (each > 0 ? w[4 + j] * delta : 0));
  const gradients = [deltas[0] * x[0], deltas[0] * x[1], deltas[1] * x[0], deltas[1] * x[1], delta * h[0], delta * h[1]];
  return { z, h, y, delta, deltas, gradients, loss: delta ** 2 / 2 };
}

export default figure((page) => {
  const shown = page.choice("Show", SHOWN, 2);
  const x1 = page.slider({ label: "x₁", from: -2, to: 4, step: 0.5, at: 3 });
  const x2 = page.slider({ label: "x₂", from: -2, to: 4, step: 0.5, at: 1 });
  const target = page.slider({ label: "target", from: -2, to: 6, step: 0.5, at: 3 });
  const run = (w: readonly number[] = VALUES) => passed(w, [x1.value, x2.value], target.value);
  const nudged = (i: number) => run(VALUES.map((w, j) => (i === j ? w + NUDGE : w))).loss - run().loss;

  page.graph({
    label: "Two inputs, two hidden units with ReLU, one output",
    columns: 5,
    rows: 4,
    nodes: () => {
      const { h, y, delta, deltas, z } = run();
      const back = shown.index > 0;
      const told = (value: number, blame: number) => (shown.index === 1 ? `δ = ${say(blame)}` : say(value));
      return [
        { id: "x₁", at: [0, 0.5], says: "x₁", under: say(x1.value), role: "input" },
        { id: "x₂", at: [0, 2.5], says: "x₂", under: say(x2.value), role: "input" },
        { id: "h₁", at: [2, 0], says: "h₁", under: told(h[0], deltas[0]), role: z[0] > 0 ? (back ? "output" : "input") : "edge", on: z[0] > 0 },
        { id: "h₂", at: [2, 3], says: "h₂", under: told(h[1], deltas[1]), role: z[1] > 0 ? (back ? "output" : "input") : "edge", on: z[1] > 0 },
        { id: "y", at: [4, 1.5], says: "y", under: told(y, delta), role: back ? "output" : "input", on: true },
      ];
    },
    edges: () => {
      const { gradients } = run();
      const most = Math.max(...gradients.map(Math.abs), 1e-9);
      return WEIGHTS.map(([from, to], i) => {
        if (shown.index === 2) return { from, to, says: say(gradients[i]), role: gradients[i] ? "output" : "edge", weight: Math.abs(gradients[i]) / most } as const;
        return shown.index === 1 ? ({ from: to, to: from, says: `× ${say(VALUES[i])}`, role: "output" } as const) : ({ from, to, says: `× ${say(VALUES[i])}`, role: "input" } as const);
      });
    },
  });

  page.live({
    "loss ½(y − target)²": () => say(run().loss),
    "δ of y": () => say(run().delta),
    "δ of h₁": () => say(run().deltas[0]),
    "δ of h₂": () => say(run().deltas[1]),
  });
  page.says(() => {
    const { z, delta } = run();
    const off = ["h₁", "h₂"].filter((_, j) => z[j] <= 0);
    if (delta === 0) return "The output is the target: no blame, no gradient.";
    if (off.length === 2) return "Both hidden units are off: of all six weights none learns anything.";
    if (off.length === 1) return `${off[0]} is off, at z = ${say(Math.min(...z))}: the weights into it and the weight out of it have the gradient 0.`;
    return `Both hidden units are on. The output is ${say(Math.abs(delta))} too ${delta > 0 ? "high" : "low"}, and each weight knows its share.`;
  });
  page.table(["weight", "value", "gradient", "nudged by 0.001, the loss moves by"], () =>
    WEIGHTS.map(([from, to], i) => [`${from} → ${to}`, say(VALUES[i]), say(run().gradients[i]), say(nudged(i), 5)]),
  );
});

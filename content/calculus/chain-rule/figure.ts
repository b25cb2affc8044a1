// One weight, three links, one loss: the rates on the arrows multiply to the slope of the curve.
import { figure, say, type Point } from "eigenway/kit";

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const LOSSES = ["(1 − p)²", "−ln p"];
const loss = (kind: number, p: number): number => (kind ? -Math.log(p) : (1 - p) ** 2);
const lossRate = (kind: number, p: number): number => (kind ? -1 / p : -2 * (1 - p));
const digits = (value: number): number => (value !== 0 && Math.abs(value) < 0.1 ? 4 : 3);
const said = (value: number): string => say(value, digits(value));

/** What stands at each place, and the rate of each link, for a weight w. */
export function chain(kind: number, w: number) {
  const p = sigmoid(2 * w);
  const rates = [2, p * (1 - p), lossRate(kind, p)];
  return { z: 2 * w, p, L: loss(kind, p), rates, slope: kind ? -2 * (1 - p) : rates[0] * rates[1] * rates[2] };
}

export default figure((page) => {
  const plane = page.chart({ x: [-3.5, 2], y: [-0.15, 1.6], label: "The loss as a function of the weight, with its tangent", xLabel: "weight w", yLabel: "loss L", height: 260 });
  const which = page.choice("Loss", LOSSES);
  const at = page.slider({ label: "w", from: -3, to: 1.5, step: 0.1, at: 0 });
  const now = () => chain(which.index, at.value);
  const tangent = (): [Point, Point] => {
    const { L, slope } = now();
    const reach = 0.7 / Math.hypot(1, slope);
    return [[at.value - reach, L - reach * slope], [at.value + reach, L + reach * slope]];
  };
  plane.curve({ points: () => Array.from({ length: 111 }, (_, i) => -3.5 + i / 20).map((w): Point => [w, chain(which.index, w).L]).filter(([, L]) => L < 1.58), role: "output" });
  plane.segment({ ends: tangent, role: "input" });
  plane.point({ at: () => [at.value, Math.min(now().L, 1.6)], role: "input", size: 6 });

  page.graph({
    label: "From the weight to the loss: four values and the three rates between them",
    columns: 7,
    rows: 1,
    nodes: () => [
      { id: "w", at: [0, 0], says: "w", under: said(at.value), role: "input" },
      { id: "z", at: [2, 0], says: "z", under: said(now().z), role: "ink" },
      { id: "p", at: [4, 0], says: "p", under: said(now().p), role: "ink" },
      { id: "L", at: [6, 0], says: "L", under: said(now().L), role: "output" },
    ],
    edges: () => ["wz", "zp", "pL"].map(([from, to], i) => ({ from, to, says: `× ${said(now().rates[i])}`, role: i === smallest(now().rates) ? "residual" : "edge" }) as const),
  });

  page.live({
    "dz/dw": () => said(now().rates[0]),
    "dp/dz": () => said(now().rates[1]),
    "dL/dp": () => said(now().rates[2]),
    "product dL/dw": () => said(now().slope),
  });
  page.says(() => {
    const { rates, slope } = now();
    const least = ["z passes on", "p passes on", "the loss passes on"][smallest(rates)];
    return `Raise w by 0.01: the loss ${slope < 0 ? "falls" : "rises"} by ${say(Math.abs(slope) / 100, 5)}. The least of the three rates: ${least} ${said(rates[smallest(rates)])}.`;
  });
  page.table(["w", "z", "p", "L", "dz/dw", "dp/dz", "dL/dp", "product dL/dw"], () =>
    [-3, -2, -1, 0, 1].map((w) => {
      const { z, p, L, rates, slope } = chain(which.index, w);
      return [w, z, p, L, ...rates, slope].map(said);
    }),
  );
});

function smallest(rates: readonly number[]): number {
  return rates.reduce((best, rate, i) => (Math.abs(rate) < Math.abs(rates[best]) ? i : best), 0);
}

// The least-squares point is pulled towards 0: round a circle it comes closer, on a diamond it slides into a corner.
import { difference, dot, figure, pair, say, times, type Point } from "eigenway/kit";

const soft = (x: number, level: number) => Math.sign(x) * Math.max(Math.abs(x) - level, 0);

/** Coordinate descent, as in the lesson: two weights, so a few sweeps are enough. `r` is how far the two columns agree. */
export function fitted(best: Point, price: number, mix: number, r: number): Point {
  const pull = times([[1, r], [r, 1]], best);
  let w: [number, number] = [0, 0];
  for (let sweep = 0; sweep < 400; sweep++) {
    const one = soft(pull[0] - r * w[1], price * mix) / (1 + price * (1 - mix));
    w = [one, soft(pull[1] - r * one, price * mix) / (1 + price * (1 - mix))];
  }
  return w;
}

export default figure((page) => {
  const plane = page.plane({ x: [-5.5, 5.5], y: [-3.6, 4.6], label: "The plane of two weights: the least-squares point, the penalised fit, and the two curves that touch there" });
  let now = () => ({ price: 2, mix: 0, r: 0 });
  const best = plane.handle({ name: "least squares", at: [4, 1], role: "input", step: 0.5, snap: 0.5 });
  const gram = () => [[1, now().r], [now().r, 1]];

  const fit = (): Point => fitted(best.at, now().price, now().mix, now().r);
  const loss = (x: number, y: number) => {
    const away = difference([x, y], best.at);
    return dot(away, times(gram(), away)) / 2;
  };
  const penalty = (x: number, y: number) => now().mix * (Math.abs(x) + Math.abs(y)) + ((1 - now().mix) / 2) * (x * x + y * y);

  plane.contour({ of: loss, levels: () => [loss(...fit())].filter((level) => level > 1e-9), role: "input" });
  plane.contour({ of: penalty, levels: () => [penalty(...fit())].filter((level) => level > 1e-9), role: "residual" });
  plane.segment({ ends: () => [best.at, fit()], role: "residual", dashed: true });
  plane.point({ at: fit, role: "output", label: "𝐰", size: 7 });

  const mix = page.slider({ label: "Mix, circle to diamond", from: 0, to: 1, step: 0.05, at: 0 });
  const price = page.slider({ label: "Price λ", from: 0, to: 6, step: 0.25, at: 2 });
  const r = page.slider({ label: "Correlation", values: [-0.9, -0.5, 0, 0.5, 0.9], at: 0 });
  now = () => ({ price: price.value, mix: mix.value, r: r.value });
  page.changed();

  const zeros = () => fit().filter((x) => x === 0).length;
  page.live({
    "least squares": () => pair(best.at),
    w: () => pair(fit()),
    "exact zeros": () => String(zeros()),
    penalty: () => say(price.value * penalty(...fit())),
  });
  page.says(() => {
    const w = fit();
    if (zeros() === 2) return "The price is higher than what either column has to offer: both weights are exactly 0.";
    const which = w[1] === 0 ? "second" : "first";
    if (zeros() === 1) return `The curves touch at a corner: the ${which} weight is exactly 0, the other is ${say(w[0] || w[1])}.`;
    return `The curves touch at ${pair(w)}: no weight is 0.`;
  });
  page.table(["price λ", "circle: first weight", "second weight", "diamond: first weight", "second weight"], () =>
    [0, 0.5, 1, 2, 3, 4, 6].map((each) => [say(each), ...[0, 1].flatMap((shape) => fitted(best.at, each, shape, r.value).map((x) => say(x)))]),
  );
});

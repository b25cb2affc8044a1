// A bowl, a valley, a pass: the axes say the same all the time, another direction decides.
import { direction, figure, pair, say, type Point } from "eigenway/kit";

/** x² + 2b xy + y², the form of [[1, b], [b, 1]]. */
export const form = (b: number, [x, y]: Point): number => x * x + 2 * b * x * y + y * y;

/** Its lowest and highest value on the unit circle: the eigenvalues. */
export const ends = (b: number): [number, number] => [1 - Math.abs(b), 1 + Math.abs(b)];

function shape(b: number): string {
  const [low] = ends(b);
  return low > 1e-9 ? "a bowl: positive definite" : low < -1e-9 ? "a pass: indefinite" : "a valley: positive semidefinite";
}

export default figure((page) => {
  const b = page.slider({ label: "b, the coupling", from: -2, to: 2, step: 0.25, at: 0.5 });
  const of = (x: number, y: number): number => form(b.value, [x, y]);
  const across = (): Point => (b.value < 0 ? [1, 1] : [1, -1]);
  const plane = page.plane({ x: [-2.1, 2.1], y: [-1.5, 1.5], label: "The same from above: lines of equal height, and a direction", ticks: 4, grid: false });
  plane.contour({ of, levels: () => [0.25, 0.75, 1.5, 2.5], role: "output" });
  plane.contour({ of, levels: () => [-0.25, -0.75, -1.5], role: "input" });
  plane.line({ through: () => [[0, 0], across()], role: "eigen" });
  const v = plane.handle({ name: "v", at: [1, 0], role: "eigen", turns: true, rests: () => [across()], says: (at) => `v = ${pair(at)}, q = ${say(of(...at))}` });
  plane.arrow({ to: () => v.at, role: "eigen" });
  page.surface({ of, x: [-1, 1], y: [-1, 1], z: [-2, 6], label: "The form as a surface, from the side", point: () => v.at });

  page.live({ v: () => pair(v.at), "q(v)": () => say(of(...v.at)), "lowest on the circle": () => say(ends(b.value)[0]), "highest": () => say(ends(b.value)[1]) });
  page.says(() => `Along v the form ${of(...v.at) > 1e-9 ? "goes up" : of(...v.at) < -1e-9 ? "goes down" : "stays level"}. Over all directions it is ${shape(b.value)}.`);
  page.table(["b", "q along (1, 0)", "lowest on the circle", "in the direction", "highest", "what it is"], () =>
    [-2, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((each) => [
      say(each), say(form(each, direction(0))), say(ends(each)[0]), each === 0 ? "any" : each < 0 ? "(1, 1)" : "(1, −1)", say(ends(each)[1]), shape(each),
    ]),
  );
});

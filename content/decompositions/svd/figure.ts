// Turn a right-angled pair: where the images stand at right angles too, they are the longest and the shortest there are.
import { angle, cosine, degrees, direction, figure, norm, pair, say, svd2, times, type Point } from "eigenway/kit";

const MATRICES = [
  { name: "W", of: [[1.2, 1.1], [-0.4, -1.2]] },
  { name: "shear", of: [[1, 1], [0, 1]] },
  { name: "rank 1", of: [[0.96, 1.28], [-0.72, -0.96]] },
  { name: "quarter-turn", of: [[0, -1], [1, 0]] },
] as const;
const NOWHERE: [Point, Point] = [[99, 99], [99, 100]];

const left = ([x, y]: Point): Point => [-y, x];

/** The images of the pair that begins at an angle: how long they are, and the angle between them (none where one is 0). */
export function stretched(a: readonly (readonly number[])[], turned: number) {
  const [one, two] = [direction(turned), left(direction(turned))].map((at) => times(a, at) as [number, number]);
  const none = norm(one) < 1e-6 || norm(two) < 1e-6;
  return { lengths: [norm(one), norm(two)], between: none ? null : angle(one, two) };
}

const circle = Array.from({ length: 121 }, (_, i) => direction(3 * i));

export default figure((page) => {
  const plane = page.plane({ x: [-2.1, 2.1], y: [-1.6, 1.6], label: "A right-angled pair on the unit circle and its images on an ellipse", ticks: 4 });
  const which = page.choice("Matrix", MATRICES.map((each) => each.name));
  const matrix = () => MATRICES[which.index].of;
  const to = (at: Point): Point => times(matrix(), at) as [number, number];
  const every = () => which.index === 3; // a turn keeps every pair at right angles

  plane.curve({ points: () => circle, role: "input", thin: true });
  plane.curve({ points: () => circle.map(to), role: "output", thin: true });
  const v = plane.handle({ name: "v₁", at: [1, 0], role: "input", turns: true, rests: () => (every() ? [] : svd2(matrix()).v), says: (at) => `v₁ at ${say(degrees(at), 0)} degrees` });
  const other = (): Point => left(v.at);
  const images = (): [Point, Point] => [to(v.at), to(other())];
  const flat = () => images().some((image) => norm(image) < 1e-6);
  const square = () => flat() || Math.abs(cosine(...images())) < 1e-6;

  const axis = (): Point => (norm(images()[0]) > 1e-6 ? images()[0] : images()[1]);
  plane.line({ through: () => (square() ? [[0, 0], axis()] : NOWHERE), role: "eigen", on: square });
  plane.line({ through: () => (square() ? [[0, 0], left(axis())] : NOWHERE), role: "eigen", on: square });
  plane.angle({ from: () => images()[0], to: () => images()[1], role: "basis", size: 60 });
  plane.arrow({ to: () => v.at, role: "input" });
  plane.arrow({ to: other, role: "input", label: "v₂" });
  plane.arrow({ to: () => images()[0], role: "output", label: "Av₁" });
  plane.arrow({ to: () => images()[1], role: "output", label: "Av₂" });

  page.live({
    "v₁": () => pair(v.at),
    "angle of the images": () => (flat() ? "none, one is 0" : `${say(angle(...images()), 0)}°`),
    "length of Av₁": () => say(norm(images()[0])),
    "length of Av₂": () => say(norm(images()[1])),
  });
  page.says(() => {
    const [a, b] = images().map((image) => say(norm(image)));
    if (every()) return "A turn keeps every right angle and every length: any pair will do, and both singular values are 1.";
    if (square()) return `The images stand at right angles: no image is longer or shorter than these two. The singular values are ${norm(images()[0]) >= norm(images()[1]) ? `${a} and ${b}` : `${b} and ${a}`}.`;
    return `The images make an angle of ${say(angle(...images()), 0)} degrees; they are ${a} and ${b} long. Turn on until it is 90.`;
  });
  page.table(["direction of v₁", "angle of the images", "length of Av₁", "length of Av₂"], () => {
    const own = svd2(matrix()).v.map((line) => (degrees(line) + 360) % 180);
    return [...new Set([0, 30, 60, 90, 120, 150, ...own])].sort((a, b) => a - b).map((turned) => {
      const { lengths, between } = stretched(matrix(), turned);
      return [`${say(turned, 1)}°`, between === null ? "one image is 0" : `${say(between, 0)}°`, ...lengths.map((length) => say(length))];
    });
  });
});

// Two arrows decide all: drag the images of the basis, and the grid, a letter and the arrow v have to follow.
import { difference, figure, norm, pair, say, scaled, sum, type Point } from "eigenway/kit";

const V: Point = [2, 1];
const F: readonly Point[] = [[0, 0], [0.3, 0], [0.3, 0.6], [0.8, 0.6], [0.8, 0.9], [0.3, 0.9], [0.3, 1.2], [1, 1.2], [1, 1.5], [0, 1.5]];
const STANDS: readonly [Point, Point][] = [[[1, 0], [0, 1]], [[1, 0], [1, 1]], [[0, 1], [-1, 0]], [[-1, 0], [0, 1]], [[-1, 0], [0, -1]], [[1, 2], [2, 4]]];

/** Where v goes when (1, 0) goes to `one` and (0, 1) to `two`: the same mix of the images. */
export function sent(one: Point, two: Point, v: Point): Point {
  return sum(scaled(v[0], one), scaled(v[1], two)) as unknown as Point;
}

/** 1 when the letter can still be read, −1 as mirror writing, 0 when it is pressed flat. */
export function side(one: Point, two: Point): number {
  const area = one[0] * two[1] - one[1] * two[0];
  return Math.abs(area) < 1e-9 ? 0 : Math.sign(area);
}

const same = (u: Point, v: Point): boolean => difference(u, v).every((gap) => Math.abs(gap) < 1e-9);
const zero = (u: Point): boolean => same(u, [0, 0]);

export default figure((page) => {
  const plane = page.plane({ x: [-4.2, 5.2], y: [-3.2, 4.2], label: "A grid with a letter F, moved by the images of two arrows" });
  const one = plane.handle({ name: "a₁", at: [1, 0], role: "output", step: 0.5, snap: 0.5 });
  const two = plane.handle({ name: "a₂", at: [0, 1], role: "output", step: 0.5, snap: 0.5 });
  const image = (): Point => sent(one.at, two.at, V);

  plane.image({ of: () => [[one.at[0], two.at[0]], [one.at[1], two.at[1]]], role: "output" });
  plane.polygon({ corners: () => F, role: "basis" });
  plane.polygon({ corners: () => F.map((corner) => sent(one.at, two.at, corner)), role: "output" });
  plane.segment({ ends: () => [scaled(2, one.at) as unknown as Point, image()], role: "residual", dashed: true });
  plane.segment({ ends: () => [one.at, scaled(2, one.at) as unknown as Point], role: "residual", dashed: true });
  plane.arrow({ to: () => one.at, role: "output" });
  plane.arrow({ to: () => two.at, role: "output" });
  plane.point({ at: () => V, role: "input", label: "v" });
  plane.point({ at: image, role: "eigen", label: "f(v)", size: 6 });

  page.live({
    "(1, 0) goes to a₁": () => pair(one.at),
    "(0, 1) goes to a₂": () => pair(two.at),
    "v": () => pair(V),
    "f(v) = 2a₁ + a₂": () => pair(image()),
  });
  page.says(() => `${told(one.at, two.at)} And v = (2, 1) has to go to 2a₁ + a₂ = ${pair(image())}.`);
  page.table(["(1, 0) goes to", "(0, 1) goes to", "(2, 1) goes to", "the letter F"], () =>
    ([[one.at, two.at], ...STANDS.filter(([a, b]) => !(same(a, one.at) && same(b, two.at)))] as [Point, Point][]).map(([a, b]) => [pair(a), pair(b), pair(sent(a, b, V)), told(a, b)]),
  );
});

/** What happened to the letter, by the two images. */
function told(one: Point, two: Point): string {
  const across: Point = [-one[1], one[0]];
  if (zero(one) && zero(two)) return "Everything goes to the origin.";
  if (side(one, two) === 0) return "The F is pressed into a line: many points end at the same place, and no map can bring them back.";
  if (same(one, [1, 0]) && same(two, [0, 1])) return "Nothing has moved.";
  if (same(one, [0, 1]) && same(two, [-1, 0])) return "A quarter-turn to the left.";
  if (same(one, [0, -1]) && same(two, [1, 0])) return "A quarter-turn to the right.";
  if (same(one, [-1, 0]) && same(two, [0, -1])) return "A half-turn: the F stands on its head.";
  if (side(one, two) < 0) return "The F has become mirror writing: turned over, as a sheet of paper is.";
  if (same(two, across)) return `The F keeps its shape${one[1] || one[0] < 0 ? "; it is turned" : ""}${Math.abs(norm(one) - 1) < 1e-9 ? "" : ` and ${say(norm(one))} times as large`}.`;
  return "The F is slanted or stretched; grid lines stay straight, parallel and evenly spaced.";
}

// Three errors and a ball that grows until it touches the shortest: which one that is depends on the norm.
import { direction, figure, pair, say, type Point } from "eigenway/kit";

const A: Point = [-6, 6];
const B: Point = [0, -9];
const POWERS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 8, Infinity];
const TABLE = [0.5, 1, 2, 3, Infinity];
// Directions, densest at the axes, where a star is thin; the corners of every ball are among them.
const AROUND = Array.from({ length: 360 }, (_, i) => direction(i).map((x) => x ** 3) as unknown as Point);

/** The length of v for this p; a norm from 1 upwards. `null` is infinity. */
export function length(v: readonly number[], p: number | null): number {
  const sizes = v.map(Math.abs);
  const top = Math.max(...sizes);
  if (p === null || p === Infinity || top === 0) return top;
  return top * sizes.reduce((sum, size) => sum + (size / top) ** p, 0) ** (1 / p); // shares of the largest: none can overflow
}

/** Where the edge of the ball of this radius stands in a direction. */
export function edge(way: Point, radius: number, p: number | null): Point {
  const k = radius / length(way, p);
  return [k * way[0], k * way[1]];
}

export default figure((page) => {
  const plane = page.plane({ x: [-11.5, 11.5], y: [-9.8, 9.2], label: "Three errors as points, and a ball around the origin that touches the shortest of them" });
  const c = plane.handle({ name: "c", at: [8, 2], role: "input", step: 0.5, snap: 0.5 });
  const power = page.slider({ label: "p", values: POWERS, at: 2, says: named });
  const lengths = (p = power.value) => [A, B, c.at].map((point) => length(point, p));
  const radius = () => Math.min(...lengths());

  plane.polygon({ corners: () => AROUND.map((way) => edge(way, radius(), power.value)), role: "eigen" });
  plane.arrow({ to: () => A, role: "basis", label: "a" });
  plane.arrow({ to: () => B, role: "basis", label: "b" });
  plane.arrow({ to: () => c.at, role: "input" });
  for (const [i, at] of [() => A, () => B, () => c.at].entries())
    plane.point({ at: () => (lengths()[i] < radius() + 1e-9 ? at() : [99, 99]), role: "output", size: 7 });

  page.live({ p: () => named(power.value), "length of a": () => say(lengths()[0]), "length of b": () => say(lengths()[1]), "length of c": () => say(lengths()[2]) });
  page.says(() => {
    if (!radius()) return "c made no error at all: every ruler gives it 0.";
    const inwards = power.value < 1 ? " It bends inwards, so this is no norm: a detour can be shorter." : "";
    return `The ball is ${shape(power.value)}. It touches ${first(lengths())}, at ${say(radius())}.${inwards}`;
  });
  page.table(["p", "the ball", "length of a", "of b", "of c = " + pair([8, 2]), "shortest"], () =>
    TABLE.map((p) => {
      const found = [A, B, [8, 2]].map((point) => length(point, p));
      return [named(p), shape(p), ...found.map((each) => say(each)), first(found)];
    }),
  );
});

const named = (p: number): string => (p === Infinity ? "infinity" : say(p));

/** Whoever is shortest, or all who are. */
function first(lengths: readonly number[]): string {
  return ["a", "b", "c"].filter((_, i) => lengths[i] < Math.min(...lengths) + 1e-9).join(" and ");
}

function shape(p: number): string {
  if (p < 1) return "a star";
  if (p === 1) return "a diamond";
  if (p < 2) return "a rounded diamond";
  if (p === 2) return "a circle";
  return p === Infinity ? "a square" : "a rounded square";
}

// Reach w by pushing along u and v: one way while they are independent; none or endlessly many once they share a line.
import { det2, figure, norm, pair, say, scaled, solve, sum, type Point } from "eigenway/kit";

const STANDS: readonly [Point, Point, Point][] = [
  [[2, 1], [-1, 1], [1, 2]],
  [[2, 1], [-1, 1], [3, 0]],
  [[2, 1], [-2, -1], [4, 2]],
  [[2, 1], [-2, -1], [1, 2]],
  [[0, 0], [0, 0], [1, 2]],
];
const SPANS = ["the origin alone", "a line", "the whole plane"];
const OUT: readonly [Point, Point] = [[99, 99], [99, 100]];

/** The dimension of the span of u and v. */
export function dimension(u: Point, v: Point): number {
  if (Math.abs(det2([u, v])) > 1e-9) return 2;
  return norm(u) || norm(v) ? 1 : 0;
}

/** The numbers x, y with x u + y v = w; null where there are none or many. */
export function recipe(u: Point, v: Point, w: Point): Point | null {
  return solve([[u[0], v[0]], [u[1], v[1]]], w) as Point | null;
}

/** Can w be reached at all? */
export function reached(u: Point, v: Point, w: Point): boolean {
  const along = norm(u) ? u : v;
  return dimension(u, v) === 2 || (dimension(u, v) === 1 ? Math.abs(det2([along, w])) < 1e-9 : norm(w) === 0);
}

export default figure((page) => {
  const plane = page.plane({ x: [-4.6, 5.6], y: [-3.2, 4], label: "Two arrows u and v, and a target w" });
  const u = plane.handle({ name: "u", at: [2, 1], role: "input", step: 0.5, snap: 0.5 });
  const v = plane.handle({ name: "v", at: [-1, 1], role: "input", step: 0.5, snap: 0.5 });
  const w = plane.handle({ name: "w", at: [1, 2], role: "output", step: 0.5, snap: 0.5 });
  const found = () => recipe(u.at, v.at, w.at);
  const size = () => dimension(u.at, v.at);
  const turn = (): Point => scaled(found()?.[0] ?? 0, u.at) as unknown as Point;

  plane.image({ of: () => (size() === 2 ? [[u.x, v.x], [u.y, v.y]] : [[0, 0], [0, 0]]), role: "basis" });
  plane.line({ through: () => (size() === 1 ? [[0, 0], norm(u.at) ? u.at : v.at] : OUT), role: "basis", on: () => true });
  plane.segment({ ends: () => [[0, 0], turn()], role: "residual", dashed: true });
  plane.segment({ ends: () => (found() ? [turn(), sum(turn(), scaled(found()![1], v.at)) as unknown as Point] : [[0, 0], [0, 0]]), role: "residual", dashed: true });
  plane.arrow({ to: () => u.at, role: "input" });
  plane.arrow({ to: () => v.at, role: "input" });
  plane.point({ at: () => w.at, role: "output" });

  page.live({
    "u, v": () => `${pair(u.at)}, ${pair(v.at)}`,
    w: () => pair(w.at),
    "span of u and v": () => `${SPANS[size()]}, dimension ${size()}`,
    "w as a mix": () => mix(u.at, v.at, w.at),
  });
  page.says(() => told(u.at, v.at, w.at));
  page.table(["u", "v", "w", "span of u and v", "w as a mix"], () =>
    ([[u.at, v.at, w.at], ...STANDS] as [Point, Point, Point][]).map(([a, b, c]) => [pair(a), pair(b), pair(c), `${SPANS[dimension(a, b)]}, dimension ${dimension(a, b)}`, mix(a, b, c)]),
  );
});

function mix(u: Point, v: Point, w: Point): string {
  const found = recipe(u, v, w);
  if (!found) return reached(u, v, w) ? "in many ways" : "not at all";
  return `${say(found[0])}u ${found[1] < -0.005 ? "−" : "+"} ${say(Math.abs(found[1]))}v`;
}

function told(u: Point, v: Point, w: Point): string {
  const size = dimension(u, v);
  if (size === 2) return `u and v are independent: they reach every point of the plane, each in one way. Here w = ${mix(u, v, w)}.`;
  if (size === 0) return `Both arrows are zero: they reach the origin alone${reached(u, v, w) ? ", and w is there" : ", and w is not there"}.`;
  return `u and v are dependent: they reach one line. ${reached(u, v, w) ? "w lies on it, and is reached in endlessly many ways." : "w lies beside it: no mix gets there."}`;
}

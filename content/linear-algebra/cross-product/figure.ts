// Two arrows in space and their cross product: it stands at right angles to both, is as long as their parallelogram is large, and turns over with their order.
import { difference, dot, figure, norm, pair, say, scaled, sum, type Point } from "eigenway/kit";

type Space = readonly number[]; // x, y, z
const FLOOR = [-2, -1, 0, 1, 2];
const TILT = (25 * Math.PI) / 180; // from how high one looks
const STANDS: readonly [Space, Space][] = [
  [[2, 0, 0], [0, 2, 0]],
  [[2, 0, 0], [0, 2, 1.5]],
  [[2, 0, 0], [1, 2, 1.5]],
  [[0, 2, 1.5], [2, 0, 0]],
  [[2, 0, 0], [-1, 0, 0]],
];

/** u × v. */
export function cross(u: Space, v: Space): number[] {
  return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

/** Where a point of space stands in the drawing, seen from so many degrees round the upright axis. */
export function seen(point: Space, turned: number): Point {
  const a = (turned * Math.PI) / 180;
  const [across, deep] = [point[0] * Math.cos(a) + point[1] * Math.sin(a), point[1] * Math.cos(a) - point[0] * Math.sin(a)];
  return [across, deep * Math.sin(TILT) + point[2] * Math.cos(TILT)];
}

/** The point at this height that stands there in the drawing. */
export function found(at: Point, height: number, turned: number): number[] {
  const a = (turned * Math.PI) / 180;
  const deep = (at[1] - height * Math.cos(TILT)) / Math.sin(TILT);
  return [at[0] * Math.cos(a) - deep * Math.sin(a), at[0] * Math.sin(a) + deep * Math.cos(a), height];
}

export default figure((page) => {
  const plane = page.plane({ x: [-4.4, 4.4], y: [-3.7, 3.9], label: "Two arrows in space over a floor of squares, their parallelogram, and the arrow of their cross product", axes: false });
  let [turned, height] = [30, 1.5]; // how the handles stand now; the sliders may be ahead
  const see = (point: Space): Point => seen(point, turned);
  const half = (value: number) => Math.min(2, Math.max(-2, Math.round(2 * value) / 2));
  const kept = (at: Point, z: number): Space => [...found(at, z, turned).slice(0, 2).map(half), z];
  const along = (): readonly [Point, Point] => [see([1, 0, 0]), see([0, 1, 0])];

  plane.curve({ points: () => FLOOR.flatMap((k) => [see([k, -2, 0]), see([k, 2, 0]), [NaN, NaN] as Point, see([-2, k, 0]), see([2, k, 0]), [NaN, NaN] as Point]), role: "edge", thin: true });
  const u = plane.handle({ name: "u", at: see([2, 0, 0]), role: "input", step: 0.5, snap: 0, along, hold: (at) => see(kept(at, 0)), says: (at) => `u at ${pair(kept(at, 0))}` });
  const v = plane.handle({ name: "v", at: see([0, 2, 1.5]), role: "input", step: 0.5, snap: 0, along, hold: (at) => see(kept(at, height)), says: (at) => `v at ${pair(kept(at, height))}` });
  const rise = page.slider({ label: "height of v", from: -2, to: 2, step: 0.5, at: height });
  const round = page.slider({ label: "turn the view", from: -180, to: 180, step: 10, at: turned, says: (value) => `${say(value)}°`, speaks: (value) => `${say(value)} degrees` });
  const order = page.choice("Order", ["u × v", "v × u"]);

  const arrows = (): readonly [Space, Space] => [kept(u.at, 0), kept(v.at, height)];
  const normal = () => (order.index ? cross(arrows()[1], arrows()[0]) : cross(arrows()[0], arrows()[1]));
  const tip = (i: 0 | 1) => see(arrows()[i]);

  page.each(() => {
    if (round.value === turned && rise.value === height) return;
    const [a, b] = arrows();
    [turned, height] = [round.value, rise.value];
    u.move(see(a)); // the same points of space, seen from elsewhere
    v.move(see([b[0], b[1], height]));
  });

  plane.polygon({ corners: () => [[0, 0], tip(0), see(sum(...arrows())), tip(1)], role: "basis" });
  plane.segment({ ends: () => [see([...arrows()[1].slice(0, 2), 0]), tip(1)], role: "edge", dashed: true });
  plane.arrow({ to: () => tip(0), role: "input" });
  plane.arrow({ to: () => tip(1), role: "input" });
  plane.arrow({ to: () => see(scaled(0.5, normal())), role: "output", label: "n" });

  page.live({
    "u, v": () => arrows().map((arrow) => pair(arrow)).join(", "),
    "the product n": () => pair(normal()),
    "its length": () => say(norm(normal())),
    "n · u, n · v": () => arrows().map((arrow) => say(dot(normal(), arrow))).join(", "),
  });
  page.says(() => `${order.value} = ${pair(normal())}. ${told(normal())}`);
  page.table(["u", "v", "u × v", "length"], () => STANDS.map(([a, b]) => [pair(a), pair(b), pair(cross(a, b)), say(norm(cross(a, b)))]));
});

function told(normal: Space): string {
  if (!norm(normal)) return "The arrows lie on one line: the parallelogram is flat, and no direction is singled out.";
  const [, , up] = normal;
  const way = !up ? "It lies level" : up > 0 ? "It points up" : "It points down";
  const straight = up && norm(difference(normal, [0, 0, up])) < 1e-9 ? " straight" : "";
  return `${way.replace("points", `points${straight}`)}, at right angles to both; the parallelogram has the area ${say(norm(normal))}.`;
}

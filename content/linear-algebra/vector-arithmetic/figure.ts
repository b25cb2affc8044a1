// A linear combination as a walk: a times along u, then b times along v. While a + b = 1 it ends on the line through both tips.
import { det2, difference, figure, norm, pair, say, scaled, sum, type Point } from "eigenway/kit";

const STANDS: readonly Point[] = [[1, 1], [1, -1], [0.5, 0.5], [0.75, 0.25], [2, -1], [-1, 0], [0, 0]]; // a and b in the table
const OUT: readonly [Point, Point] = [[99, 99], [99, 100]];

/** Where the walk ends, and where it turns. */
export function walk(a: number, b: number, u: Point, v: Point) {
  return { turn: scaled(a, u), end: sum(scaled(a, u), scaled(b, v)) };
}

export default figure((page) => {
  const plane = page.plane({ x: [-4.6, 6.4], y: [-3.4, 4.6], label: "Two arrows u and v, and a walk along multiples of both" });
  const u = plane.handle({ name: "u", at: [2, 1], role: "input", step: 0.5, snap: 0.5 });
  const v = plane.handle({ name: "v", at: [1, 3], role: "input", step: 0.5, snap: 0.5 });
  const a = page.slider({ label: "a", from: -2, to: 2, step: 0.25, at: 1 });
  const b = page.slider({ label: "b", from: -2, to: 2, step: 0.25, at: 1 });
  const turn = () => walk(a.value, b.value, u.at, v.at).turn as unknown as Point;
  const end = () => walk(a.value, b.value, u.at, v.at).end as unknown as Point;
  const apart = () => Math.abs(det2([u.at, v.at])) > 1e-9;
  const same = () => norm(difference(u.at, v.at)) < 1e-9;

  plane.image({ of: () => (apart() ? [[u.x, v.x], [u.y, v.y]] : [[0, 0], [0, 0]]), role: "basis" });
  plane.line({ through: () => (same() ? OUT : [u.at, v.at]), role: "eigen", on: () => a.value + b.value === 1 });
  plane.segment({ ends: () => [[0, 0], turn()], role: "residual", dashed: true });
  plane.segment({ ends: () => [turn(), end()], role: "residual", dashed: true });
  plane.arrow({ to: () => u.at, role: "input" });
  plane.arrow({ to: () => v.at, role: "input" });
  plane.arrow({ to: end, role: "output" });

  page.live({ "u, v": () => `${pair(u.at)}, ${pair(v.at)}`, "au + bv": () => pair(end()), "a + b": () => say(a.value + b.value) });
  page.says(() => `${mix(a.value, b.value)} = ${pair(end())}. ${told(a.value, b.value)}`);
  page.table(["a", "b", "au + bv", "where that is"], () =>
    STANDS.map(([s, t]) => [say(s), say(t), pair(walk(s, t, u.at, v.at).end), place(s, t)]),
  );
});

/** 2u − v, as one writes it. */
function mix(a: number, b: number): string {
  const size = (k: number) => (Math.abs(k) === 1 ? "" : say(Math.abs(k)));
  return `${a < 0 ? "−" : ""}${size(a)}u ${b < 0 ? "−" : "+"} ${size(b)}v`;
}

function told(a: number, b: number): string {
  if (a === 1 && b === 1) return "One arrow after the other, whichever comes first: the far corner of the parallelogram.";
  const on = a + b === 1 ? "The numbers add up to 1, so it is on the line through both tips: " : "";
  const said = place(a, b);
  return on ? `${on}${said}.` : `${said[0].toUpperCase()}${said.slice(1)}.`;
}

/** What is found at a times u plus b times v. */
function place(a: number, b: number): string {
  if (a === 0 && b === 0) return "the origin";
  if (a === 1 && b === 1) return "the far corner";
  if (a === 1 && b === -1) return "the way from the tip of v to that of u";
  if (a === -1 && b === 1) return "the way from the tip of u to that of v";
  if (b === 0 && a !== 1) return a < 0 ? "u turned round" : "a part or a multiple of u";
  if (a === 0 && b !== 1) return b < 0 ? "v turned round" : "a part or a multiple of v";
  if (a + b !== 1) return `beside the line through both tips: the numbers add up to ${say(a + b)}`;
  if (a < 0) return "beyond v";
  if (b < 0) return "beyond u";
  if (a === 0.5) return "halfway between the tips";
  if (a === 0 || b === 0) return `the tip of ${a ? "u" : "v"}`;
  return `${b < 0.5 ? "a quarter" : "three quarters"} of the way from u to v`;
}

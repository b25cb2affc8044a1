// A point slides along a line: where it is nearest to b, the error stands at a right angle.
import { difference, dot, figure, norm, pair, projection, say, scaled, type Point } from "eigenway/kit";

const A: Point = [2, 1];
const START: Point = [1, 3];
const TABLE = [0, 0.5, 1, 1.5, 2]; // multiples of a

/** Where b falls on the line of a, and what is left. */
export function fallen(b: Point) {
  const foot = projection(b, A);
  const residual = difference(b, foot);
  return { foot, residual, length: norm(residual) };
}

const on = (t: number): Point => scaled(t, A) as [number, number];

export default figure((page) => {
  const plane = page.plane({ x: [-3.5, 5.5], y: [-2, 4], label: "A line along a, a point p on it, a point b beside it and the error between" });
  const b = plane.handle({ name: "b", at: START, role: "input", step: 0.5, snap: 0.5 });
  const p = plane.handle({ name: "p", at: on(-0.5), role: "output", step: 0.15, snap: 0.05, hold: (wanted) => on(Math.round(20 * (dot(wanted, A) / dot(A, A))) / 20), says: (at) => `p at ${pair(at)}, error of length ${say(norm(difference(b.at, at)))}` });
  const error = () => difference(b.at, p.at);
  const slant = () => dot(A, error());
  const nearest = () => Math.abs(slant()) < 0.126; // half a step of p

  plane.line({ through: () => [[0, 0], A], role: "basis", on: nearest });
  plane.segment({ ends: () => [p.at, b.at], role: "residual", dashed: true });
  plane.arrow({ to: () => A, role: "basis", label: "a", faint: true });
  plane.arrow({ to: () => b.at, role: "input" });
  plane.arrow({ to: () => p.at, role: "output" });

  page.live({
    p: () => pair(p.at),
    "error b − p": () => pair(error()),
    "its length": () => say(norm(error())),
    "a · (b − p)": () => say(slant()),
  });
  page.says(() => {
    if (norm(error()) < 1e-9) return "b lies on the line: it is its own projection, and nothing is left.";
    if (nearest()) return `Nearest: no point of the line is closer to b than ${say(fallen(b.at).length)}, and the error stands at a right angle to the line.`;
    return `The error leans ${slant() > 0 ? "forwards" : "backwards"} along a: a step ${slant() > 0 ? "further along" : "back"} makes it shorter.`;
  });
  page.table(["p", "error b − p", "its length", "a · (b − p)"], () =>
    [...TABLE.map(on), fallen(b.at).foot as [number, number]].map((at) => [pair(at), pair(difference(b.at, at)), say(norm(difference(b.at, at))), say(dot(A, difference(b.at, at)))]),
  );
});

// A small singular value throws the solution far along its direction; behind the cutoff it counts as 0, and the shortest best one is left.
import { dot, figure, norm, pair, say, sum, scaled, type Point } from "eigenway/kit";

const HALF = Math.SQRT1_2;
const V: readonly [Point, Point] = [[HALF, HALF], [HALF, -HALF]]; // of A = v1 v1ᵀ + second v2 v2ᵀ
const TABLE = [1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.1, 0];

/** What the pseudoinverse makes of b, and the length of what it leaves of b. A value of at most the cutoff counts as 0. */
export function solved(b: Point, second: number, cutoff: number) {
  const counts = second > cutoff;
  const part = dot(b, V[1]);
  const x = sum(scaled(dot(b, V[0]), V[0]), scaled(counts ? part / second : 0, V[1])) as [number, number];
  return { x, length: norm(x), left: counts ? 0 : Math.abs(part) };
}

export default figure((page) => {
  const plane = page.plane({ x: [-2, 7.5], y: [-3.2, 4.2], label: "A right side b, the solution x, and the directions v1 and v2 of the two singular values" });
  const b = plane.handle({ name: "b", at: [3, 2], role: "input", step: 0.25, snap: 0.25 });
  const second = page.slider({ label: "Second value σ₂", from: 0, to: 1, step: 0.05, at: 0.5 });
  const cutoff = page.choice("Cutoff", ["0.2", "0.1", "none"]);
  const limit = () => [0.2, 0.1, 0][cutoff.index];
  const now = () => solved(b.at, second.value, limit());
  const foot = (): Point => scaled(dot(b.at, V[0]), V[0]) as [number, number];
  const out = ([x, y]: Point) => x < -2 || x > 7.5 || y < -3.2 || y > 4.2;

  plane.line({ through: () => [[0, 0], V[0]], role: "basis" });
  plane.line({ through: () => [[0, 0], V[1]], role: "basis" });
  plane.arrow({ to: () => V[0], role: "basis", label: "v₁", faint: true });
  plane.arrow({ to: () => V[1], role: "basis", label: "v₂", faint: true });
  plane.segment({ ends: () => [foot(), now().x], role: "residual", dashed: true });
  plane.arrow({ to: () => b.at, role: "input" });
  plane.arrow({ to: () => now().x, role: "output", label: "x" });

  page.live({ x: () => pair(now().x), "length of x": () => say(now().length), "left of b": () => say(now().left) });
  page.says(() => {
    const { x, left } = now();
    const part = say(Math.abs(dot(b.at, V[1])));
    if (Math.abs(dot(b.at, V[1])) < 1e-9) return "b lies along v₁: the second value has nothing to divide, and may be anything.";
    if (second.value > limit()) return `The part of b along v₂, ${part}, is divided by ${say(second.value)}. Nothing is left over${out(x) ? ", but x has left the picture" : ""}.`;
    return `The second value counts as 0: x is the shortest of all that come as near, and ${say(left)} of b is left over.`;
  });
  page.table(["second value", "x", "length of x", "left of b"], () =>
    TABLE.map((value) => {
      const { x, length, left } = solved(b.at, value, limit());
      return [say(value), pair(x), say(length), say(left)];
    }),
  );
});

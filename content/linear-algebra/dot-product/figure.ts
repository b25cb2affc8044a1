// The shadow of one arrow on another: the dot product and the cosine move with it, and not always together.
import { angle, cosine, dot, figure, norm, pair, projection, say, type Point } from "eigenway/kit";

const NOTE: Point = [4, 3];
const QUERY: Point = [2, 1];
const STANDS: readonly Point[] = [NOTE, [4.5, 4], [1, 3], [-1, 2], [-3, 1]]; // where the table looks

/** What the numbers under the drawing say of u beside v; no cosine and no angle where one of them is zero. */
export function compared(u: Point, v: Point) {
  const some = norm(u) > 0 && norm(v) > 0;
  return { product: dot(u, v), cosine: some ? cosine(u, v) : null, angle: some ? angle(u, v) : null, shadow: projection(u, v) };
}

export default figure((page) => {
  const plane = page.plane({ x: [-4.6, 5.6], y: [-2.6, 4.6], label: "Two vectors, u and v, and the shadow of u on the line of v" });
  const u = plane.handle({ name: "u", at: NOTE, role: "input", step: 0.5, snap: 0.5 });
  const v = plane.handle({ name: "v", at: QUERY, role: "output", step: 0.5, snap: 0.5 });
  const shadow = (): Point => projection(u.at, v.at) as [number, number];
  const now = () => compared(u.at, v.at);
  /** The puzzle of the page: more points than the note, from further away. */
  const beaten = () => {
    const fairly = pair(v.at) === pair(QUERY);
    const won = dot(u.at, v.at) > dot(NOTE, QUERY) && cosine(u.at, v.at) < cosine(NOTE, QUERY) - 1e-9;
    return fairly && won ? " More points than the note has, and from a wider angle: u won by its length." : "";
  };

  plane.line({ through: () => [[0, 0], v.at], role: "output" });
  plane.angle({ from: () => v.at, to: () => u.at, role: "basis" });
  plane.segment({ ends: () => [u.at, shadow()], role: "residual", dashed: true });
  plane.arrow({ to: () => u.at, role: "input" });
  plane.arrow({ to: shadow, role: "eigen" });
  plane.arrow({ to: () => v.at, role: "output" });

  const meter = page.plane({ x: [-1.25, 1.25], y: [-0.12, 0.12], axes: false, label: "The cosine on a scale from -1 to 1" });
  meter.segment({ ends: () => [[-1, 0], [1, 0]], role: "edge" });
  for (const end of [-1, 0, 1]) meter.text({ at: () => [end, -0.085], says: () => say(end), role: "edge" });
  meter.text({ at: () => [-1.1, 0.06], says: () => "cos θ", role: "ink" });
  meter.arrow({ to: () => [now().cosine ?? 0, 0], role: "eigen" });

  page.live({
    u: () => pair(u.at),
    v: () => pair(v.at),
    "u · v": () => say(now().product),
    cosine: () => told(now().cosine),
  });
  page.says(() => {
    const { product, angle: between } = now();
    if (between === null) return "One vector is zero: it has no direction, so there is no angle.";
    if (Math.abs(product) < 1e-9) return "The shadow has shrunk to nothing: u and v stand at a right angle, and the dot product is 0.";
    const sign = product > 0 ? "along v: the dot product is positive" : "against v: the dot product is negative";
    return `The shadow of u points ${sign}. The angle is ${say(between, 0)} degrees.${beaten()}`;
  });
  page.table(["u", "v", "u · v", "cosine", "shadow of u on v"], () =>
    [u.at, ...STANDS.filter((at) => pair(at) !== pair(u.at))].map((at) => [
      pair(at),
      pair(v.at),
      say(compared(at, v.at).product),
      told(compared(at, v.at).cosine),
      pair(compared(at, v.at).shadow),
    ]),
  );
});

const told = (value: number | null): string => (value === null ? "none" : say(value));

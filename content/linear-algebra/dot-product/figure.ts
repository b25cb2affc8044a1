// The shadow of one arrow on another: the sign of the dot product and the cosine move with it.
import { cosine, dot, figure, norm, pair, projection, say, type Point } from "eigenway/kit";

export default figure((page) => {
  const plane = page.plane({ x: [-5, 5], y: [-3.4, 4.2], label: "Two vectors, u and v, and the shadow of u on the line of v" });
  const u = plane.handle({ name: "u", at: [1, 3], role: "input", step: 0.5, snap: 0.5 });
  const v = plane.handle({ name: "v", at: [4, 1], role: "output", step: 0.5, snap: 0.5 });
  const shadow = (): Point => projection(u.at, v.at) as [number, number];

  plane.line({ through: () => [[0, 0], v.at], role: "output" });
  plane.angle({ from: () => v.at, to: () => u.at, role: "basis" });
  plane.segment({ ends: () => [u.at, shadow()], role: "residual", dashed: true });
  plane.arrow({ to: shadow, role: "eigen" });
  plane.arrow({ to: () => u.at, role: "input" });
  plane.arrow({ to: () => v.at, role: "output" });

  const between = () => (Math.acos(Math.max(-1, Math.min(1, cosine(u.at, v.at)))) * 180) / Math.PI;
  const some = () => norm(u.at) > 0 && norm(v.at) > 0;
  page.live({
    u: () => pair(u.at),
    v: () => pair(v.at),
    "u · v": () => say(dot(u.at, v.at)),
    cosine: () => (some() ? say(cosine(u.at, v.at)) : "none"),
  });
  page.says(() => {
    if (!some()) return "One vector is zero: it has no direction, so there is no angle.";
    const product = dot(u.at, v.at);
    if (Math.abs(product) < 1e-9) return "The shadow has shrunk to nothing: u and v stand at a right angle, and the dot product is 0.";
    return `The shadow of u points ${product > 0 ? "along v: the dot product is positive" : "against v: the dot product is negative"}. The angle is ${say(between(), 0)} degrees.`;
  });
  page.table(["", "first entry", "second entry", "length"], () => [
    ["u", say(u.x), say(u.y), say(norm(u.at))],
    ["v", say(v.x), say(v.y), say(norm(v.at))],
    ["shadow of u on v", say(shadow()[0]), say(shadow()[1]), say(norm(shadow()))],
  ]);
});

// Turn the arrow: nearly every direction is turned by W; on two lines it is only stretched.
import { eigenvector2, figure, norm, pair, say, times, type Point } from "eigenway/kit";

const W = [[0.9, 0.2], [0.6, 0.5]] as const;
const VALUES = [1.1, 0.3];
const LINES = VALUES.map((value) => eigenvector2(W, value));
const degrees = (at: Point) => (Math.atan2(at[1], at[0]) * 180) / Math.PI;

/** On the circle; a drag or a key that comes within a degree and a half of an eigen-direction rests on it. */
function onTheCircle(wanted: Point): Point {
  const length = norm(wanted) || 1;
  const free: Point = [wanted[0] / length, wanted[1] / length];
  for (const line of LINES)
    for (const sign of [1, -1]) {
      const near: Point = [sign * line[0], sign * line[1]];
      if (Math.abs(turned(near, free)) < 1.5) return near;
    }
  return free;
}

function turned(from: Point, to: Point): number {
  const angle = degrees(to) - degrees(from);
  return ((angle + 540) % 360) - 180;
}

export default figure((page) => {
  const plane = page.plane({ x: [-1.6, 1.6], y: [-1.3, 1.3], label: "An arrow v on the unit circle and its image W v", ticks: 4 });
  const circle = Array.from({ length: 121 }, (_, i) => [Math.cos((i * Math.PI) / 60), Math.sin((i * Math.PI) / 60)] as const);
  plane.curve({ points: () => circle, role: "input", thin: true });
  plane.curve({ points: () => circle.map((at) => times(W, at) as [number, number]), role: "output", thin: true });
  const v = plane.handle({ name: "v", at: [0.94, -0.34], role: "input", turns: true, step: 2, snap: 0, hold: onTheCircle, says: (at) => `v at ${say(degrees(at), 0)} degrees` });
  const image = (): Point => times(W, v.at) as [number, number];
  const locked = () => LINES.findIndex((line) => Math.abs(line[0] * v.y - line[1] * v.x) < 1e-9);

  LINES.forEach((line, i) => plane.line({ through: () => [[0, 0], line], role: "eigen", on: () => locked() === i, label: `λ = ${VALUES[i]}` }));
  plane.angle({ from: () => v.at, to: image, role: "basis", size: 60 });
  plane.arrow({ to: () => v.at, role: "input" });
  plane.arrow({ to: image, role: "output", label: "Wv" });

  page.live({
    v: () => pair(v.at),
    "W v": () => pair(image()),
    "turned by": () => (locked() >= 0 ? "not at all" : `${say(turned(v.at, image()), 0)}°`),
    stretched: () => `× ${say(norm(image()))}`,
  });
  page.says(() => {
    if (locked() >= 0) return `Both lie on one line: v is an eigenvector, and its eigenvalue is ${VALUES[locked()]}.`;
    return `W turns v by ${say(Math.abs(turned(v.at, image())), 0)} degrees ${turned(v.at, image()) > 0 ? "to the left" : "to the right"}.`;
  });
  page.table(["direction of v", "direction of W v", "turned by", "length of W v"], () =>
    [0, 30, 45, 60, 90, 108.43, 120, 150].map((angle) => {
      const at: Point = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      const to = times(W, at) as [number, number];
      return [`${say(angle, 0)}°`, `${say(degrees(to), 0)}°`, `${say(turned(at, to), 0)}°`, say(norm(to))];
    }),
  );
});

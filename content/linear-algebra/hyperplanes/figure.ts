// A line between two colours of points, by its normal and its offset: sides, distances, and what a common factor leaves as it is.
import { difference, dot, figure, norm, pair, say, scaled, sum, type Point } from "eigenway/kit";

const BROKEN: readonly Point[] = [[4, 3], [3, 0], [-1, 3]];
const SOUND: readonly Point[] = [[1, -1], [-3, 2], [-4, -1]];
const RULES: readonly [Point, number][] = [[[2, 0], -1], [[1.5, 2], -2], [[3, 4], -4], [[5, 12], -30]];

/** Score, signed distance and nearest point of the line w · x + b = 0. */
export function measured(w: Point, b: number, x: Point) {
  const score = dot(w, x) + b;
  return { score, distance: score / norm(w), foot: difference(x, scaled(score / dot(w, w), w)) };
}

const wrong = (w: Point, b: number): Point[] => [...BROKEN.filter((x) => measured(w, b, x).score <= 0), ...SOUND.filter((x) => measured(w, b, x).score >= 0)];
const least = (w: Point, b: number): number => Math.min(...[...BROKEN, ...SOUND].map((x) => Math.abs(measured(w, b, x).distance)));

export default figure((page) => {
  const plane = page.plane({ x: [-6, 6], y: [-3.5, 4.5], label: "Six pumps in two colours, and a line with its normal w" });
  const tip = plane.handle({ name: "w", at: [2, 0], role: "input", step: 0.5, snap: 0.5, hold: (at) => (norm(at) < 0.25 ? [0.5, 0] : at) });
  const offset = page.slider({ label: "offset b", from: -8, to: 8, step: 0.5, at: -1 });
  const times = page.choice("Multiply w and b by", ["1", "2", "3"]);
  const k = () => times.index + 1;
  const w = (): Point => scaled(k(), tip.at) as [number, number];
  const b = () => k() * offset.value;
  const now = (x: Point) => measured(w(), b(), x);
  const foot = (): Point => now([0, 0]).foot as [number, number];

  plane.line({ through: () => [foot(), sum(foot(), [-tip.y, tip.x]) as [number, number]], role: "eigen", on: () => true });
  for (const x of [...BROKEN, ...SOUND]) plane.segment({ ends: () => [x, now(x).foot as [number, number]], role: "residual", dashed: true });
  plane.arrow({ to: () => tip.at, role: "input" });
  plane.scatter({ points: () => wrong(w(), b()), role: "residual", shape: "ring", size: 14 });
  plane.scatter({ points: () => BROKEN, role: "output", shape: "square", size: 7 });
  plane.scatter({ points: () => SOUND, role: "basis", size: 7 });
  plane.text({ at: () => [4.9, 3.6], says: () => "(4, 3)", role: "output" });

  page.live({
    "w and b": () => `${pair(w())}, ${say(b())}`,
    "on the wrong side": () => String(wrong(w(), b()).length),
    "shortest distance": () => say(least(w(), b())),
    "score of (4, 3)": () => say(now([4, 3]).score),
    "its distance": () => say(now([4, 3]).distance),
  });
  page.says(() => {
    const many = wrong(w(), b()).length;
    if (many) return `${many === 1 ? "One pump stands" : `${many} pumps stand`} on the wrong side of the line, or on it: ringed.`;
    if (least(w(), b()) > 0.999) return "Parted, and the nearest pumps are 1 away. No line does better.";
    return `Parted: every square lies on the side to which w points. The nearest pump is ${say(least(w(), b()))} away.`;
  });
  page.table(["w", "b", "on the wrong side", "shortest distance", "score of (4, 3)", "its distance"], () =>
    [[w(), b()] as [Point, number], ...RULES].map(([w, b]) => [pair(w), say(b), wrong(w, b).length, say(least(w, b)), say(measured(w, b, [4, 3]).score), say(measured(w, b, [4, 3]).distance)]),
  );
});

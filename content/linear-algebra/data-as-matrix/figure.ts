// Four days as points, and the place from which they are measured: each product is a rectangle, and their sum an entry of the Gram matrix.
import { cosine, dot, figure, pair, say, type Point } from "eigenway/kit";

const DAYS: readonly Point[] = [[4, 8], [5, 7], [7, 6], [8, 3]]; // degrees outside, gas burnt
const STANDS: readonly Point[] = [[0, 0], [2, 2], [4, 4], [6, 6], [6, 3], [8, 8]]; // where the table measures from

/** The Gram matrix of both columns, and their cosine, measured from (a, b). */
export function gram(a: number, b: number) {
  const [t, g] = [DAYS.map(([x]) => x - a), DAYS.map(([, y]) => y - b)];
  return { tt: dot(t, t), tg: dot(t, g), gg: dot(g, g), cosine: cosine(t, g) };
}

export default figure((page) => {
  const plane = page.plane({ x: [-0.8, 9.6], y: [-0.8, 9], label: "Four days as points, temperature to the right and gas upwards, and rectangles from the ring to each of them", xLabel: "degrees outside", yLabel: "gas" });
  const ring = plane.handle({ name: "from", shown: "", at: [0, 0], role: "ink", step: 0.5, snap: 0.5, hold: ([x, y]) => [Math.max(0, x), Math.max(0, y)], says: (at) => `measured from ${pair(at)}` });
  const now = () => gram(ring.x, ring.y);
  const products = () => DAYS.map(([t, g]) => (t - ring.x) * (g - ring.y));
  const corners = ([x, y]: Point): Point[] => [ring.at, [x, ring.y], [x, y], [ring.x, y]];
  const gone: Point[] = [[0, 0], [0, 0], [0, 0]];

  plane.segment({ ends: () => [[ring.x, -0.8], [ring.x, 9]], role: "edge", dashed: true });
  plane.segment({ ends: () => [[-0.8, ring.y], [9.6, ring.y]], role: "edge", dashed: true });
  DAYS.forEach((day, i) => {
    plane.polygon({ corners: () => (products()[i] > 0 ? corners(day) : gone), role: "input" });
    plane.polygon({ corners: () => (products()[i] < 0 ? corners(day) : gone), role: "output" });
  });
  DAYS.forEach((day, i) => {
    plane.point({ at: () => day, role: "ink" });
    plane.text({ at: () => [day[0] + 0.25, day[1] + 0.3], says: () => say(products()[i]), anchor: "start" });
  });

  page.live({ from: () => pair(ring.at), "t · t and g · g": () => `${say(now().tt)} and ${say(now().gg)}`, "t · g": () => say(now().tg), cosine: () => say(now().cosine) });
  page.says(() => {
    const sum = `${products().map((p) => say(p)).join(", ")} add up to ${say(now().tg)}`;
    if (ring.x === 6 && ring.y === 6) return `Measured from the means: the products ${sum}. Warm days are days of little gas.`;
    return now().tg > 0 ? `The products ${sum}: the columns seem to go together.` : now().tg < 0 ? `The products ${sum}: the columns go against each other.` : `The products ${sum}: from here the columns look unrelated.`;
  });
  page.table(["measured from", "t · t", "t · g", "g · g", "cosine"], () =>
    [...STANDS.filter((at) => pair(at) !== pair(ring.at)), ring.at].map((at) => {
      const found = gram(at[0], at[1]);
      return [pair(at), say(found.tt), say(found.tg), say(found.gg), say(found.cosine)];
    }),
  );
});

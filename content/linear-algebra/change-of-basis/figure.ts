// One arrow, another grid: the arrow stays, and the two numbers that describe it change with the basis.
import { figure, pair, say, scaled, solve, type Point } from "eigenway/kit";

const V: Point = [4, 3];
const STANDS: readonly [Point, Point][] = [[[1, 0], [0, 1]], [[2, 1], [1, 1]], [[1, 1], [2, 1]], [[4, 3], [-1, 1]], [[2, 0], [0, 3]], [[2, 1], [4, 2]]];

/** The numbers x, y with x b₁ + y b₂ = v; null where the two are no basis. */
export function coordinates(one: Point, two: Point, v: Point): Point | null {
  return solve([[one[0], two[0]], [one[1], two[1]]], v) as Point | null;
}

export default figure((page) => {
  const plane = page.plane({ x: [-3.2, 6.2], y: [-2.2, 4.6], label: "An arrow v that stays, and the grid of a basis that moves" });
  const one = plane.handle({ name: "b₁", at: [1, 0], role: "input", step: 0.5, snap: 0.5 });
  const two = plane.handle({ name: "b₂", at: [0, 1], role: "input", step: 0.5, snap: 0.5 });
  const now = () => coordinates(one.at, two.at, V);
  const turn = (): Point => scaled(now()?.[0] ?? 0, one.at) as unknown as Point;

  plane.image({ of: () => (now() ? [[one.x, two.x], [one.y, two.y]] : [[0, 0], [0, 0]]), role: "input" });
  plane.segment({ ends: () => [[0, 0], turn()], role: "residual", dashed: true });
  plane.segment({ ends: () => (now() ? [turn(), V] : [[0, 0], [0, 0]]), role: "residual", dashed: true });
  plane.arrow({ to: () => one.at, role: "input" });
  plane.arrow({ to: () => two.at, role: "input" });
  plane.arrow({ to: () => V, role: "eigen", label: "v" });

  page.live({
    "b₁": () => pair(one.at),
    "b₂": () => pair(two.at),
    "v on the table": () => pair(V),
    "v in this basis": () => (now() ? pair(now()!) : "none"),
  });
  page.says(() => told(one.at, two.at));
  page.table(["b₁", "b₂", "coordinates of v"], () =>
    ([[one.at, two.at], ...STANDS] as [Point, Point][]).map(([a, b]) => {
      const found = coordinates(a, b, V);
      return [pair(a), pair(b), found ? pair(found) : "none: no basis"];
    }),
  );
});

function told(one: Point, two: Point): string {
  const found = coordinates(one, two, V);
  if (!found) return "b₁ and b₂ lie on one line: they are no basis, and v has no coordinates in them.";
  const [x, y] = found.map((each) => Math.round(each * 1e9) / 1e9);
  const recipe = `${say(x)} times b₁ ${y < 0 ? "minus" : "plus"} ${say(Math.abs(y))} times b₂`;
  if (y === 0 && x === 1) return "b₁ is v itself: in this basis the arrow reads (1, 0).";
  if (x === 1 && y === 1) return "v is b₁ plus b₂: in this basis it reads (1, 1).";
  return `The same arrow is ${recipe}.`;
}

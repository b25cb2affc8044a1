// Two pictures of 3 by 4 pixels and the one line of memory that holds them: a cut fixes one index, and shows up in both.
import { figure, pair, say, type Plane, type Point } from "eigenway/kit";

const [PICTURES, ROWS, COLUMNS] = [2, 3, 4];
const SHAPE = [PICTURES, ROWS, COLUMNS];
const AXES = ["picture", "row", "column"];
const [LEFT, APART, TOP] = [1.7, 4.6, 5.5]; // where picture 0 begins, how far picture 1 is from it, the first row
const LINES = [1.35, 0.25]; // memory, twelve a line

type Index = readonly number[];

/** Where an entry lies in memory: the last axis runs fastest. */
export function place(index: Index): number {
  return index.reduce((sofar, at, axis) => sofar * SHAPE[axis] + at, 0);
}

/** The places of all entries that share one index along an axis. */
export function cut(axis: number, at: number): number[] {
  return ALL.filter((index) => index[axis] === at).map(place);
}

const ALL: Index[] = [...Array(PICTURES * ROWS * COLUMNS).keys()].map((n) => [Math.floor(n / 12), Math.floor(n / 4) % 3, n % 4]);
const pixel = ([i, j, k]: Index): Point => [LEFT + i * APART + k + 0.5, TOP - j];
const inMemory = (n: number): Point => [(n % 12) + 0.5, LINES[Math.floor(n / 12)]];
const nearest = ([x, y]: Point): Index => ALL.reduce((best, one) => (gap(pixel(one), [x, y]) < gap(pixel(best), [x, y]) ? one : best));
const gap = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const written = (axis: number, at: number): string => `a[${[...Array(axis).fill(":"), at].join(", ")}]`;
const left = (axis: number): number[] => SHAPE.filter((_, other) => other !== axis);
const pieces = (places: readonly number[]): number => places.filter((n) => !places.includes(n - 1)).length;

function square(plane: Plane, at: Point, says: () => string, on: () => boolean, chosen = () => false): void {
  const [x, y] = at;
  const h = 0.46;
  const box = (): Point[] => [[x - h, y - h], [x + h, y - h], [x + h, y + h], [x - h, y + h]];
  plane.polygon({ corners: box, role: "edge" });
  plane.polygon({ corners: () => (on() ? box() : [at, at, at]), role: "input" });
  plane.polygon({ corners: () => (chosen() ? box() : [at, at, at]), role: "output" });
  plane.text({ at: () => [x, y - 0.12], says });
}

export default figure((page) => {
  const plane = page.plane({ x: [0, 12], y: [-0.3, 6.7], axes: false, label: "Two pictures of 3 by 4 pixels, and below them the line of memory in which their 24 numbers lie" });
  const ring = plane.handle({ name: "pixel", shown: "", at: [...pixel([0, 1, 2])], role: "input", step: 1, snap: 0, hold: (wanted) => pixel(nearest(wanted)), says: (at) => `picture ${nearest(at)[0]}, row ${nearest(at)[1]}, column ${nearest(at)[2]}` });
  const chosen = page.choice("Cut along its", AXES);
  const index = () => nearest(ring.at);
  const places = () => cut(chosen.index, index()[chosen.index]);

  for (const one of ALL) {
    const n = place(one);
    const held = () => place(index()) === n;
    square(plane, pixel(one), () => (held() ? "" : String(n)), () => places().includes(n)); // the ring stands on its number
    square(plane, inMemory(n), () => String(n), () => places().includes(n), held);
  }
  for (const i of [0, 1]) plane.text({ at: () => [LEFT + i * APART + 2, TOP + 0.75], says: () => `picture ${i}`, role: "edge" });
  plane.text({ at: () => [6, 2.1], says: () => "memory", role: "edge" });

  page.live({
    "the ring": () => `a[${index().join(", ")}]`,
    "its place": () => say(place(index())),
    "the cut": () => written(chosen.index, index()[chosen.index]),
    "its shape": () => pair(left(chosen.index)),
  });
  page.says(() => {
    const [axis, found] = [chosen.index, places()];
    const what = axis === 0 ? `picture ${index()[0]}` : `${AXES[axis]} ${index()[axis]} of both pictures`;
    const many = pieces(found);
    const where = many === 1 ? "in one piece of memory" : `in ${many} pieces of ${found.length / many}, ${axis === 1 ? 12 : 4} places apart`;
    return `The cut is ${what}: ${found.length} numbers, ${where}.`;
  });
  page.table(["cut", "shape", "places in memory", "pieces"], () =>
    SHAPE.flatMap((size, axis) => [...Array(size).keys()].map((at) => [written(axis, at), pair(left(axis)), cut(axis, at).join(", "), pieces(cut(axis, at))])),
  );
});

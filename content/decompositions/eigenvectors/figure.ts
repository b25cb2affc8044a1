// Turn the arrow: nearly every direction is turned by the matrix; on its eigen-lines it is only stretched.
import { degrees, direction, eigenvalues2, eigenvector2, figure, norm, say, times, turn, type Point } from "eigenway/kit";

const MATRICES = [
  { name: "W", letter: "W", of: [[0.9, 0.2], [0.6, 0.5]] },
  { name: "V", letter: "V", of: [[0.7, 0.2], [0.6, 0.3]] },
  { name: "quarter-turn", letter: "Q", of: [[0, -1], [1, 0]] },
  { name: "shear", letter: "S", of: [[1, 1], [0, 1]] },
] as const;
const EVERY = 5; // degrees: so finely one has to look to have been all the way round (v and -v are one line)

/** What a matrix does to the unit arrow at an angle: its image, by how many degrees it turns, how long it makes it. */
export function image(a: readonly (readonly number[])[], angle: number) {
  const to = times(a, direction(angle)) as [number, number];
  return { to, turned: turn(angle, degrees(to)), length: norm(to) };
}

interface Line {
  value: number;
  along: Point;
}

/** The eigen-lines of a matrix, each once. */
export function lines(a: readonly Point[]): Line[] {
  const values = [...new Set(eigenvalues2(a)?.map((value) => Math.round(value * 1e9) / 1e9))];
  return values.map((value) => ({ value, along: eigenvector2(a, value) }));
}

const fixed = (at: readonly number[]): string => `(${at.map((entry) => entry.toFixed(2).replace("-", "−").replace("−0.00", "0.00")).join(", ")})`;
const half = (angle: number): number => ((angle % 180) + 180) % 180;
const way = (angle: number): string => `${Math.abs(angle).toFixed(1)}° to the ${angle > 0 ? "left" : "right"}`;

export default figure((page) => {
  const plane = page.plane({ x: [-1.7, 1.7], y: [-1.25, 1.25], label: "An arrow v on the unit circle and its image", ticks: 4, grid: false });
  const which = page.choice("Matrix", MATRICES.map((each) => each.name));
  const matrix = () => MATRICES[which.index];
  const own = () => lines(matrix().of as readonly Point[]);
  let shown = 0; // the matrix that what is found belongs to
  let visited = new Set<number>();
  let found = new Set<number>(); // eigenvalues
  let asked = false; // for a line where there is none
  const tip = (): Point => times(matrix().of, v.at) as [number, number];
  const lineAt = (at: Point): Line | undefined => own().find((line) => Math.abs(turn(2 * degrees(line.along), 2 * degrees(at))) < 1e-6);

  plane.curve({ points: () => Array.from({ length: 121 }, (_, i) => direction(3 * i)), role: "basis", thin: true });
  const v = plane.handle({ name: "v", at: [1, 0], role: "input", turns: true, rests: () => own().map((line) => line.along), says: (at) => told(at) });
  const allRound = () => visited.size === 180 / EVERY;

  page.each(() => {
    if (shown !== which.index) [shown, visited, found, asked] = [which.index, new Set(), new Set(), false];
    visited.add(Math.floor(half(degrees(v.at) + 1e-9) / EVERY));
    const line = lineAt(v.at);
    if (line) found.add(line.value);
  });
  plane.line({ through: () => [[0, 0], v.at], role: "input" });
  for (const i of [0, 1]) plane.line({ through: () => drawn(own()[i], found), role: "eigen", on: () => true });
  for (const i of [0, 1]) plane.text({ at: () => beyond(own()[i]), says: () => (own()[i] && found.has(own()[i].value) ? say(own()[i].value) : ""), role: "eigen" });
  plane.angle({ from: () => v.at, to: tip, role: "basis", size: 60 });
  plane.arrow({ to: () => v.at, role: "input" });
  plane.arrow({ to: tip, role: "output" });
  plane.text({ at: () => beside(tip(), v.at), says: () => `${matrix().letter}v`, role: "output" });

  page.button("Show me the next line", () => {
    asked = !own().length;
    const turns = own().map((line) => half(degrees(line.along) - degrees(v.at)));
    if (!asked) v.move(direction(degrees(v.at) + Math.min(...turns.map((each) => (each < 1e-6 || each > 180 - 1e-6 ? 180 : each)))));
  });

  function told(at: Point): string {
    const { to, turned, length } = image(matrix().of, degrees(at));
    const [name, line] = [matrix().letter, lineAt(at)];
    const here = `v = ${fixed(at)}, ${name}v = ${fixed(to)}.`;
    if (line) return `${here} On its own line${line.value < 0 ? ", turned round" : ""}: ${name}v = ${say(line.value)} v.`;
    return `${here} ${name} turns v by ${Math.abs(turned).toFixed(1)} degrees to the ${turned > 0 ? "left" : "right"} and makes it ${length.toFixed(2)} long.`;
  }
  function ending(): string {
    const n = own().length;
    if (!allRound()) return asked ? " No line stays: every arrow is turned by 90 degrees." : "";
    return ` You have been all the way round: ${n === 2 ? "2 lines stay" : n === 1 ? "1 line stays" : "no line stays. Every arrow is turned by 90 degrees"}.`;
  }
  page.says(() => told(v.at) + ending());
  page.table(["angle", "v", "image of v", "turned by", "length of the image", "stays on its line"], () => {
    const angles = Array.from({ length: 12 }, (_, i) => 15 * i);
    const special = own().map((line) => half(degrees(line.along)));
    return [...angles.filter((angle) => special.every((one) => Math.abs(turn(one, angle)) > 1e-6)), ...special]
      .sort((a, b) => a - b)
      .map((angle) => {
        const { to, turned, length } = image(matrix().of, angle);
        const stays = special.includes(angle);
        return [`${say(angle, 1)}°`, fixed(direction(angle)), fixed(to), stays ? "0°" : way(turned), length.toFixed(2), stays ? "yes" : "no"];
      });
  });
});

/** The whole line once it was found; before, far outside the drawing. */
function drawn(line: Line | undefined, found: ReadonlySet<number>): [Point, Point] {
  return line && found.has(line.value) ? [[0, 0], line.along] : [[99, 99], [99, 100]];
}

function beyond(line: Line | undefined): Point {
  const [x, y] = line?.along ?? [99, 99];
  const up = y < 0 ? -1 : 1;
  return [1.38 * up * x + 0.1, 1.38 * up * y];
}

/** Where the name of the image stands: past its tip, and to the side where v does not lie. */
function beside(tip: Point, v: Point): Point {
  const side = v[0] * tip[1] - v[1] * tip[0] >= 0 ? 1 : -1;
  const length = norm(tip) || 1;
  const [x, y] = [tip[0] / length, tip[1] / length];
  return [tip[0] + 0.12 * x - 0.12 * side * y, tip[1] + 0.12 * y + 0.12 * side * x];
}

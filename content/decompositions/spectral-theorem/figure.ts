// The lines that stay, of a matrix that is symmetric and of one that is not: only the first keep their right angle.
import { degrees, direction, eigenvalues2, eigenvector2, figure, say, times, type Point } from "eigenway/kit";

const C = 1;
const CORNERS = ["the same, b", "0", "−b"];
type Found = { values: [number, number] | null; between: number | null };
const matrix = (a: number, b: number, lower: number): [[number, number], [number, number]] => [[a, b], [lower, C]];
const everywhere = (a: number, b: number, lower: number): boolean => b === 0 && lower === 0 && a === C;

/** The lines on which [[a, b], [lower, 1]] keeps its vectors: none, one, or two. */
function lines(a: number, b: number, lower: number): Point[] {
  const of = matrix(a, b, lower);
  const values = eigenvalues2(of);
  if (!values) return [];
  if (everywhere(a, b, lower)) return [[1, 0], [0, 1]];
  return (values[0] - values[1] < 1e-9 ? [values[0]] : values).map((value) => eigenvector2(of, value));
}

/** Eigenvalues of [[a, b], [lower, 1]], the larger first, and the angle between their lines; null where there are none. */
export function spectrum(a: number, b: number, lower: number): Found {
  const found = lines(a, b, lower);
  if (!found.length) return { values: null, between: null };
  const apart = Math.abs(degrees(found[0]) - degrees(found[found.length - 1])) % 180;
  return { values: eigenvalues2(matrix(a, b, lower)), between: Math.min(apart, 180 - apart) };
}

const circle = Array.from({ length: 121 }, (_, i) => direction(3 * i));
const FAR: [Point, Point] = [[99, 99], [99, 100]];

export default figure((page) => {
  const a = page.slider({ label: "a", from: -2, to: 3, step: 0.5, at: 2 });
  const b = page.slider({ label: "b", from: -2, to: 2, step: 0.5, at: 1 });
  const corner = page.choice("The other corner", CORNERS);
  const lower = () => [b.value, 0, -b.value][corner.index];
  const of = () => matrix(a.value, b.value, lower());
  const now = () => spectrum(a.value, b.value, lower());
  const drawn = () => lines(a.value, b.value, lower());
  const line = (i: number) => (): [Point, Point] => (drawn()[i] ? [[0, 0], drawn()[i]] : FAR);

  const plane = page.plane({ x: [-3.4, 3.4], y: [-2.5, 2.5], label: "The unit circle, its image, and the lines that stay", ticks: 6 });
  plane.curve({ points: () => circle, role: "input", thin: true });
  plane.curve({ points: () => circle.map((at) => times(of(), at) as unknown as Point), role: "output" });
  plane.line({ through: line(0), role: "eigen", on: () => drawn().length > 0 });
  plane.line({ through: line(1), role: "eigen", on: () => drawn().length > 1 });
  plane.arrow({ to: () => (drawn()[0] ? (times(of(), drawn()[0]) as unknown as Point) : [0, 0]), role: "eigen" });
  plane.arrow({ to: () => (drawn()[1] ? (times(of(), drawn()[1]) as unknown as Point) : [0, 0]), role: "eigen" });

  page.live({
    A: () => `[${say(a.value)} ${say(b.value)}; ${say(lower())} ${C}]`,
    eigenvalues: () => values(now()),
    "angle between the lines": () => angle(now()),
  });
  page.says(() => told(a.value, b.value, lower(), now()));
  page.table(["a", "b", "other corner", "eigenvalues", "angle between the lines"], () =>
    [[a.value, b.value, lower()], [2, 1, 1], [2, 1, 0], [2, 1, -1], [-1, 1.5, 1.5], [1, 2, 2], [1, 2, -2], [1, 0, 0]].map(([a, b, c]) => {
      const found = spectrum(a, b, c);
      return [say(a), say(b), say(c), values(found), everywhere(a, b, c) ? "every line stays" : angle(found)];
    }),
  );
});

const values = ({ values }: Found): string => (values ? (values[0] === values[1] ? `${say(values[0])}, twice` : values.map((value) => say(value)).join(" and ")) : "not real");
const angle = ({ between }: Found): string => (between === null ? "no line stays" : between === 0 ? "one line only" : `${say(between, 0)}°`);

function told(a: number, b: number, lower: number, found: Found): string {
  if (everywhere(a, b, lower)) return "Every line stays: choose any two at right angles.";
  if (found.between === null) return "No line stays: this matrix turns every direction.";
  if (found.between === 0) return "Both lines have become one: there is no second direction.";
  return b === lower ? "Symmetric: the two lines stand at right angles." : `Not symmetric: the two lines make an angle of ${say(found.between, 0)} degrees.`;
}

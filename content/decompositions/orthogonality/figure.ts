// Two arrows under a matrix whose first column is turned by hand: a rotation and a reflection keep lengths and the dot product.
import { degrees, det2, direction, dot, figure, norm, pair, say, times, type Point } from "eigenway/kit";

const [U, V]: readonly Point[] = [[2, 1], [1, 3]];
const KINDS = ["rotation", "reflection", "second column 1.5 long"];
const START = (Math.atan2(4, 3) * 180) / Math.PI; // the key of the text: cosine 0.6, sine 0.8

/** The matrix whose first column points at `angle` degrees. */
function matrix(kind: number, angle: number): [[number, number], [number, number]] {
  const [c, s] = direction(angle);
  const k = kind === 2 ? 1.5 : 1;
  return kind === 1 ? [[c, s], [s, -c]] : [[c, -k * s], [s, k * c]];
}

/** Where the matrix takes u and v, and what is left of lengths, dot product and area. */
export function taken(kind: number, angle: number) {
  const m = matrix(kind, angle);
  const [u, v] = [times(m, U), times(m, V)] as [[number, number], [number, number]];
  return { u, v, lengths: [norm(u), norm(v)], product: dot(u, v), determinant: det2(m) };
}

export default figure((page) => {
  const kind = page.choice("The matrix is a", ["rotation", "reflection", "stretch: second column 1.5 long"]);
  const plane = page.plane({ x: [-5, 5], y: [-3.9, 3.9], label: "The arrows u and v, their images, and the columns of the matrix" });
  const column = plane.handle({ name: "q₁", at: direction(START), role: "basis", turns: true, rests: () => [[1, 0], [0, 1], [3, 4]], says: (at) => `first column at ${say(degrees(at), 1)} degrees` });
  const now = () => taken(kind.index, degrees(column.at));
  const second = (): Point => matrix(kind.index, degrees(column.at)).map((row) => row[1]) as [number, number];

  plane.line({ through: () => [[0, 0], kind.index === 1 ? direction(degrees(column.at) / 2) : [0, 0]], role: "basis", on: () => true }); // the mirror
  plane.arrow({ to: () => U, role: "input", faint: true, label: "u" });
  plane.arrow({ to: () => V, role: "input", faint: true, label: "v" });
  plane.arrow({ to: () => column.at, role: "basis" });
  plane.arrow({ to: second, role: "basis", label: "q₂" });
  plane.arrow({ to: () => now().u, role: "output", label: "Mu" });
  plane.arrow({ to: () => now().v, role: "output", label: "Mv" });

  page.live({
    "Mu and Mv": () => `${pair(now().u)} and ${pair(now().v)}`,
    lengths: () => now().lengths.map((length) => say(length)).join(" and "),
    "Mu · Mv": () => say(now().product),
    determinant: () => say(now().determinant),
  });
  page.says(() => {
    const { lengths, product } = now();
    if (kind.index === 2) return `The columns still stand at a right angle, but one is too long: the lengths are ${lengths.map((length) => say(length)).join(" and ")}, no longer 2.24 and 3.16, and the dot product ${say(product)} is not 5.`;
    const same = "The lengths 2.24 and 3.16 and the dot product 5 are what they were.";
    const still = Math.hypot(now().u[0] - U[0], now().u[1] - U[1]) < 1e-6 ? " The arrow u lies on the mirror and stays." : "";
    if (kind.index === 1) return `Mirrored in the solid line, at ${say(degrees(column.at) / 2, 1)} degrees: Mv now lies to the right of Mu.${still} ${same}`;
    if (Math.abs(degrees(column.at)) < 1e-6) return "Turned by 0 degrees: the matrix is I, and nothing changes.";
    return `Turned by ${say(degrees(column.at), 1)} degrees. ${same}`;
  });
  page.table(["matrix", "angle of q₁", "Mu", "Mv", "lengths", "Mu · Mv", "determinant"], () =>
    KINDS.flatMap((name, i) =>
      [degrees(column.at), 0, 90].map((angle) => {
        const { u, v, lengths, product, determinant } = taken(i, angle);
        return [name, say(angle, 1), pair(u), pair(v), lengths.map((length) => say(length)).join(", "), say(product), say(determinant)];
      }),
    ),
  );
});

// Two loops walk over a table. Which one is outside changes the way, not the sum; the limits decide which cells are met.
import { figure, say } from "eigenway/kit";

const A = [
  [2, 0, 1],
  [1, 3, 0],
  [4, 1, 2],
] as const;
const SIZE = A.length;
const NAMES = ["all i and j", "j = i", "j > i"];
const HOLDS: readonly ((i: number, j: number) => boolean)[] = [() => true, (i, j) => j === i, (i, j) => j > i];

/** The cells in the order in which the loops meet them, rows and columns counted from 1. */
export function walk(which: number, columnsOutside: boolean): [number, number][] {
  const cells: [number, number][] = [];
  for (let outer = 1; outer <= SIZE; outer++)
    for (let inner = 1; inner <= SIZE; inner++) {
      const [i, j] = columnsOutside ? [inner, outer] : [outer, inner];
      if (HOLDS[which](i, j)) cells.push([i, j]);
    }
  return cells;
}

const sum = (cells: readonly (readonly [number, number])[]): number => cells.reduce((so, [i, j]) => so + A[i - 1][j - 1], 0);

export const total = (which: number): number => sum(walk(which, false));

const SIGMA = [
  ["Σ over i = 1 to 3, Σ over j = 1 to 3", "Σ over j = 1 to 3, Σ over i = 1 to 3"],
  ["Σ over i = 1 to 3, with j = i", "Σ over j = 1 to 3, with i = j"],
  ["Σ over i = 1 to 2, Σ over j = i + 1 to 3", "Σ over j = 2 to 3, Σ over i = 1 to j − 1"],
];

export default figure((page) => {
  const range = page.choice("Sum over", NAMES);
  const order = page.choice("Outer loop", ["rows i", "columns j"]);
  const way = () => walk(range.index, order.index === 1);
  const slider = page.slider({ label: "Terms added", from: 0, to: SIZE * SIZE, step: 1, at: 4, says: (n) => say(n), speaks: (n) => spoken(n) });
  const met = () => way().slice(0, slider.value);
  const last = () => met()[met().length - 1];
  const entry = ([i, j]: readonly [number, number]) => A[i - 1][j - 1];

  function spoken(n: number): string {
    const seen = way().slice(0, n);
    const cell = seen[seen.length - 1];
    return cell ? `${seen.length} ${seen.length > 1 ? "terms" : "term"}, the last i = ${cell[0]}, j = ${cell[1]}` : "no terms";
  }

  page.grid({
    label: "The table A; cells that have been added are shaded, the last one is framed",
    cells: () => A.map((row, i) => row.map((_, j) => (met().some(([a, b]) => a === i + 1 && b === j + 1) ? 1 : 0))),
    rows: ["i = 1", "i = 2", "i = 3"],
    columns: ["j = 1", "j = 2", "j = 3"],
    says: (_, i, j) => {
      const place = met().findIndex(([a, b]) => a === i + 1 && b === j + 1);
      return place < 0 ? String(A[i][j]) : `${A[i][j]} (${place + 1}.)`;
    },
    mark: (i, j) => last() !== undefined && last()[0] === i + 1 && last()[1] === j + 1,
  });

  page.live({
    loops: () => SIGMA[range.index][order.index],
    terms: () => `${met().length} of ${way().length}`,
    "so far": () => say(sum(met())),
    "in the end": () => (met().length === way().length ? say(total(range.index)) : "to be seen"),
  });
  page.says(() => {
    if (!met().length) return "Nothing has been added: the empty sum is 0.";
    const [i, j] = last();
    if (met().length === way().length) return `All ${way().length} terms are added: ${met().map(entry).join(" + ")} = ${sum(met())}. The other order of the loops gives the same.`;
    const outer = order.index === 1 ? j : i;
    const next = way()[met().length];
    const turns = outer !== (order.index === 1 ? next[1] : next[0]);
    if (range.index === 1) return `Just added: row ${i}, column ${j}, the entry ${entry([i, j])}. One index serves for both: this is a single loop.`;
    return `Just added: row ${i}, column ${j}, the entry ${entry([i, j])}. ${turns ? "The inner loop has run through; the outer one goes on by 1." : "The inner loop goes on, the outer one waits."}`;
  });
  page.table(["sum over", "loops", "terms", "in this order", "total"], () =>
    NAMES.flatMap((name, which) => [false, true].map((columns) => [name, SIGMA[which][Number(columns)], walk(which, columns).length, walk(which, columns).map(entry).join(" + "), total(which)])),
  );
});

// Who is fooled by what: two statements made of the same words, whose order decides.
import { figure } from "eigenway/kit";

const [MODELS, SETS] = [3, 4];
type Fooled = readonly (readonly number[])[]; // a row for each model, 1 where the data set fools it

const empty = (): number[][] => Array.from({ length: MODELS }, () => Array.from({ length: SETS }, () => 0));

/** The two statements, and which data set or model settles them: counted from 1, null where there is none. */
export function judged(fooled: Fooled) {
  const columns = Array.from({ length: fooled[0].length }, (_, j) => fooled.map((row) => row[j]));
  const place = (found: number) => (found < 0 ? null : found + 1);
  const spared = place(fooled.findIndex((row) => row.every((cell) => !cell)));
  const master = place(columns.findIndex((column) => column.every((cell) => cell)));
  return { everyBySome: spared === null, someFoolsEvery: master !== null, spared, master };
}

const CASES: readonly (readonly [string, Fooled])[] = [
  ["nobody by anything", empty()],
  ["each model by a data set of its own", [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]],
  ["all three by data set 1", [[1, 0, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]]],
  ["only model 1, by all four", [[1, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0]]],
  ["every model by every data set", [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]]],
];

export default figure((page) => {
  const fooled = empty();
  fooled[0][0] = fooled[1][1] = 1;
  const many = page.slider({ label: "Models", from: 1, to: MODELS, step: 1, at: MODELS });
  const seen = () => fooled.slice(0, many.value);
  const now = () => judged(seen());

  page.grid({
    label: "Which data set fools which model; press a cell to change it",
    cells: seen,
    rows: ["model 1", "model 2", "model 3"],
    columns: ["data 1", "data 2", "data 3", "data 4"],
    says: (value) => (value ? "fooled" : "copes"),
    mark: (_, j) => now().master === j + 1,
    press: (i, j) => (fooled[i][j] = 1 - fooled[i][j]),
  });
  page.button("Clear", () => fooled.forEach((row) => row.fill(0)));

  page.live({
    "every model is fooled by some data set": () => String(now().everyBySome),
    "some data set fools every model": () => String(now().someFoolsEvery),
  });
  page.says(() => {
    const { everyBySome, spared, master } = now();
    if (many.value === 1) return `With a single model the two statements say the same, and both are ${everyBySome}: an order needs two to matter.`;
    if (!everyBySome) return `Model ${spared} is fooled by nothing: one model is enough to make both statements false.`;
    if (master === null) return "Each model has a data set that fools it, but no data set fools them all: the first statement is true, the second false.";
    return `Data set ${master} fools every model. So each model is fooled by some data set, that one: the second statement brings the first with it.`;
  });
  page.table(["fooled", "every model is fooled by some data set", "some data set fools every model"], () =>
    [["as set above", seen()] as const, ...CASES].map(([name, table]) => [name, String(judged(table).everyBySome), String(judged(table).someFoolsEvery)]),
  );
});

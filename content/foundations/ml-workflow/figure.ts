// Eight steps of a project in an order of the reader's: which of them lack something, and which see what they must not.
import { figure } from "eigenway/kit";

const [QUESTION, METRIC, ROWS, SPLIT, SCALER, MODEL, TEST, WATCH] = [0, 1, 2, 3, 4, 5, 6, 7];
const NAMES = ["ask the question", "fix metric, baseline", "collect rows", "set test rows aside", "fit the scaler", "train and choose", "score the test, once", "ship and watch"];
const LEFT = ["the question", "the metric", "the rows", "the test rows", "the scaler", "the model", "the score"]; // what each leaves behind
const NEEDS: readonly (readonly number[])[] = [[], [QUESTION], [QUESTION], [ROWS], [ROWS], [SCALER, METRIC], [MODEL, SPLIT, METRIC], [TEST]];
const START = [ROWS, SCALER, MODEL, SPLIT, TEST, METRIC, QUESTION, WATCH];
const RIGHT = [QUESTION, METRIC, ROWS, SPLIT, SCALER, MODEL, TEST, WATCH];
const TABLE: readonly (readonly [string, readonly number[]])[] = [
  ["an order without a fault", RIGHT],
  ["the metric a little later", [QUESTION, ROWS, SPLIT, METRIC, SCALER, MODEL, TEST, WATCH]],
  ["the scaler before the split", [QUESTION, METRIC, ROWS, SCALER, SPLIT, MODEL, TEST, WATCH]],
  ["the metric after the test", [QUESTION, ROWS, SPLIT, SCALER, MODEL, TEST, METRIC, WATCH]],
  ["the rows before the question", [ROWS, QUESTION, METRIC, SPLIT, SCALER, MODEL, TEST, WATCH]],
  ["shipped before the test", [QUESTION, METRIC, ROWS, SPLIT, SCALER, MODEL, WATCH, TEST]],
];

const before = (order: readonly number[], a: number, b: number): boolean => order.indexOf(a) < order.indexOf(b);

/** The places, from 1, of the steps that learn from test rows or from their score. */
export function leaks(order: readonly number[]): number[] {
  const sees = [before(order, SCALER, SPLIT) && SCALER, before(order, MODEL, SPLIT) && MODEL, before(order, TEST, METRIC) && METRIC];
  return sees.filter((step) => step !== false).map((step) => order.indexOf(step as number) + 1).sort((a, b) => a - b);
}

/** For each place what its step lacks there: the steps that should have come before it. */
export function lacking(order: readonly number[]): number[][] {
  return order.map((step) => NEEDS[step].filter((needed) => !before(order, needed, step)));
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

function told(order: readonly number[]): string {
  const [leak, lacks] = [leaks(order), lacking(order)];
  if (leak.length) {
    const step = order[leak[0] - 1];
    if (step === METRIC) return `Step ${leak[0]}: the metric is chosen after the test has been scored, so it can be chosen to please.`;
    return `Step ${leak[0]}, ${NAMES[step]}: it learns from the rows that will test it. A leak.`;
  }
  const place = lacks.findIndex((each) => each.length > 0);
  if (place >= 0) return `${capital(NAMES[order[place]])} stands in place ${place + 1} and lacks ${LEFT[lacks[place][0]]}, which comes later.`;
  return "Every step has what it needs, and none sees too much. This is not the only such order.";
}

export default figure((page) => {
  let order = [...START];
  const trouble = (place: number) => lacking(order)[place].length > 0 || leaks(order).includes(place + 1);
  const status = (place: number) => (leaks(order).includes(place + 1) ? "leak" : trouble(place) ? `lacks ${LEFT[lacking(order)[place][0]]}` : "ready");

  page.grid({
    label: "The steps of a project from first to last; press one to move it up",
    cells: () => order.map((step) => [step, step]),
    rows: order.map((_, place) => String(place + 1)),
    columns: ["step", "how it stands"],
    says: (step, place, column) => (column ? status(place) : NAMES[step]),
    mark: (place) => trouble(place),
    shade: false,
    press: (place) => {
      if (place === 0) order = [...order.slice(1), order[0]];
      else [order[place - 1], order[place]] = [order[place], order[place - 1]];
    },
  });
  page.button("Begin again", () => (order = [...START]));
  page.live({ "have what they need": () => `${lacking(order).filter((each) => !each.length).length} of 8`, leaks: () => String(leaks(order).length) });
  page.says(() => told(order));
  page.table(["order", "have what they need", "leaks", "what is said"], () =>
    [["as set above", order] as const, ...TABLE].map(([name, each]) => [name, lacking(each).filter((lacks) => !lacks.length).length, leaks(each).length, told(each)]),
  );
});

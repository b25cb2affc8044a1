// A stream of random numbers is handed out in order: whoever draws first moves what the next one gets, unless each has a stream of its own.
import { figure, say, type Plane } from "eigenway/kit";

const STREAMS = [[9, 6, 6, 8, 5, 7, 8, 2, 0, 3], [3, 7, 2, 0, 8, 5, 6, 8, 9, 7]]; // seed 7 and its first child, as NumPy draws digits
const SPLIT = 4; // how many numbers the split needs
const MOST = 5;

/** The digits of both streams. */
export const streams = (): number[][] => STREAMS;

/** Which draws the look and the split hold, in the library's words. */
export function held(look: number, own: boolean): { look: string; split: string } {
  const first = own ? 1 : look + 1;
  return { look: span(1, look, own ? "child 1 of seed 7" : "seed 7"), split: span(first, first + SPLIT - 1, "seed 7") };
}

function span(from: number, to: number, stream: string): string {
  if (to < from) return "nothing";
  return to === from ? `draw ${to} of ${stream}` : `draws ${from} to ${to} of ${stream}`;
}

/** The digits that both get. */
export function digits(look: number, own: boolean): { look: number[]; split: number[] } {
  const first = own ? 0 : look;
  return { look: STREAMS[own ? 1 : 0].slice(0, look), split: STREAMS[0].slice(first, first + SPLIT) };
}

function bracket(chart: Plane, shown: () => boolean, y: number, from: () => number, to: () => number, name: string, role: "input" | "output"): void {
  const off = 99; // outside the drawing
  chart.segment({ ends: () => (shown() ? [[from() + 0.65, y], [to() + 1.35, y]] : [[off, y], [off, y]]), role });
  chart.text({ at: () => (shown() ? [(from() + to()) / 2 + 1, y + 0.6] : [off, y]), says: () => name, role });
}

export default figure((page) => {
  const many = page.slider({ label: "Numbers drawn for the look", from: 0, to: MOST, step: 1, at: 0, says: (n) => say(n) });
  const whose = page.choice("Generators", ["one for both", "one each"], 0);
  const own = () => whose.index === 1;
  const chart = page.chart({ x: [0, 11.4], y: [-2.8, 1.7], height: 230, label: "Two streams of digits, and who gets which", axes: false });
  STREAMS.forEach((stream, row) => {
    stream.forEach((digit, i) => chart.text({ at: () => [row === 0 || own() ? i + 2 : 99, row === 0 ? 0 : -2.4], says: () => say(digit), role: "ink" }));
  });
  chart.text({ at: () => [0, 0], says: () => "rng", role: "ink", anchor: "start" });
  chart.text({ at: () => [own() ? 0 : 99, -2.4], says: () => "child", role: "ink", anchor: "start" });
  bracket(chart, () => true, 0.7, () => (own() ? 1 : many.value + 1), () => (own() ? 0 : many.value) + SPLIT, "split", "output");
  bracket(chart, () => many.value > 0 && !own(), 0.7, () => 1, () => many.value, "look", "input");
  bracket(chart, () => many.value > 0 && own(), -1.7, () => 1, () => many.value, "look", "input");

  const now = () => digits(many.value, own());
  const list = (values: readonly number[]): string => values.join(" ") || "nothing";
  page.live({ "the look gets": () => list(now().look), "the split gets": () => list(now().split), "the split holds": () => held(many.value, own()).split });
  page.says(() => {
    if (many.value === 0) return "Nobody looks. The split gets the first four numbers of the stream.";
    if (own()) return "The look draws from a stream of its own. The split gets what it would have got without it.";
    return `The look takes the first ${many.value === 1 ? "number" : `${many.value} numbers`}, so the split gets others: the rows of the test are not the same any more.`;
  });
  page.table(["look", "generators", "the look gets", "the split gets"], () =>
    [0, 1, 2, 3, MOST].flatMap((look) => [false, true].map((each) => [look, each ? "one each" : "one for both", list(digits(look, each).look), list(digits(look, each).split)])),
  );
});

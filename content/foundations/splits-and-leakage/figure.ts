// Twelve recordings of four speakers on twelve days: cut by rows, by speakers or by days, and see who is known and what is later.
import { figure, type Point } from "eigenway/kit";

const SPEAKERS = ["A", "B", "A", "C", "B", "D", "A", "C", "D", "B", "D", "C"]; // of day 1, 2, ...
const SHUFFLED = [5, 9, 2, 12, 7, 1, 10, 4, 8, 11, 6, 3]; // days in an order that says nothing
const KINDS = ["rows at random", "speakers", "days"];
const LANES = ["D", "C", "B", "A"];
const [START, MOST] = [3, 6];
const DAYS = SPEAKERS.map((_, i) => i + 1);
const of = (day: number): string => SPEAKERS[day - 1];
const place = (day: number): Point => [day, LANES.indexOf(of(day)) + 1];

/** The days whose recordings go to the test when about `k` are wanted. */
export function tested(kind: string, k: number): number[] {
  if (kind === "days") return DAYS.slice(-k);
  if (kind === "rows at random") return SHUFFLED.slice(-k).sort((a, b) => a - b);
  const held: string[] = [];
  const rows = () => DAYS.filter((day) => held.includes(of(day)));
  for (const speaker of new Set([...SPEAKERS].reverse())) {
    const many = SPEAKERS.filter((each) => each === speaker).length;
    if (!held.length || rows().length + many <= k) held.push(speaker);
  }
  return rows();
}

/** Test days of a speaker who is heard in training, and training days after the first day of the test. */
export function alarms(test: readonly number[]): { known: number[]; later: number[] } {
  const train = DAYS.filter((day) => !test.includes(day));
  return { known: test.filter((day) => train.some((other) => of(other) === of(day))), later: train.filter((day) => day > Math.min(...test)) };
}

const all = (some: readonly number[], whole: readonly number[]): string => (some.length === whole.length ? "all" : String(some.length));

export default figure((page) => {
  const plane = page.chart({ x: [0.2, 12.8], y: [0.3, 4.7], height: 250, heights: false, grid: false, ticks: 12, label: "Recordings of four speakers by day, for training and for the test", xLabel: "day" });
  let test = () => tested(KINDS[0], START); // until the controls stand below the drawing
  const train = () => DAYS.filter((day) => !test().includes(day));
  const now = () => alarms(test());

  LANES.forEach((name, i) => plane.text({ at: () => [0.5, i + 0.93], says: () => name }));
  plane.scatter({ points: () => now().known.map(place), role: "residual", shape: "ring", size: 15 });
  plane.scatter({ points: () => train().map(place), role: "basis", size: 8 });
  plane.scatter({ points: () => test().map(place), role: "output", shape: "square", size: 8 });
  plane.scatter({ points: () => now().later.map(place), role: "residual", shape: "cross", size: 12 });
  const kind = page.choice("Cut by", KINDS);
  const many = page.slider({ label: "rows wanted for the test", from: 1, to: MOST, step: 1, at: START });
  test = () => tested(kind.value, many.value);

  page.live({
    "in training": () => String(train().length),
    "in the test": () => String(test().length),
    "of a known speaker": () => String(now().known.length),
    "training after the test began": () => String(now().later.length),
  });
  page.says(() => {
    const { known, later } = now();
    if (!known.length) return `No speaker of the test is heard in training: this asks about new speakers. But ${later.length} training rows lie after the test began.`;
    if (!later.length) return `All of training lies before the test: this asks about tomorrow. But ${all(known, test())} of the ${test().length} test rows have a known speaker.`;
    return `${all(known, test()) === "all" ? "Each test row has" : `${known.length} of the ${test().length} test rows have`} a known speaker, and ${later.length} training rows lie after the test began. This asks about neither.`;
  });
  page.table(["cut by", "test rows", "of a known speaker", "training rows after the test began"], () =>
    KINDS.flatMap((name) => [3, MOST].map((k) => tested(name, k)).map((days) => [name, days.length, alarms(days).known.length, alarms(days).later.length])),
  );
});

// A hundred samples, a hundred intervals: the true mean stands still, the intervals jump about it.
import { clamp, dice, figure, mean, normalDice, percent, variance, type Point } from "eigenway/kit";

const [TRUE, SPREAD, SHOTS] = [82, 2, 100];
const SIZES = [3, 5, 10, 30, 100];
const LEVELS = [50, 80, 90, 95, 99];
const NORMAL = [0.674, 1.282, 1.645, 1.96, 2.576];
const STUDENT = [
  [0.816, 1.886, 2.92, 4.303, 9.925],
  [0.741, 1.533, 2.132, 2.776, 4.604],
  [0.703, 1.383, 1.833, 2.262, 3.25],
  [0.683, 1.311, 1.699, 2.045, 2.756],
  [0.677, 1.29, 1.66, 1.984, 2.626],
]; // cuts of Student's t, a row for each size, a column for each level

export const cut = (size: number, level: number, normal: boolean): number => {
  const column = LEVELS.indexOf(level);
  return normal ? NORMAL[column] : STUDENT[SIZES.indexOf(size)][column];
};

interface Shot {
  center: number;
  error: number;
}

/** Where the interval of a sample stands, and how long one error is. */
export const measured = (values: readonly number[]): Shot => ({ center: mean(values), error: Math.sqrt(variance(values) / values.length) });

/** The same seed gives the same samples: moving the level moves the ends of the same intervals. */
function fire(seed: number, n: number): Shot[] {
  const next = normalDice(dice(seed));
  return Array.from({ length: SHOTS }, () => measured(Array.from({ length: n }, () => TRUE + SPREAD * next())));
}

const holding = (shots: readonly Shot[], reach: number): Shot[] => shots.filter(({ center, error }) => Math.abs(center - TRUE) <= reach * error);

export default figure((page) => {
  const chart = page.chart({ x: [74, 90], y: [0, SHOTS + 1], height: 430, label: "A hundred intervals, one above the other, and the true mean as an upright line", xLabel: "mean accuracy in %", grid: false, heights: false, ticks: 8 });
  let [seed, round, caught, fired] = [1, 1, 0, 0];
  let now = () => ({ n: 5, cut: 2.776, level: 95 });
  let shots = fire(seed, 5);

  const holds = (shot: Shot) => Math.abs(shot.center - TRUE) <= now().cut * shot.error;
  const inside = (x: number) => clamp(x, [74, 90]);
  const bars = (which: boolean) => (): Point[] =>
    shots.flatMap((shot, i) => {
      const far = now().cut * shot.error;
      if (holds(shot) !== which) return [];
      return [[inside(shot.center - far), i + 1], [inside(shot.center + far), i + 1], [NaN, NaN]] as Point[];
    });
  chart.curve({ points: bars(true), role: "basis", thin: true });
  chart.curve({ points: bars(false), role: "output" });
  chart.scatter({ points: () => shots.map((shot, i) => [inside(shot.center), i + 1] as Point).filter((_, i) => !holds(shots[i])), role: "output", shape: "cross", size: 4 });
  chart.segment({ ends: () => [[TRUE, 0], [TRUE, SHOTS + 1]], role: "eigen" });

  const size = page.slider({ label: "Values in a sample", values: SIZES, at: 5, says: (n) => String(n) });
  const level = page.slider({ label: "Level", values: LEVELS, at: 95, says: (v) => `${v} %` });
  const kind = page.choice("Cut from", ["Student's t", "the normal"], 0);
  page.button("Fire a hundred more", () => (seed += 1));

  now = () => ({ n: size.value, level: level.value, cut: cut(size.value, level.value, kind.index === 1) });
  let [aim, last] = ["", 0];
  page.each(() => {
    const { n, cut } = now();
    if (seed === last && aim === `${n} ${cut}`) return;
    if (aim !== `${n} ${cut}`) [caught, fired, round] = [0, 0, 0];
    [aim, last] = [`${n} ${cut}`, seed];
    shots = fire(1000 * seed + n, n);
    [caught, fired, round] = [caught + shots.filter(holds).length, fired + SHOTS, round + 1];
    page.changed();
  });

  const hits = () => shots.filter(holds).length;
  page.live({
    "hold the mean": () => `${hits()} of ${SHOTS}`,
    "the level": () => `${now().level} %`,
    "so far": () => `${caught} of ${fired}`,
    share: () => percent(caught / fired),
  });
  page.says(() => `${hits()} of these ${SHOTS} intervals hold the true mean, ${SHOTS - hits()} miss it. ${fired > SHOTS ? `Of all ${fired} with these settings ${percent(caught / fired)} hold it. ` : ""}The cut is ${now().cut}.`);
  page.table(["level", "cut of Student's t", "hold the true mean", "cut of the normal", "hold the true mean"], () =>
    LEVELS.map((each) => [`${each} %`, ...[false, true].flatMap((normal) => [cut(size.value, each, normal), `${holding(shots, cut(size.value, each, normal)).length} of ${SHOTS}`])]),
  );
});

// A threshold between two bells of scores: four counts flow, and the four shares pull against one another.
import { clamp, figure, normalCdf, normalPdf, percent, say } from "eigenway/kit";

const [STAY, LEAVE] = [{ mean: 30, spread: 11 }, { mean: 54, spread: 12 }];

/** Of a thousand customers, `among` in a hundred of whom leave: how many are what, and what they are called. */
export function counted(threshold: number, among: number) {
  const leavers = 10 * among;
  const above = ({ mean, spread }: typeof STAY) => 1 - normalCdf(threshold, mean, spread);
  const [hit, wrong] = [Math.round(leavers * above(LEAVE)), Math.round((1000 - leavers) * above(STAY))];
  return { hit, miss: leavers - hit, wrong, left: 1000 - leavers - wrong };
}

export function scored({ hit, miss, wrong, left }: ReturnType<typeof counted>) {
  return { accuracy: (hit + left) / 1000, precision: hit / (hit + wrong), recall: hit / (hit + miss), F1: (2 * hit) / (2 * hit + miss + wrong) };
}

export default figure((page) => {
  let among = () => 4; // leavers in a hundred
  const chart = page.chart({ x: [0, 100], y: [0, 0.048], height: 270, heights: false, label: "Scores of stayers and of leavers as two bells, with a threshold between them", xLabel: "score that the model gives", grid: false, ticks: 5 });
  const bell = ({ mean, spread }: typeof STAY) => (x: number) => normalPdf(x, mean, spread);
  chart.curve({ of: bell(STAY), role: "input" });
  chart.curve({ of: bell(LEAVE), role: "output" });
  const line = chart.handle({ name: "threshold", at: [46, 0.0405], role: "eigen", step: 1, snap: 1, hold: ([x]) => [clamp(Math.round(x), [0, 100]), 0.0405], says: ([x]) => `threshold at a score of ${x}` });
  chart.curve({ of: bell(STAY), role: "input", fill: true, between: () => [line.x, 100] });
  chart.curve({ of: bell(LEAVE), role: "output", fill: true, between: () => [line.x, 100] });
  chart.segment({ ends: () => [[line.x, 0], [line.x, 0.038]], role: "eigen" });
  chart.text({ at: () => [17, 0.031], says: () => "stay", role: "input" });
  chart.text({ at: () => [70, 0.026], says: () => "leave", role: "output" });

  const counts = () => counted(line.x, among());
  const scores = () => scored(counts());
  const told = (share: number) => (Number.isNaN(share) ? "none" : percent(share));

  page.grid({ label: "How many of a thousand customers are what, and what they are called", rows: ["leave", "stay"], columns: ["called", "not called"], shade: false, cells: () => [[counts().hit, counts().miss], [counts().wrong, counts().left]], says: (n) => say(n), mark: (i, j) => i === j });
  page.bars({ label: "Accuracy, precision, recall and F1", most: 1, bars: () => Object.entries(scores()).map(([name, value]) => ({ name, value: value || 0, says: told(value), role: name === "accuracy" ? ("basis" as const) : ("ink" as const) })) });
  const rare = page.slider({ label: "Customers who leave", values: [1, 4, 10, 25, 50], at: 4, says: (v) => `${v} %` });
  among = () => rare.value;

  page.says(() => {
    const { hit, miss, wrong, left } = counts();
    const nobody = 10 * (100 - among());
    const than = hit + left === nobody ? "as many as" : hit + left > nobody ? "more than" : "fewer than";
    if (hit + wrong === 0) return `Nobody is called. The model is right about ${say(nobody)} of 1,000 customers and finds no leaver.`;
    return `Called: ${hit + wrong}, of whom ${hit} leave. Missed: ${miss}. Right about ${hit + left} of 1,000, ${than} the ${nobody} of calling nobody.`;
  });
  page.table(["", "called", "not called"], () => {
    const [{ hit, miss, wrong, left }, now] = [counts(), scores()];
    return [
      ["leave", hit, miss],
      ["stay", wrong, left],
      ["accuracy", told(now.accuracy), ""],
      ["precision", told(now.precision), ""],
      ["recall", told(now.recall), ""],
      ["F1", told(now.F1), ""],
    ];
  });
});

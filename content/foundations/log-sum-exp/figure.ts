// Softmax of three scores, as the formula says and with the largest score subtracted first: an offset breaks one, and not the other.
import { figure, say } from "eigenway/kit";

const NAMES = ["A", "B", "C"];
const SCORES = [2, 1, 0];
const OFFSETS = [-1000, -800, -748, -745, -700, -100, -10, 0, 10, 100, 700, 705, 707, 708, 800, 1000];
const TEMPERATURES = [0.002, 0.1, 0.25, 0.5, 1, 2, 5, 20];
const TABLE: readonly (readonly [number, number])[] = [[0, 1], [10, 1], [707, 1], [708, 1], [1000, 1], [-745, 1], [-748, 1], [0, 0.002], [0, 0.25], [0, 20]];

const at = (offset: number, temperature: number): number[] => SCORES.map((score) => (score + offset) / temperature);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** As it stands in the formula. */
export function plain(offset: number, temperature: number): number[] {
  const powers = at(offset, temperature).map(Math.exp);
  return powers.map((power) => power / sum(powers));
}

/** The largest is subtracted first. */
export function shifted(offset: number, temperature: number): number[] {
  const z = at(offset, temperature);
  const powers = z.map((score) => Math.exp(score - Math.max(...z)));
  return powers.map((power) => power / sum(powers));
}

/** The logarithm of the sum, with the largest subtracted and added back. */
export function logSumExp(offset: number, temperature: number): number {
  const z = at(offset, temperature);
  const top = Math.max(...z);
  return top + Math.log(sum(z.map((score) => Math.exp(score - top))));
}

const told = (p: number): string => (Number.isNaN(p) ? "nan" : p.toFixed(3));
const all = (values: readonly number[]): string => values.map(told).join(", ");

export default figure((page) => {
  const offset = page.slider({ label: "Added to all scores", values: OFFSETS, at: 0, says: (c) => say(c) });
  const heat = page.slider({ label: "Temperature", values: TEMPERATURES, at: 1, says: (t) => say(t, 3) });
  const naive = () => plain(offset.value, heat.value);
  const safe = () => shifted(offset.value, heat.value);
  const sumOfPowers = () => sum(at(offset.value, heat.value).map(Math.exp));

  page.bars({
    label: "Probabilities of three classes: as the formula says, and shifted",
    most: 1,
    bars: () => [
      ...naive().map((p, i) => ({ name: `${NAMES[i]}, formula`, value: Number.isNaN(p) ? 0 : p, role: "output" as const, says: told(p) })),
      ...safe().map((p, i) => ({ name: `${NAMES[i]}, shifted`, value: p, role: "input" as const, says: told(p) })),
    ],
  });

  page.live({
    scores: () => at(offset.value, heat.value).map((score) => say(score, 2)).join(", "),
    "sum of the powers": () => (sumOfPowers() === Infinity ? "inf" : sumOfPowers() === 0 ? "0" : sumOfPowers().toPrecision(3).replace("-", "−")),
    "log-sum-exp, shifted": () => say(logSumExp(offset.value, heat.value), 3),
  });
  page.says(() => {
    const total = sumOfPowers();
    if (total === Infinity) return "A power is larger than the largest number, so the sum is infinite: the formula divides infinity by infinity. Shifted, the same probabilities come out.";
    if (total === 0) return "Every power is so small that it is rounded to 0: the formula divides 0 by 0. Shifted, the same probabilities come out.";
    if (Math.max(...naive().map((p, i) => Math.abs(p - safe()[i]))) > 5e-4) return "The powers are close to the smallest number there is and have few digits left: the formula gives wrong probabilities, and no warning.";
    if (heat.value <= 0.1) return "At a low temperature the largest score takes all: the softmax has become a hard maximum.";
    if (heat.value >= 20) return "At a high temperature the three are nearly equal: 0.351, 0.333, 0.316.";
    return `Both ways give ${all(safe())}.`;
  });
  page.table(["added", "T", "A, formula", "A, shifted"], () => TABLE.map(([c, t]) => [say(c), say(t, 3), told(plain(c, t)[0]), told(shifted(c, t)[0])]));
});

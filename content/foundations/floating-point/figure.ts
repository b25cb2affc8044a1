// The numbers that a computer has, as ticks whose gap doubles at each power of two; an update under half a gap falls back.
import { clamp, figure, say, type Point } from "eigenway/kit";

const [LEAST, MOST, END] = [0.5, 8, 10.4]; // the hand goes from LEAST to MOST, the line on to END
const TABLE = [0.5, 1, 2, 3, 4, 6, 8];

/** The distance from the number that x is rounded down to, to the next one. */
export const gap = (x: number, bits: number): number => 2 ** (Math.floor(Math.log2(x)) - bits);

/** The nearest number with that many bits after the leading 1; a tie goes to the even one. */
export function rounded(x: number, bits: number): number {
  const [unit, count] = [gap(x, bits), x / gap(x, bits)];
  const low = Math.floor(count);
  const up = count - low > 0.5 || (count - low === 0.5 && low % 2 === 1);
  return (low + Number(up)) * unit;
}

/** All that can be stored, from half of LEAST to END. */
function stored(bits: number): number[] {
  const all: number[] = [];
  for (let at = LEAST / 2; at <= END; at += gap(at, bits)) all.push(at);
  return all;
}

export default figure((page) => {
  const bits = page.slider({ label: "Bits after the point", values: [1, 2, 3, 4], at: 2, says: (n) => say(n) });
  const update = page.slider({ label: "Update u", from: 0.05, to: 1, step: 0.05, at: 0.3, says: (u) => say(u) });
  const line = page.chart({ x: [0, END], y: [-2.1, 2.7], height: 300, label: "A line with a tick at each number that can be stored", heights: false, grid: false, ticks: 10 });
  line.curve({ points: () => stored(bits.value).flatMap((at): Point[] => [[at, -0.3], [at, 0.3], [at, NaN]]), role: "basis", thin: true });
  line.segment({ ends: () => [[LEAST / 2, 0], [END, 0]], role: "edge" });
  const hand = line.handle({ name: "x", shown: "", at: [2.2, -1.3], role: "input", step: 0.05, snap: 0.05, hold: ([x]) => [clamp(x, [LEAST, MOST]), -1.3], says: ([x]) => `x at ${say(x)}` });
  const now = () => rounded(hand.x, bits.value);
  const exact = () => now() + update.value;
  const after = () => rounded(exact(), bits.value);
  const half = () => gap(now(), bits.value) / 2;

  line.segment({ ends: () => [[hand.x, -1.05], [now(), 0]], role: "residual", dashed: true });
  line.text({ at: () => [hand.x + 0.4, -1.35], says: () => "x", role: "input" });
  line.segment({ ends: () => [[now(), 1.9], [Math.min(now() + 2 * half(), END), 1.9]], role: "ink" });
  line.segment({ ends: () => [[now() + half(), 0.4], [now() + half(), 1.9]], role: "ink", dashed: true });
  line.text({ at: () => [Math.min(now() + half(), END - 0.4), 2.4], says: () => "gap", role: "ink" });
  line.arrow({ from: () => [now(), 1], to: () => [exact(), 1], role: "input" });
  line.text({ at: () => [now() - 0.25, 1.1], says: () => "u", role: "input" });
  line.segment({ ends: () => [[exact(), 1], [after(), 0]], role: "residual", dashed: true });
  line.point({ at: () => [after(), 0], role: "eigen", open: true, size: 11 });
  line.point({ at: () => [now(), 0], role: "output", size: 6 });

  page.live({ x: () => say(hand.x), stored: () => say(now(), 4), "gap to the next": () => say(2 * half(), 4), "stored + u, rounded": () => say(after(), 4) });
  page.says(() => {
    const [u, at, h, to] = [update.value, now(), half(), after()].map((value) => say(value, 4));
    if (Math.abs(update.value - half()) < 1e-9) {
      return `At ${at} half a gap is ${h}, exactly the update: a tie. It goes to the neighbour whose last bit is 0, and that is ${to}.`;
    }
    if (to === at) return `At ${at} half a gap is ${h}. The update ${u} does not reach it, so the sum is ${at} again: the update is lost.`;
    return `At ${at} half a gap is ${h}. The update ${u} reaches beyond it and moves the stored number to ${to}.`;
  });
  page.table(["x", "gap", "half a gap", "x + u, rounded"], () =>
    TABLE.map((x) => [say(x), say(gap(x, bits.value), 4), say(gap(x, bits.value) / 2, 4), say(rounded(x + update.value, bits.value), 4)]),
  );
});

// Where a loss is smallest, and how small it is there: two axes, two questions. What is allowed changes both answers.
import { clamp, figure, say, type Point } from "eigenway/kit";

interface Allowed {
  name: string;
  from: number;
  to: number;
  only?: readonly number[]; // single weights in place of a whole interval
  open?: boolean; // the lower end is left out
}

const SETS: readonly Allowed[] = [
  { name: "from 0 to 6", from: 0, to: 6 },
  { name: "0, 2, 4, 6", from: 0, to: 6, only: [0, 2, 4, 6] },
  { name: "from 4 to 6", from: 4, to: 6 },
  { name: "above 4, to 6", from: 4, to: 6, open: true },
];
const [STEP, SNAP] = [0.1, 0.25];

export const loss = (w: number): number => (w - 3) ** 2 + 1;

/** The argmin over one of the four sets: every allowed weight with the smallest loss. */
export function lowest(which: number): number[] {
  const { from, to, only, open } = SETS[which];
  if (open) return [];
  const among = only ?? [clamp(3, [from, to])];
  const least = Math.min(...among.map(loss));
  return among.filter((w) => loss(w) === least);
}

const nearest = (among: readonly number[], to: number): number => among.reduce((best, w) => (Math.abs(w - to) < Math.abs(best - to) ? w : best));

/** The allowed weight that is meant by a move to `wanted`: among single weights, a key goes to the next one on its side. */
function allowed(wanted: number, was: number, { from, to, only, open }: Allowed): number {
  if (!only) return clamp(wanted, [open ? from + STEP : from, to]);
  const ahead = only.filter((w) => (w - was) * (wanted - was) > 0);
  const keyed = Math.abs(wanted - was) < 1.5 * STEP; // a hand moves by SNAP at least
  return keyed && ahead.length ? nearest(ahead, was) : nearest(only, wanted);
}

export default figure((page) => {
  const choice = page.choice("Allowed weights", SETS.map(({ name }) => name));
  const now = () => SETS[choice.index];
  const chart = page.chart({ x: [-0.4, 6.4], y: [0, 10.6], height: 360, label: "The loss of each weight, the weight w on the level axis and its loss on the upright one", xLabel: "weight w", yLabel: "loss L(w)", grid: false, ticks: 7 });
  const only = () => now().only ?? [];
  let was = 5.2;
  const held = ([w]: Point): Point => [(was = allowed(w, was, now())), 0];
  const weight = chart.handle({ name: "w", at: [was, 0], role: "input", step: STEP, snap: SNAP, hold: held, says: ([w]) => `w at ${say(w, 1)}, loss ${say(loss(w))}` });

  chart.curve({ of: loss, role: "basis", thin: true, dashed: true, between: () => [0, 6] });
  chart.curve({ of: loss, role: "output", between: () => (now().only ? [0, 0] : [now().from, now().to]) });
  chart.scatter({ points: () => only().map((w) => [w, loss(w)] as Point), role: "output", size: 7 });
  chart.scatter({ points: () => (now().open ? [[4, loss(4)]] : []), role: "output", shape: "ring", size: 7 });
  chart.segment({ ends: () => [[weight.x, 0], [weight.x, loss(weight.x)]], role: "input", dashed: true });
  chart.segment({ ends: () => [[-0.4, loss(weight.x)], [weight.x, loss(weight.x)]], role: "residual", dashed: true });
  chart.point({ at: () => [weight.x, loss(weight.x)], role: "eigen", size: 6 });

  let last = 0;
  page.each(() => {
    if (choice.index === last) return;
    last = choice.index;
    weight.move([weight.x, 0]);
  });

  const found = () => lowest(choice.index);
  const here = () => found().some((w) => Math.abs(w - weight.x) < 1e-9);
  const seen = new Set<string>();
  page.each(() => {
    if (here()) seen.add(`${choice.index} ${say(weight.x)}`);
  });
  const all = () => found().length > 0 && found().every((w) => seen.has(`${choice.index} ${say(w)}`));
  page.live({
    w: () => say(weight.x, 1),
    "its loss": () => say(loss(weight.x)),
    "smallest loss": () => (all() ? say(loss(found()[0])) : "to be found"),
    "taken at": () => (all() ? found().map((w) => say(w)).join(" and ") : "to be found"),
  });
  page.says(() => {
    const told = `The weight ${say(weight.x, 1)} has the loss ${say(loss(weight.x))}.`;
    if (now().open) return `${told} ${weight.x < 4.15 ? "A weight nearer to 4 has a smaller loss still, and 4 itself is not allowed: there is no lowest point." : "A little further to the left it is smaller."}`;
    if (!here()) return `${told} Another allowed weight has a smaller one.`;
    if (!all()) return `${told} None has a smaller one. Does another have the same?`;
    return `${told} That is the minimum; the argmin is ${found().length > 1 ? `the set of both weights, ${found().map((w) => say(w)).join(" and ")}` : say(found()[0])}.`;
  });
  page.table(["allowed weights", "min, the smallest loss", "argmin, where it is taken"], () =>
    SETS.map(({ name }, i) => {
      const at = lowest(i);
      return at.length ? [name, say(loss(at[0])), at.map((w) => say(w)).join(" and ")] : [name, "none: it comes as near to 2 as you like", "nowhere"];
    }),
  );
});

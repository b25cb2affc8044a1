// The power and the logarithm, each the mirror image of the other: what one does, the other undoes.
import { figure, pair, say, type Point } from "eigenway/kit";

const BASES = [0.5, 0.8, 1.5, 2, Math.E, 4];
const BOX = { x: [-4.5, 5.5], y: [-3.5, 4.5] } as const;
const [LOW, HIGH] = [-3, 4.2]; // how far the point and its mirror image may go
const TABLE = [-2, -1, 0, 1, 2];

export const raised = (base: number, x: number): number => base ** x;
export const back = (base: number, y: number): number => Math.log(y) / Math.log(base);

const named = (base: number): string => (base === Math.E ? "e" : say(base));

export default figure((page) => {
  const slider = page.slider({ label: "Base b", values: BASES, at: 2, says: (b) => (b === Math.E ? "e = 2.718" : say(b)) });
  const plane = page.plane({ x: BOX.x, y: BOX.y, label: "The curves of b to the power x and of the logarithm, mirrored in the line y = x" });
  const base = () => slider.value;

  /** On the curve, and where both the point and its mirror image are still seen. */
  const held = ([x]: Point): Point => {
    const ends = [back(base(), HIGH), LOW].map((end) => Math.min(HIGH, Math.max(LOW, end)));
    const far = base() > 1 ? [LOW, ends[0]] : [ends[0], HIGH];
    const at = Math.min(far[1], Math.max(far[0], x));
    return [at, raised(base(), at)];
  };

  plane.line({ through: () => [[0, 0], [1, 1]], role: "basis", label: "y = x" });
  plane.curve({ of: (x) => raised(base(), x), role: "input" });
  plane.curve({ of: (x) => (x > 0 ? back(base(), x) : NaN), role: "output", between: () => [0.002, BOX.x[1]] });
  plane.text({ at: () => (base() > 1 ? [-2.9, raised(base(), -2.9) + 0.35] : [3.6, raised(base(), 3.6) + 0.4]), says: () => "bˣ", role: "input" });
  plane.text({ at: () => [4.9, back(base(), 4.9) + (base() > 1 ? -0.4 : 0.4)], says: () => "log", role: "output" });
  const point = plane.handle({ name: "x", at: [1.5, 0], role: "input", step: 0.1, snap: 0.1, hold: held, says: ([x, y]) => `x at ${say(x)}, b to the x is ${say(y)}` });
  const image = (): Point => [point.y, point.x];
  plane.segment({ ends: () => [point.at, image()], role: "residual", dashed: true });
  plane.segment({ ends: () => [[point.x, 0], point.at], role: "input", dashed: true });
  plane.point({ at: image, role: "output", size: 6 });

  let last = base();
  page.each(() => {
    if (base() === last) return;
    last = base();
    point.move(point.at);
  });

  page.live({
    x: () => say(point.x),
    "b to the x": () => say(point.y),
    "back: its logarithm": () => say(back(base(), point.y)),
    "one step further": () => say(point.y * base()),
  });
  page.says(() => {
    const [b, x, y] = [named(base()), say(point.x), say(point.y)];
    if (Math.abs(point.x) < 1e-9) return `Every base to the power 0 is 1, so the logarithm of 1 is 0.`;
    const step = `One step of 1 to the right multiplies by ${b}, to ${say(point.y * base())}.`;
    return `${b} to the power ${x} is ${y}, at ${pair(point.at)}; its mirror image ${pair(image())} says that the logarithm of ${y} to base ${b} is ${x}. ${step}`;
  });
  page.table(["x", ...BASES.map((b) => `${named(b)} to the x`), "logarithm of it, to its base"], () =>
    TABLE.map((x) => [say(x), ...BASES.map((b) => say(raised(b, x), 3)), say(back(base(), raised(base(), x)))]),
  );
});

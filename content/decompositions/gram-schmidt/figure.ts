// What is left of a2 beside the line of a1, with as many digits as are kept: the less is left, the more a rounding turns it.
import { clamp, dot, figure, pair, projection, say, type Point } from "eigenway/kit";

const ALL = 15;
const DIGITS = [1, 2, 3, ALL];
const START: readonly Point[] = [[3, 1], [1, 2.5]];
const TABLE: readonly Point[] = [[1, 2.5], [2, 1.5], [2.5, 1], [3.5, 1.2], [4, 1.4], [3, 1]]; // towards the line of a1

/** Gram-Schmidt of two vectors when every result is rounded to so many digits; the subtraction is done once or twice. */
export function process(a1: Point, a2: Point, digits: number, times: number) {
  const kept = (x: number): number => (digits === ALL ? x : Number(x.toPrecision(digits)));
  const unit = (v: readonly number[]): number[] => v.map((x) => kept(x / kept(Math.sqrt(dot(v, v)))));
  const q1 = unit(a1);
  let left: number[] = [...a2];
  for (let turn = 0; turn < times; turn++) {
    const k = kept(dot(q1, left));
    left = left.map((x, i) => kept(x - kept(k * q1[i])));
  }
  const length = Math.sqrt(dot(left, left));
  if (length < 1e-9) return { q1, left, length, q2: null, angle: null };
  const q2 = unit(left);
  const turned = (Math.acos(clamp(dot(q1, q2) / Math.sqrt(dot(q1, q1) * dot(q2, q2)), [-1, 1])) * 180) / Math.PI;
  return { q1, left, length, q2, angle: turned };
}

const degrees = (angle: number | null): string => (angle === null ? "none" : `${say(angle, 1)}°`);
const NOWHERE: Point = [0, 0];

export default figure((page) => {
  const plane = page.plane({ x: [-3.5, 5.5], y: [-1.6, 3.6], label: "Two arrows, the shadow of the second on the line of the first, what is left over, and two arrows of length 1", ticks: 6 });
  const a1 = plane.handle({ name: "a₁", at: START[0], role: "basis", step: 0.5, snap: 0.5, hold: ([x, y]) => (x || y ? [x, y] : START[0]) });
  const a2 = plane.handle({ name: "a₂", at: START[1], role: "input", step: 0.1, snap: 0.1 });
  const digits = page.slider({ label: "digits kept", values: DIGITS, at: ALL, says: (value) => (value === ALL ? "all" : say(value)) });
  const how = page.choice("Subtract", ["once", "twice"]);
  const now = () => process(a1.at, a2.at, digits.value, how.index + 1);
  const foot = (): Point => projection(a2.at, a1.at) as [number, number];

  plane.line({ through: () => [[0, 0], a1.at], role: "basis" });
  plane.arrow({ to: () => a1.at, role: "basis", faint: true });
  plane.segment({ ends: () => [foot(), a2.at], role: "residual", dashed: true });
  plane.arrow({ to: () => a2.at, role: "input" });
  plane.arrow({ to: () => now().q1 as [number, number], role: "output", label: "q₁" });
  plane.arrow({ to: () => (now().q2 ?? NOWHERE) as Point, role: "output", label: "q₂" });

  page.live({
    "left over": () => pair(now().left, 3),
    "its length": () => say(now().length, 3),
    "q₂": () => (now().q2 ? pair(now().q2!) : "none"),
    "angle of q₁ and q₂": () => degrees(now().angle),
  });
  page.says(() => {
    const { length, angle } = now();
    const away = angle === null ? 0 : Math.abs(angle - 90);
    if (angle === null) return "Nothing is left of a₂: it lies on the line of a₁ and adds no direction.";
    if (digits.value === ALL) return `With all digits the rest stands at a right angle, however short it is; here it is ${say(length)} long.`;
    const many = digits.value === 1 ? "1 digit" : `${digits.value} digits`;
    if (away < 1) return `With ${many} the angle is ${say(angle, 1)} degrees: ${how.index ? "the second subtraction took away what rounding had left" : "enough is left, so rounding turns it little"}.`;
    return `With ${many} the angle is ${say(angle, 1)} degrees: a rest ${say(length, 3)} long is ${how.index ? "still bent by the rounding of q₁ and q₂" : "turned by what was rounded in numbers much larger"}.`;
  });
  page.table(["a₂", "length left", "all digits", "2 digits", "2 digits, twice"], () =>
    [...TABLE.filter((at) => pair(at) !== pair(a2.at)), a2.at].map((at) => [
      pair(at), say(process(a1.at, at, ALL, 1).length), degrees(process(a1.at, at, ALL, 1).angle), degrees(process(a1.at, at, 2, 1).angle), degrees(process(a1.at, at, 2, 2).angle),
    ]),
  );
});

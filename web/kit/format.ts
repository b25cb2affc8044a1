// Numbers as a page says them: a real minus sign, no noise, as many digits as matter.

/** 2 decimals at most, trailing zeros gone: 3, 2.5, −0.33. */
export function say(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "minus infinity";
  const rounded = Number(value.toFixed(digits));
  const large = Math.abs(rounded) >= 10_000;
  const text = large ? rounded.toLocaleString("en-GB") : String(Object.is(rounded, -0) ? 0 : rounded);
  return text.replace("-", "−");
}

export function pair(at: readonly number[], digits = 2): string {
  return `(${at.map((entry) => say(entry, digits)).join(", ")})`;
}

/** A probability or a share: 8.3 %, 90 %, under 0.1 %. */
export function percent(share: number, digits = 1): string {
  if (share > 0 && share < 10 ** -digits / 200) return `under ${say(10 ** -digits, digits)} %`;
  return `${say(100 * share, digits)} %`;
}

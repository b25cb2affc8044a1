// Probability for figures: densities, laws, and dice that give the same throw for the same seed.

export const normalPdf = (x: number, mean = 0, deviation = 1): number => Math.exp(-0.5 * ((x - mean) / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI));

/** The normal distribution function, by a series near the middle and a continued fraction in the tails. */
export function normalCdf(x: number, mean = 0, deviation = 1): number {
  const z = (x - mean) / deviation;
  if (Math.abs(z) > 6) return z > 0 ? 1 - tail(z) : tail(-z);
  let [term, total] = [z, z];
  for (let k = 1; k < 200 && Math.abs(term) > 1e-17 * Math.abs(total); k++) {
    term *= (z * z) / (2 * k + 1);
    total += term;
  }
  return 0.5 + total * normalPdf(z);
}

function tail(z: number): number {
  let fraction = z;
  for (let k = 60; k > 0; k--) fraction = z + k / fraction;
  return normalPdf(z) / fraction;
}

export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

export const binomial = (n: number, p: number, k: number): number => choose(n, k) * p ** k * (1 - p) ** (n - k);
export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
export const variance = (values: readonly number[]): number => values.reduce((total, value) => total + (value - mean(values)) ** 2, 0) / (values.length - 1);
export const sigmoid = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/** Uniform throws in [0, 1): the same seed, the same throws (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal throw from two uniform ones (Box and Muller). */
export function normalDice(throwOne: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - throwOne())) * Math.cos(2 * Math.PI * throwOne());
}

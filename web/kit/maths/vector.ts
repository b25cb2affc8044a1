// What a hand drags is recomputed here; golden values written by the library hold it (tests/web).
export type Vector = readonly number[];
export type Matrix = readonly (readonly number[])[];

export const dot = (u: Vector, v: Vector): number => u.reduce((sum, entry, i) => sum + entry * v[i], 0);
export const norm = (u: Vector): number => Math.hypot(...u);
export const cosine = (u: Vector, v: Vector): number => (norm(u) && norm(v) ? dot(u, v) / (norm(u) * norm(v)) : 0);
/** In degrees; by sums and differences of unit vectors, since an arccosine loses half the digits near 0 and 180. */
export function angle(u: Vector, v: Vector): number {
  const [a, b] = [scaled(1 / norm(u), u), scaled(1 / norm(v), v)];
  return (360 / Math.PI) * Math.atan2(norm(difference(a, b)), norm(sum(a, b)));
}
export const scaled = (k: number, u: Vector): number[] => u.map((entry) => k * entry);
export const sum = (u: Vector, v: Vector): number[] => u.map((entry, i) => entry + v[i]);
export const difference = (u: Vector, v: Vector): number[] => u.map((entry, i) => entry - v[i]);
/** The shadow of u on the line of v. */
export const projection = (u: Vector, v: Vector): number[] => (norm(v) ? scaled(dot(u, v) / dot(v, v), v) : v.map(() => 0));
export const times = (a: Matrix, x: Vector): number[] => a.map((row) => dot(row, x));
export const transpose = (a: Matrix): number[][] => a[0].map((_, j) => a.map((row) => row[j]));
export const product = (a: Matrix, b: Matrix): number[][] => a.map((row) => transpose(b).map((column) => dot(row, column)));
export const det2 = ([[a, b], [c, d]]: Matrix): number => a * d - b * c;

/** Eigenvalues of a 2 by 2 matrix, larger first; null where they are not real. */
export function eigenvalues2(a: Matrix): [number, number] | null {
  const [trace, det] = [a[0][0] + a[1][1], det2(a)];
  const under = trace * trace - 4 * det;
  if (under < 0) return null;
  const root = Math.sqrt(under);
  return [(trace + root) / 2, (trace - root) / 2];
}

/** A direction that a 2 by 2 matrix stretches by this eigenvalue, of length 1 and to the right (upright: up). */
export function eigenvector2(a: Matrix, value: number): [number, number] {
  const rows = [[a[0][0] - value, a[0][1]], [a[1][0], a[1][1] - value]];
  const row = norm(rows[0]) > norm(rows[1]) ? rows[0] : rows[1];
  if (norm(row) < 1e-12) return [1, 0];
  const size = (Math.sign(-row[1]) || Math.sign(row[0])) * norm(row);
  return [-row[1] / size, row[0] / size];
}

/** The solution of a small linear system by elimination with pivoting; null where there is not exactly one. */
export function solve(a: Matrix, b: Vector): number[] | null {
  const rows = a.map((row, i) => [...row, b[i]]);
  const n = rows.length;
  for (let j = 0; j < n; j++) {
    const pivot = rows.reduce((best, row, i) => (i >= j && Math.abs(row[j]) > Math.abs(rows[best][j]) ? i : best), j);
    if (Math.abs(rows[pivot][j]) < 1e-12) return null;
    [rows[j], rows[pivot]] = [rows[pivot], rows[j]];
    for (let i = 0; i < n; i++) {
      const k = i === j ? 0 : rows[i][j] / rows[j][j];
      for (let c = j; c <= n; c++) rows[i][c] -= k * rows[j][c];
    }
  }
  return rows.map((row, i) => row[n] / row[i]);
}

/** Singular values of a 2 by 2 matrix, and the directions they belong to: columns of v go to columns of u, stretched. */
export function svd2(a: Matrix): { u: [number, number][]; s: [number, number]; v: [number, number][] } {
  const gram = product(transpose(a), a);
  const [big, small] = eigenvalues2(gram) ?? [0, 0];
  const v1 = Math.abs(gram[0][1]) < 1e-12 ? ((gram[0][0] >= gram[1][1] ? [1, 0] : [0, 1]) as [number, number]) : eigenvector2(gram, big);
  const v2: [number, number] = [-v1[1], v1[0]];
  const s: [number, number] = [Math.sqrt(Math.max(big, 0)), Math.sqrt(Math.max(small, 0))];
  const left = (v: [number, number], size: number, other: [number, number]): [number, number] => (size > 1e-12 ? (scaled(1 / size, times(a, v)) as [number, number]) : other);
  const u1 = left(v1, s[0], [1, 0]);
  const u2 = left(v2, s[1], [-u1[1], u1[0]]);
  return { u: [u1, u2], s, v: [v1, v2] };
}

// A picture from its first k singular triples: what is kept, what is left out, and what it costs to store.
import { dot, figure, html, percent, product, say, set, svg, transpose, type Matrix } from "eigenway/kit";

const SIZE = 16;
const grid = (ink: (x: number, y: number) => number): number[][] => Array.from({ length: SIZE }, (_, i) => Array.from({ length: SIZE }, (_, j) => ink(j - 7.5, i - 7.5)));
const near = (distance: number): number => Math.max(0, Math.min(1, 1.5 - Math.abs(distance)));

const letter = grid((x, y) => (Math.abs(y) < 1.2 && Math.abs(x) < 5 ? 1 : x > 0 && y > 0 && y < 3 ? 0 : near((Math.hypot(x, y) - 5.5) / 1.1)));
const stripes = grid((x, y) => (Math.floor((x + 8) / 2) % 2 ? 1 : 0.15) * (y > -5 && y < 5 ? 1 : 0.35));
const noise = grid((x, y) => ((Math.sin(12.9898 * x + 78.233 * y) * 43758.5453) % 1) ** 2);
const PICTURES = [
  { name: "letter", of: letter },
  { name: "stripes", of: stripes },
  { name: "noise", of: noise },
];

/** Eigenvalues, falling, of a symmetric matrix and its eigenvectors as rows: turn away one entry beside the diagonal after the other (Jacobi). */
function eigen(symmetric: Matrix): { values: number[]; vectors: number[][] } {
  const a = symmetric.map((row) => [...row]);
  const rows = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < a.length; p++)
      for (let q = p + 1; q < a.length; q++) {
        if (Math.abs(a[p][q]) < 1e-14) continue;
        const angle = Math.atan2(2 * a[p][q], a[p][p] - a[q][q]) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of a) [row[p], row[q]] = [c * row[p] + s * row[q], c * row[q] - s * row[p]];
        for (const table of [a, rows]) [table[p], table[q]] = [table[p].map((x, j) => c * x + s * table[q][j]), table[q].map((x, j) => c * x - s * table[p][j])];
      }
  const order = a.map((_, i) => i).sort((i, j) => a[j][j] - a[i][i]);
  return { values: order.map((i) => a[i][i]), vectors: order.map((i) => rows[i]) };
}

/** The singular values of a matrix, falling. */
export function values(a: Matrix): number[] {
  const { values: squared } = eigen(product(transpose(a), a));
  return squared.map((square) => (square > 1e-12 * squared[0] ? Math.sqrt(square) : 0)); // below that is rounding
}

/** The nearest matrix of rank k: every row projected on the first k right vectors. */
export function nearest(a: Matrix, k: number): number[][] {
  const right = eigen(product(transpose(a), a)).vectors.slice(0, k);
  return a.map((row) => row.map((_, j) => right.reduce((sum, v) => sum + dot(row, v) * v[j], 0)));
}

const squares = (s: readonly number[]): number => s.reduce((sum, x) => sum + x * x, 0);

const ink = (value: number): string => Math.max(0, Math.min(1, value)).toFixed(3);

export default figure((page) => {
  const which = page.choice("Picture", PICTURES.map((each) => each.name));
  const spectra = PICTURES.map((each) => values(each.of));
  const spectrum = () => spectra[which.index];
  const share = (k: number) => squares(spectrum().slice(0, k)) / squares(spectrum());
  const error = (k: number) => Math.sqrt(squares(spectrum().slice(k)));
  const cost = (k: number) => k * (SIZE + SIZE + 1);
  const rank = page.slider({ label: "Terms kept k", from: 0, to: SIZE, step: 1, at: 2, says: (k) => say(k), speaks: (k) => `${k} of ${SIZE} terms, ${percent(share(k))} of the squares kept` });

  const drawing = svg("svg", { viewBox: "0 0 424 236", role: "img" });
  page.add(html("div", { class: "drawing" }, drawing));
  const dots = (left: number) => Array.from({ length: SIZE * SIZE }, (_, n) => drawing.appendChild(svg("rect", { x: left + 11 * (n % SIZE), y: 24 + 11 * Math.floor(n / SIZE), width: 11.2, height: 11.2, class: "n-ink", fill: "currentColor" })));
  const words = (x: number, y: number, says: string) => drawing.appendChild(svg("text", { x, y, class: "n-ink", fill: "currentColor", "font-size": 13 }, says));
  words(0, 14, "the picture");
  words(200, 14, "from k terms");
  words(388, 14, "σ");
  const [whole, kept] = [dots(0), dots(200)];
  const strips = Array.from({ length: SIZE }, (_, i) => drawing.appendChild(svg("rect", { x: 388, y: 25 + 11 * i, height: 8 })));
  const note = words(0, 226, "");

  page.each(() => {
    const { of } = PICTURES[which.index];
    const shown = nearest(of, rank.value);
    whole.forEach((dot, n) => set(dot, { "fill-opacity": ink(of[Math.floor(n / SIZE)][n % SIZE]) }));
    kept.forEach((dot, n) => set(dot, { "fill-opacity": ink(shown[Math.floor(n / SIZE)][n % SIZE]) }));
    strips.forEach((strip, i) => set(strip, { width: String((32 * spectrum()[i]) / spectrum()[0]), class: i < rank.value ? "n-eig" : "n-res", fill: "currentColor", "fill-opacity": i < rank.value ? "1" : "0.35" }));
    note.textContent = "σ: solid bars are kept, faint ones are left out";
    set(drawing, { "aria-label": `The ${PICTURES[which.index].name}, drawn from ${rank.value} of its ${SIZE} terms; beside it the singular values as bars` });
  });

  page.live({
    "terms k": () => say(rank.value),
    "squares kept": () => percent(share(rank.value)),
    "error ‖A − Aₖ‖": () => say(error(rank.value)),
    "numbers to store": () => `${cost(rank.value)} for ${SIZE * SIZE}`,
  });
  page.says(() => {
    const k = rank.value;
    const saves = cost(k) < SIZE * SIZE ? `That takes ${cost(k)} numbers instead of ${SIZE * SIZE}.` : `That takes ${cost(k)} numbers, no fewer than the ${SIZE * SIZE} of the picture itself.`;
    return k === 0 ? "With no term the table is all zeros." : `${k} ${k === 1 ? "term keeps" : "terms keep"} ${percent(share(k))} of the squares. ${saves}`;
  });
  page.table(["k", "σ of this term", "squares kept", "error", "numbers to store"], () => spectrum().map((s, i) => [i + 1, say(s), percent(share(i + 1)), say(error(i + 1)), cost(i + 1)]));
});

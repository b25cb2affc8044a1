// A thousand payments: what an alarm is worth depends on how many honest ones there are to be flagged by mistake.
import { clamp, dice, figure, html, percent, set, svg, type Page, type Point } from "eigenway/kit";

const [ALL, ROWS, PITCH, RADIUS, TOP, TRAVEL] = [1000, 25, 8.6, 3, 30, 600];
const comma = (count: number) => count.toLocaleString("en-GB");

/** Places in the order in which the model flags them: fixed, so that a higher rate flags the same ones and more. */
const ORDER = shuffled(Array.from({ length: ALL }, (_, place) => place));

function shuffled(places: number[]): number[] {
  const next = dice(12);
  for (let i = places.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places;
}

interface State {
  frauds: number;
  honest: number;
  hits: number; // frauds that are flagged, as whole dots
  alarms: number; // honest ones that are flagged, as whole dots
  share: number; // exact, from the three rates
  about: string; // "about " where a count was rounded
}

export function count(rare: number, caught: number, wrong: number): State {
  const [frauds, honest] = [rare * 10, ALL - rare * 10];
  const [hits, alarms] = [(frauds * caught) / 100, (honest * wrong) / 100];
  const whole = [hits, alarms].map((n) => Math.floor(n + 0.5 + 1e-9));
  const rounded = [hits, alarms].some((n, i) => Math.abs(n - whole[i]) > 1e-9);
  return { frauds, honest, hits: whole[0], alarms: whole[1], share: hits / (hits + alarms), about: rounded ? "about " : "" };
}

function worth(now: State): string {
  const flagged = now.hits + now.alarms;
  if (Number.isNaN(now.share)) return "Nothing is flagged, so there is no share to speak of.";
  const rare = now.share < 1 / 3 ? `, about 1 in ${Math.round(1 / now.share)}` : "";
  return `Flagged: ${now.about}${now.hits} of the ${comma(now.frauds)} frauds and ${now.alarms} of the ${comma(now.honest)} honest. Of ${now.about}${flagged} alarms ${now.hits} are right: ${percent(now.share)}${rare}.`;
}

/** Side by side where there is room, the tray below on a phone; either way all is seen at once. */
function layout(narrow: boolean) {
  const height = ROWS * PITCH;
  return narrow
    ? { width: 364, columns: 40, tray: [0, TOP + height + 34], bar: TOP + height + 34 + 21 * PITCH }
    : { width: 640, columns: 30, tray: [368, TOP], bar: TOP + 27.5 * PITCH };
}

const home = (place: number): Point => [(Math.floor(place / ROWS) + 0.5) * PITCH, TOP + ((place % ROWS) + 0.5) * PITCH];
const ring = ([x, y]: Point, r: number) => `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

function draw(page: Page, now: () => State, ran: () => boolean, progress: () => number, words: () => string): void {
  const mark = (name: string) => svg("path", { class: name });
  const [left, honest, frauds] = [mark("scatter n-edge faint"), mark("scatter n-input ring"), mark("scatter n-output")];
  const [filled, rest] = [mark("head n-output"), mark("columns hatched n-input")];
  const titles = [svg("text", { class: "name", y: 17 }), svg("text", { class: "name" })];
  const drawing = svg("svg", { role: "img" }, left, honest, frauds, filled, rest, ...titles);
  page.add(html("div", { class: "drawing" }, drawing));
  new ResizeObserver(page.changed).observe(page.box);

  page.each(() => {
    const [s, form] = [now(), layout(page.box.clientWidth < 520)];
    const [trayX, trayY] = form.tray;
    const slot = (k: number, from: number): Point => {
      const [row, column] = [from + Math.floor(k / form.columns), k % form.columns];
      return [trayX + (column + 0.5 + 0.5 * Math.floor(column / 10)) * PITCH, trayY + (row + 0.5) * PITCH];
    };
    const flagged = [ORDER.filter((place) => place < s.frauds).slice(0, s.hits), ORDER.filter((place) => place >= s.frauds).slice(0, s.alarms)];
    const went = new Map<number, Point>();
    const second = Math.ceil(s.hits / form.columns) + (s.hits ? 0.5 : 0);
    flagged.flat().forEach((place, k) => {
      const part = ran() ? clamp(1.5 * progress() - (0.5 * k) / (s.hits + s.alarms), [0, 1]) : 0;
      const [a, b] = [home(place), k < s.hits ? slot(k, 0) : slot(k - s.hits, second)];
      if (part > 0) went.set(place, [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]);
    });
    const dots = (low: number, high: number) => ORDER.filter((place) => place >= low && place < high).map((place) => ring(went.get(place) ?? home(place), RADIUS)).join("");
    set(drawing, { viewBox: `0 0 ${form.width} ${form.bar + 20}`, "aria-label": words() });
    set(frauds, { d: dots(0, s.frauds) });
    set(honest, { d: dots(s.frauds, ALL) });
    set(left, { d: [...went.keys()].map((place) => ring(home(place), 0.6)).join("") });
    const wide = (form.columns + 0.5 * (form.columns / 10 - 1)) * PITCH;
    const piece = (from: number, to: number) => (ran() && to > from ? `M${trayX + from * wide} ${form.bar}h${(to - from) * wide}v14h${(from - to) * wide}z` : "");
    set(filled, { d: piece(0, s.share) });
    set(rest, { d: piece(s.share, 1) });
    titles[0].textContent = "traffic: 1,000 payments";
    titles[1].textContent = ran() ? `tray: ${s.about}${s.hits} of ${s.hits + s.alarms} are fraud` : "tray: nothing flagged yet";
    set(titles[1], { x: trayX, y: trayY - 10 });
  });
}

/** The last sliders made, put together under the word they belong to. */
function group(page: Page, name: string, many: number): void {
  page.row.append(html("fieldset", { class: "group" }, html("legend", {}, name), ...[...page.row.children].slice(-many)));
}

export default figure((page) => {
  let [ran, progress, note, before] = [false, 1, "", ""];
  const rates = { rare: () => 1, caught: () => 90, wrong: () => 10 };
  const now = () => count(rates.rare(), rates.caught(), rates.wrong());
  const words = () => (ran ? worth(now()) + note : `1,000 payments: ${now().frauds} frauds and ${now().honest} honest.`);
  draw(page, now, () => ran, () => progress, words);

  const falses = Array.from({ length: 11 }, (_, i) => 5 * i);
  const of = (whole: () => number, name: string) => (value: number) => `${value} percent, ${Math.round((whole() * value) / 100)} of ${comma(whole())} ${name}`;
  const rare = page.slider({ label: "How many payments are fraud", values: [0.5, 1, 2, 5, 10, 20, 30, 40, 50], at: 1, says: (v) => `${v} %`, speaks: of(() => ALL, "payments") });
  group(page, "Traffic", 1);
  const caught = page.slider({ label: "Frauds that are flagged", from: 50, to: 100, step: 5, at: 90, says: (v) => `${v} %`, speaks: of(() => now().frauds, "frauds") });
  const wrong = page.slider({ label: "Honest payments that are flagged", values: [0, 1, 2, ...falses.slice(1)], at: 10, says: (v) => `${v} %`, speaks: of(() => now().honest, "honest payments") });
  group(page, "Model", 2);
  Object.assign(rates, { rare: () => rare.value, caught: () => caught.value, wrong: () => wrong.value });

  const run = page.button("Run the model", () => {
    [ran, run.textContent] = [true, "Again"];
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const start = performance.now();
    const turn = (time: number) => {
      progress = clamp((time - start) / TRAVEL, [0, 1]);
      page.changed();
      if (progress < 1) requestAnimationFrame(turn);
    };
    progress = 0;
    requestAnimationFrame(turn);
  });
  page.each(() => {
    const model = `${caught.value} ${wrong.value}`;
    const [was, wasModel] = before.split("|");
    if (was && was !== String(rare.value) && wasModel === model) note = " The model is the same.";
    if (wasModel && wasModel !== model) note = "";
    before = `${rare.value}|${model}`;
  });
  page.says(words);
  const both = (a: number, b: number) => [comma(a), comma(b), comma(a + b)];
  page.table(["", "fraud", "honest", "together"], () => {
    const s = now();
    return [
      ["flagged", ...both(s.hits, s.alarms)],
      ["not flagged", ...both(s.frauds - s.hits, s.honest - s.alarms)],
      ["together", ...both(s.frauds, s.honest)],
      ["fraud, of the flagged", Number.isNaN(s.share) ? "none flagged" : percent(s.share), "", ""],
    ];
  });
});

// Builds everything the browser gets, into eigenway/site/static/built, and Temml into eigenway/formulas.
// `node web/build.mjs` builds once; `--watch` rebuilds the figures and styles at each save.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import subsetFont from "subset-font";

const web = dirname(fileURLToPath(import.meta.url));
const root = resolve(web, "..");
const place = join(root, "eigenway/site/static/built");
const watching = process.argv.includes("--watch");
const built = watching ? place : `${place}-${process.pid}`; // made beside it, then put in its place: a site that runs misses nothing
const modules = join(web, "node_modules");

const common = { bundle: true, format: "esm", target: "es2022", minify: true, legalComments: "none", logLevel: "warning", absWorkingDir: web };

/** The figures name the kit, which is one file for all of them: loaded once, kept by the browser. */
const kitOutside = {
  name: "kit-outside",
  setup: (build) => build.onResolve({ filter: /^eigenway\/kit$/ }, () => ({ path: "../../../kit.js", external: true })),
};

/** Every .ts file beside a lesson is a figure; its address is its place in the course. */
const figures = () => {
  const found = {};
  for (const module of folders(join(root, "content")))
    for (const concept of folders(join(root, "content", module)))
      for (const file of readdirSync(join(root, "content", module, concept)))
        if (file.endsWith(".ts")) found[`figures/${module}/${concept}/${file.slice(0, -3)}`] = join(root, "content", module, concept, file);
  return found;
};
const folders = (where) => (existsSync(where) ? readdirSync(where, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name) : []);

// What formulas are set in: letters, Greek, the mathematical alphabets, operators, arrows and stretchy pieces.
const alphabet = [
  [0x20, 0x7e], [0xa0, 0xff], [0x300, 0x338], [0x370, 0x3ff], [0x2010, 0x2044], [0x2070, 0x209c], [0x20d0, 0x20ef], [0x2100, 0x214f],
  [0x2190, 0x21ff], [0x2200, 0x22ff], [0x2308, 0x230b], [0x239b, 0x23b7], [0x23dc, 0x23e1], [0x25a0, 0x25cf], [0x27e6, 0x27ef],
  [0x27f5, 0x27ff], [0x2a00, 0x2a06], [0x2a7d, 0x2ab0], [0x1d400, 0x1d49b], [0x1d49c, 0x1d4cf], [0x1d538, 0x1d56b], [0x1d6a4, 0x1d755], [0x1d7ce, 0x1d7d7],
].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join("");

async function fonts() {
  const into = join(built, "fonts");
  mkdirSync(into, { recursive: true });
  const take = (from, name) => cpSync(join(modules, from), join(into, name));
  const family = (name, face) => `@fontsource-variable/${name}/files/${name}-latin-wght-${face}.woff2`;
  take(family("source-serif-4", "normal"), "serif.woff2");
  take(family("source-serif-4", "italic"), "serif-italic.woff2");
  take(family("source-sans-3", "normal"), "sans.woff2");
  take(family("source-code-pro", "normal"), "code.woff2");
  // a figure's live values speak of λ and Aᵏ: beside the Latin letters the raised and the Greek ones, fetched where they occur
  const beside = { "latin-ext": [0x1d2c, 0x1d6a], greek: [0x391, 0x3c9] };
  for (const [part, [from, to]] of Object.entries(beside)) {
    const face = readFileSync(join(modules, `@fontsource-variable/source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`));
    const letters = Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
    writeFileSync(join(into, `sans-${part}.woff2`), await subsetFont(face, letters, { targetFormat: "woff2" }));
  }
  const math = readFileSync(join(modules, "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2"));
  writeFileSync(join(into, "math.woff2"), await subsetFont(math, alphabet, { targetFormat: "woff2" }));
}

const bundles = () => [
  { ...common, entryPoints: { site: join(web, "site.ts") }, outdir: built, splitting: true, chunkNames: "part-[hash]" },
  { ...common, entryPoints: { kit: join(web, "kit/index.ts") }, outdir: built },
  { ...common, entryPoints: figures(), outdir: built, plugins: [kitOutside] },
  { ...common, entryPoints: { site: join(web, "style/index.css") }, outdir: built, external: ["*.woff2"] },
].filter((bundle) => Object.keys(bundle.entryPoints).length);

const files = (dir) => readdirSync(dir, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))
  .flatMap((entry) => (entry.isDirectory() ? files(join(dir, entry.name)) : [join(dir, entry.name)]));

/** Scripts and styles packed beside themselves: the server sends whichever the browser reads. */
function pack() {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  for (const file of files(built).filter((name) => /\.(js|css)$/.test(name))) {
    const whole = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(whole, quality));
    writeFileSync(`${file}.gz`, gzipSync(whole, { level: 9 }));
  }
}

/** One name for this build: the address of every asset carries it, so a browser may keep them for ever. */
function stamp() {
  const hash = createHash("sha256");
  for (const file of files(built)) hash.update(relative(built, file)).update(readFileSync(file));
  writeFileSync(join(built, "version"), hash.digest("hex").slice(0, 12));
}

if (watching) {
  for (const file of existsSync(built) ? files(built) : []) if (/\.(br|gz)$/.test(file)) rmSync(file); // they would hide what changes
  for (const bundle of bundles()) await (await esbuild.context(bundle)).watch();
} else {
  await fonts();
  cpSync(join(modules, "temml/dist/temml.min.js"), join(root, "eigenway/formulas/temml.js"));
  cpSync(join(modules, "mathlive/fonts"), join(built, "mathlive/fonts"), { recursive: true });
  await Promise.all(bundles().map((bundle) => esbuild.build(bundle)));
  stamp();
  pack();
  rmSync(place, { recursive: true, force: true });
  renameSync(built, place);
}

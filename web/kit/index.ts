// What a figure may import: everything here and nothing else.
export { figure, Page, type Point, type Cell } from "./figure.ts";
export { Plane, clamp, type Role, type PlaneOptions } from "./plane.ts";
export { Handle } from "./handle.ts";
export { Surface } from "./surface.ts";
export { degrees, direction, turn } from "./turning.ts";
export type { Frame, Frames } from "./frames.ts";
export type { Slider, Choice } from "./controls.ts";
export { say, pair, percent } from "./format.ts";
export { html, svg, set } from "./dom.ts";
export * from "./maths/vector.ts";
export * from "./maths/chance.ts";

// Level sets of a function of two variables, by marching squares (d3-contour).
import { contours as marching } from "d3-contour";
import type { Plane } from "./plane.ts";

const CELLS = 72;

export function contours(plane: Plane, of: (x: number, y: number) => number, levels: readonly number[]): string {
  const [[x0, x1], [y0, y1]] = [plane.options.x, plane.options.y];
  const values: number[] = [];
  for (let j = 0; j < CELLS; j++)
    for (let i = 0; i < CELLS; i++) values.push(of(x0 + ((i + 0.5) / CELLS) * (x1 - x0), y0 + ((j + 0.5) / CELLS) * (y1 - y0)));
  const place = ([i, j]: number[]) => `${plane.x(x0 + (i / CELLS) * (x1 - x0)).toFixed(1)} ${plane.y(y0 + (j / CELLS) * (y1 - y0)).toFixed(1)}`;
  const inside = ([i, j]: number[]) => i > 0 && j > 0 && i < CELLS && j < CELLS;
  const drawn = (ring: number[][]) => {
    let pen = "M";
    return ring.map((at) => {
      if (!inside(at)) {
        pen = "M";
        return "";
      }
      const said = `${pen}${place(at)}`;
      pen = "L";
      return said;
    }).join("");
  };
  const shapes = marching().size([CELLS, CELLS]).thresholds([...levels].sort((a, b) => a - b))(values.map((v) => (Number.isFinite(v) ? v : 1e9)));
  return shapes.flatMap((shape) => shape.coordinates.flatMap((rings) => rings.map(drawn))).join("");
}

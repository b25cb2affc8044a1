// Turning a handle about the origin: it keeps its distance, and rests in directions that matter.
import type { Point } from "./figure.ts";

export const degrees = (at: Point): number => (Math.atan2(at[1], at[0]) * 180) / Math.PI;

export const direction = (angle: number, length = 1): Point => [length * Math.cos((angle * Math.PI) / 180), length * Math.sin((angle * Math.PI) / 180)];

/** By how much one turns from one angle to another: from -180 to 180, to the left is positive. */
export const turn = (from: number, to: number): number => ((((to - from + 180) % 360) + 360) % 360) - 180;

/** A turn by keys stops once at a direction that it would pass. */
export function passing(from: number, by: number, stops: readonly number[]): number {
  const ahead = stops.map((stop) => ((((stop - from) * Math.sign(by)) % 360) + 360) % 360).filter((way) => way > 1e-6 && way < 360 - 1e-6);
  return from + Math.sign(by) * Math.min(Math.abs(by), ...ahead);
}

/** A hand rests on a direction within 1 degree of it, and leaves it 2 degrees away. */
export function resting(wanted: number, was: number, stops: readonly number[]): number {
  return stops.find((stop) => Math.abs(turn(stop, wanted)) < (Math.abs(turn(stop, was)) < 1e-6 ? 2 : 1)) ?? wanted;
}

/** Both ends of each line. */
export const ends = (lines: readonly Point[]): number[] => lines.flatMap((line) => [degrees(line), degrees(line) + 180]);

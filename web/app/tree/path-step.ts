/** One stroke of a line, in pixels: move, straight line, quadratic curve, cubic curve. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number];

/** The same line as the `d` of an SVG path: `[['M', 0, 0], ['L', 5, 0]]` is `M0 0L5 0`. */
export const formatPath = (steps: readonly PathStep[]): string =>
  steps
    .map(([command, ...numbers]) => command + numbers.map((n) => Math.round(n * 100) / 100).join(' '))
    .join('');

/** The methods of a canvas context that a line needs. */
export interface LineSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
}

/** Adds the line to the open path of a canvas. */
export function tracePath(sink: LineSink, steps: readonly PathStep[]): void {
  for (const step of steps) {
    switch (step[0]) {
      case 'M':
        sink.moveTo(step[1], step[2]);
        break;
      case 'L':
        sink.lineTo(step[1], step[2]);
        break;
      case 'Q':
        sink.quadraticCurveTo(step[1], step[2], step[3], step[4]);
        break;
      case 'C':
        sink.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
        break;
      default:
        step satisfies never;
    }
  }
}

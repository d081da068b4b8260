import type { Rgb } from './parse-color.ts';

/** Kinds of color vision. */
export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

/** Matrices of Machado, Oliveira and Fernandes (2009) at full severity, for linear sRGB. */
const MATRICES: Readonly<Record<Exclude<Vision, 'normal'>, readonly [Rgb, Rgb, Rgb]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The light as this vision takes it in. */
export function seeAs(vision: Vision, light: Rgb): Rgb {
  if (vision === 'normal') return light;
  const [red, green, blue] = MATRICES[vision];
  return [clamp(dot(red, light)), clamp(dot(green, light)), clamp(dot(blue, light))];
}

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

import type { Lab } from './to-lab.ts';

const RADIAN = Math.PI / 180;

/** How different two colors look: about 1 is just visible, 10 is plain (CIEDE2000, all weights 1). */
export function computeDistance(first: Lab, second: Lab): number {
  const chromaMean = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const g = 0.5 * (1 - Math.sqrt(chromaMean ** 7 / (chromaMean ** 7 + 25 ** 7)));
  const one = toPolar(first, g);
  const two = toPolar(second, g);

  const lightnessMean = (first[0] + second[0]) / 2;
  const chroma = (one.chroma + two.chroma) / 2;
  const hue = toMeanHue(one, two);
  const t =
    1 -
    0.17 * Math.cos((hue - 30) * RADIAN) +
    0.24 * Math.cos(2 * hue * RADIAN) +
    0.32 * Math.cos((3 * hue + 6) * RADIAN) -
    0.2 * Math.cos((4 * hue - 63) * RADIAN);
  const lightnessWeight = 1 + (0.015 * (lightnessMean - 50) ** 2) / Math.sqrt(20 + (lightnessMean - 50) ** 2);
  const chromaWeight = 1 + 0.045 * chroma;
  const hueWeight = 1 + 0.015 * chroma * t;
  const turn =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * RADIAN);

  const lightnessStep = (second[0] - first[0]) / lightnessWeight;
  const chromaStep = (two.chroma - one.chroma) / chromaWeight;
  const hueStep =
    (2 * Math.sqrt(one.chroma * two.chroma) * Math.sin((toHueStep(one, two) / 2) * RADIAN)) / hueWeight;
  return Math.sqrt(lightnessStep ** 2 + chromaStep ** 2 + hueStep ** 2 + turn * chromaStep * hueStep);
}

interface Polar {
  readonly chroma: number;
  /** Degrees, 0 to 360. */
  readonly hue: number;
}

function toPolar([, a, b]: Lab, g: number): Polar {
  const stretched = (1 + g) * a;
  const hue = stretched === 0 && b === 0 ? 0 : Math.atan2(b, stretched) / RADIAN;
  return { chroma: Math.hypot(stretched, b), hue: hue < 0 ? hue + 360 : hue };
}

/** The way from one hue to the other around the circle, -180 to 180; 0 where one is gray. */
function toHueStep(one: Polar, two: Polar): number {
  if (one.chroma * two.chroma === 0) return 0;
  const step = two.hue - one.hue;
  return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

function toMeanHue(one: Polar, two: Polar): number {
  const sum = one.hue + two.hue;
  if (one.chroma * two.chroma === 0) return sum;
  if (Math.abs(one.hue - two.hue) <= 180) return sum / 2;
  return (sum < 360 ? sum + 360 : sum - 360) / 2;
}

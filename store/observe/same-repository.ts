import type { Model } from '../../schema/model.ts';

const TOLERANCE_MS = 1000;

type Identified = Partial<Pick<Model, 'hubId' | 'createdAtMs'>>;

/**
 * Whether two records with the same name can be one repository. A `hubId` decides where both have one.
 * Where one has none, the creation time that its first 8 hexadecimal digits spell must agree with the
 * other's `createdAt` within a second; what is not known contradicts nothing.
 */
export function isSameRepository(a: Identified, b: Identified): boolean {
  const [first, second] = [a.hubId ?? null, b.hubId ?? null];
  if (first !== null && second !== null) return first === second;
  return isNear(toBirthMs(a), toBirthMs(b));
}

/** Milliseconds since 1970 as the `hubId` has it, else as stated. */
export function toBirthMs({ hubId, createdAtMs }: Identified): number | null {
  const seconds = Number.parseInt((hubId ?? '').slice(0, 8), 16);
  return Number.isNaN(seconds) ? (createdAtMs ?? null) : seconds * 1000;
}

/** `createdAt` carries milliseconds that a `hubId` lacks: 12.999 s and 12 s are one moment. */
const isNear = (a: number | null, b: number | null): boolean =>
  a === null || b === null || Math.abs(a - b) <= TOLERANCE_MS;

import { UsageError } from './usage-error.ts';

/** A flag or argument that cannot be what was given. The program adds how to see what the command takes. */
export class FlagError extends UsageError {}

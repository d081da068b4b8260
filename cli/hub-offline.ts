import { isSwitchedOn } from './switched-on.ts';

const SWITCHES = ['HF_HUB_OFFLINE', 'TRANSFORMERS_OFFLINE'];

/** One sentence when the environment forbids asking the Hub, as it does its own clients; else `null`. */
export function findOfflineSwitch(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const name = SWITCHES.find((each) => isSwitchedOn(env[each]));
  if (name === undefined) return null;
  return `${name} is set, so that the Hub is not asked: unset it, or import files (\`stemma import FILE\`).`;
}

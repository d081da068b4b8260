import type { IconName } from '../marks/Icon.tsx';

/** The screens that the bar and the phone's tabs lead to. */
export const SCREENS = [
  { to: '/', title: 'Explore', phoneTitle: 'Home', icon: 'home', isExact: true },
  { to: '/models', title: 'Browse', phoneTitle: 'Browse', icon: 'table', isExact: false },
  { to: '/data', title: 'Data', phoneTitle: 'Data', icon: 'data', isExact: false },
] as const satisfies readonly {
  readonly to: string;
  readonly title: string;
  readonly phoneTitle: string;
  readonly icon: IconName;
  readonly isExact: boolean;
}[];

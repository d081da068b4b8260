import type { IconName } from '../marks/Icon.tsx';

interface Screen {
  readonly to: '/' | '/models' | '/data';
  readonly title: string;
  readonly phoneTitle: string;
  readonly icon: IconName;
  /** Whether an address belongs to this screen or to one that it leads to. */
  readonly holds: (path: string) => boolean;
}

/** The screens that the bar and the phone's tabs lead to. A single model is explored, lists are browsed. */
export const SCREENS: readonly Screen[] = [
  {
    to: '/',
    title: 'Explore',
    phoneTitle: 'Home',
    icon: 'home',
    holds: (path) => path === '/' || /^\/models\/./.test(path),
  },
  {
    to: '/models',
    title: 'Browse',
    phoneTitle: 'Browse',
    icon: 'table',
    holds: (path) => /^\/models\/?$/.test(path) || path.startsWith('/owners/'),
  },
  { to: '/data', title: 'Data', phoneTitle: 'Data', icon: 'data', holds: (path) => path.startsWith('/data') },
];

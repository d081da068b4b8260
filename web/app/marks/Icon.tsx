import type { ReactNode } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Drawn on a 16 by 16 grid. */
const ICONS = {
  search: (
    <g strokeWidth="1.6" {...line}>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.3 10.3 14 14" />
    </g>
  ),
  theme: (
    <>
      <path d="M8 2.2a5.8 5.8 0 1 0 0 11.6z" fill="currentColor" />
      <circle cx="8" cy="8" r="5.8" strokeWidth="1.4" {...line} />
    </>
  ),
  sun: (
    <g strokeWidth="1.5" {...line}>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" />
    </g>
  ),
  moon: <path d="M13 9.7A5.5 5.5 0 0 1 6.3 3a5.5 5.5 0 1 0 6.7 6.7z" strokeWidth="1.5" {...line} />,
  home: <path d="M2.5 7.5 8 3l5.5 4.5V13h-4V9.5h-3V13h-4z" strokeWidth="1.5" {...line} />,
  tree: <path d="M2.5 8H6c2 0 1.5-4.5 4-4.5h3M6 8c2 0 1.5 4.5 4 4.5h3M6 8h7" strokeWidth="1.5" {...line} />,
  table: (
    <g strokeWidth="1.4" {...line}>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M2 6.5h12M2 9.8h12M6.5 6.5V13" />
    </g>
  ),
  data: (
    <g strokeWidth="1.4" {...line}>
      <ellipse cx="8" cy="3.8" rx="5" ry="2" />
      <path d="M3 3.8v8.4c0 1.1 2.2 2 5 2s5-.9 5-2V3.8M3 8c0 1.1 2.2 2 5 2s5-.9 5-2" />
    </g>
  ),
  download: <path d="M8 2.5v7M5 7l3 3 3-3M3 13h10" strokeWidth="1.5" {...line} />,
  link: (
    <path
      d="m6.5 9.5 3-3M7 4.5l1.3-1.3A2.6 2.6 0 0 1 12 6.9l-1.3 1.3M9 11.5l-1.3 1.3A2.6 2.6 0 0 1 4 9.1l1.3-1.3"
      strokeWidth="1.4"
      {...line}
    />
  ),
  external: <path d="M9.5 3H13v3.5M13 3 7.5 8.5M11.5 9.5V13H3V4.5h3.5" strokeWidth="1.4" {...line} />,
  down: <path d="M4.5 6.5 8 10l3.5-3.5" strokeWidth="1.6" {...line} />,
  up: <path d="M4.5 9.5 8 6l3.5 3.5" strokeWidth="1.6" {...line} />,
  right: <path d="M6.5 4.5 10 8l-3.5 3.5" strokeWidth="1.6" {...line} />,
  close: <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" strokeWidth="1.6" {...line} />,
  plus: <path d="M8 3.5v9M3.5 8h9" strokeWidth="1.6" {...line} />,
  minus: <path d="M3.5 8h9" strokeWidth="1.6" {...line} />,
  fit: <path d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" strokeWidth="1.5" {...line} />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof ICONS;

/** A small drawing beside a word or in a named button; never read aloud itself. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden style={{ flex: 'none' }}>
      {ICONS[name]}
    </svg>
  );
}

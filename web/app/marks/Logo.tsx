import type { ReactNode } from 'react';

/** A stem that branches into the shapes of three relations. */
export function Logo(): ReactNode {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden
      style={{ color: 'var(--accent)', flex: 'none' }}
    >
      <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round">
        <path d="M4 10h3.5c2.5 0 2-5.5 5-5.5H15M7.5 10c2.5 0 2 5.5 5 5.5H15M9 10h6" />
      </g>
      <g fill="currentColor">
        <circle cx="3.6" cy="10" r="2.6" />
        <circle cx="16.2" cy="4.5" r="2" />
        <rect x="14.3" y="8.2" width="3.6" height="3.6" />
        <path d="m16.2 12.9 2.5 2.5-2.5 2.5-2.5-2.5z" />
      </g>
    </svg>
  );
}

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../marks/Icon.tsx';
import classes from './ModelHead.module.css';

const SHOWN_MS = 2000;

/** Puts the address, which says everything the screen shows, on the clipboard. */
export function CopyLink(): ReactNode {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (): void => {
    copyText(location.href).then(
      () => setSaid('Copied'),
      () => setSaid('Not allowed'),
    );
  };
  return (
    <button type="button" className={classes['button']} onClick={copy} aria-label="Copy link">
      <Icon name="link" size={14} />
      <span className={classes['wide']} aria-live="polite">
        {said || 'Copy link'}
      </span>
    </button>
  );
}

/** Rejects where the page may not write to the clipboard (plain HTTP on another host). */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

import type { ReactNode } from 'react';
import { useStatus } from '../backend/use-status.ts';
import { CrawlButton } from './CrawlButton.tsx';
import { formatPages, isRunning, listCrawlFacts, toCrawlShare } from './crawl-words.ts';
import classes from './CrawlBanner.module.css';

/** A running crawl, or the one that failed. Stays out of the way of everything else. */
export function CrawlBanner(): ReactNode {
  const { data } = useStatus();
  const crawl = data?.crawl ?? null;
  if (crawl?.phase === 'failed') {
    return (
      <div className={classes['banner']} role="alert">
        <p className={classes['failed']}>{crawl.message}</p>
      </div>
    );
  }
  if (!isRunning(crawl)) return null;
  const share = toCrawlShare(crawl);
  return (
    <section className={classes['banner']} aria-label="Crawl">
      <p className={classes['line']}>
        <output className={classes['message']}>{crawl.message}</output>
        <span>{formatPages(crawl)}</span>
        <span className={classes['facts']}>{listCrawlFacts(crawl).join(' · ')}</span>
        <CrawlButton action="stop" />
      </p>
      <progress
        className={classes['track']}
        aria-label="Pages read"
        max={1}
        {...(share === null ? {} : { value: share })}
      />
    </section>
  );
}

import type { ReactNode } from 'react';
import { Page } from '../states/Page.tsx';

export function BrowsePage(): ReactNode {
  return <Page title="browse">{null}</Page>;
}

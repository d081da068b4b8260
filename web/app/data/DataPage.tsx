import type { ReactNode } from 'react';
import { Page } from '../states/Page.tsx';

export function DataPage(): ReactNode {
  return <Page title="data">{null}</Page>;
}

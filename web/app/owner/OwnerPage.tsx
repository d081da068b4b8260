import type { ReactNode } from 'react';
import { Page } from '../states/Page.tsx';

export function OwnerPage(): ReactNode {
  return <Page title="owner">{null}</Page>;
}

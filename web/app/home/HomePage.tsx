import type { ReactNode } from 'react';
import { Page } from '../states/Page.tsx';

export function HomePage(): ReactNode {
  return <Page title="home">{null}</Page>;
}

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ModelName } from '../marks/ModelName.tsx';
import { Page } from '../states/Page.tsx';

/** The screen of one model. */
export function ModelPage(): ReactNode {
  const { _splat: id = '' } = useParams({ from: '/models/$' });
  return (
    <Page title={id}>
      <h1>
        <ModelName id={id} />
      </h1>
    </Page>
  );
}

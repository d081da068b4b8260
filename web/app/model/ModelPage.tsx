import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { isNotFound } from '../backend/backend-error.ts';
import { ErrorNote } from '../states/ErrorNote.tsx';
import { NotFound } from '../states/NotFound.tsx';
import { NotReady } from '../states/NotReady.tsx';
import { Page } from '../states/Page.tsx';
import { useStatus } from '../backend/use-status.ts';
import { ModelScreen } from './ModelScreen.tsx';
import { useModelDocument } from './use-model-answers.ts';

/** The screen of one model, or why there is none. */
export function ModelPage(): ReactNode {
  const { _splat: id = '' } = useParams({ from: '/models/$' });
  const { data: status } = useStatus();
  const { data: model, error, refetch } = useModelDocument(id);
  useCanonicalAddress(id, model?.id ?? null);
  useEffect(() => {
    document.title = `${id} · Stemma`;
  }, [id]);

  if (isNotFound(error)) {
    return (
      <Page title={id}>
        <h1>{id}</h1>
        <NotFound id={id} />
      </Page>
    );
  }
  if (error !== null && model === undefined) {
    return (
      <Page title={id}>
        <h1>{id}</h1>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (status !== undefined && !status.isReady) {
    return (
      <Page title={id} head={<h1>{id}</h1>}>
        <NotReady />
      </Page>
    );
  }
  return <ModelScreen id={id} model={model ?? null} />;
}

/** An older name or another spelling leads to the model: the address then says its present id. */
function useCanonicalAddress(asked: string, known: string | null): void {
  const navigate = useNavigate({ from: '/models/$' });
  useEffect(() => {
    if (known === null || known === asked) return;
    void navigate({ to: '/models/$', params: { _splat: known }, search: (last) => last, replace: true });
  }, [asked, known, navigate]);
}

import { useNavigate } from '@tanstack/react-router';
import type { Hit } from './hits.ts';

/** Goes where a hit leads. `text` is what was typed, for "all that match". */
export function useOpenHit(): (hit: Hit, text: string) => void {
  const navigate = useNavigate();
  return (hit, text) => {
    switch (hit.kind) {
      case 'model':
        void navigate({ to: '/models/$', params: { _splat: hit.row.id } });
        return;
      case 'owner':
        void navigate({ to: '/owners/$owner', params: { owner: hit.owner } });
        return;
      case 'family':
        void navigate({ to: '/models', search: { family: hit.family.key } });
        return;
      case 'all':
        void navigate({ to: '/models', search: { q: text.trim() } });
        return;
      default:
        return hit satisfies never;
    }
  };
}

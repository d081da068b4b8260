import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BackendProvider } from './backend/backend-context.ts';
import { createHttpBackend } from './backend/http-backend.ts';
import { StatusFeed } from './backend/StatusFeed.tsx';
import { router } from './router.tsx';
import { readStyleNonce } from './theme/style-nonce.ts';
import { ThemeProvider } from './theme/ThemeProvider.tsx';

// react-remove-scroll, behind Mantine's menus, looks for the nonce of its style element here.
Object.assign(globalThis, { __webpack_nonce__: readStyleNonce() });

const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } });
const backend = createHttpBackend();

const root = document.querySelector('#app');
if (root === null) throw new Error('index.html lacks the element #app.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BackendProvider value={backend}>
        <StatusFeed />
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </BackendProvider>
    </QueryClientProvider>
  </StrictMode>,
);

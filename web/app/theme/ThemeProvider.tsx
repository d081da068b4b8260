import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import type { ReactNode } from 'react';
import './tokens.css';
import './base.css';
import { mantineTheme, resolveMantineVariables } from './mantine-theme.ts';
import { readStyleNonce } from './style-nonce.ts';
import { useResolvedTheme } from './use-theme.ts';

/** Controls and tokens of the painted theme for everything below. */
export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const theme = useResolvedTheme();
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={resolveMantineVariables}
      forceColorScheme={theme}
      getStyleNonce={readStyleNonce}
    >
      {children}
    </MantineProvider>
  );
}

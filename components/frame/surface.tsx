import './mantine.ts';
import './surface.css';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { type Language, textFor } from '../../utils/browser/text.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { LanguageProvider } from './text-context.tsx';
import { theme, tokens } from './theme.ts';

interface SurfaceProps {
  language: Language;
  appearance: 'auto' | 'light' | 'dark';
  children: ReactNode;
}

/** Colours, language and the last safety net around every page of ours. */
export function Surface({ language, appearance, children }: SurfaceProps) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = textFor(language).app.name;
  }, [language]);
  const forced = appearance === 'auto' ? {} : { forceColorScheme: appearance };
  return (
    <MantineProvider theme={theme} cssVariablesResolver={tokens} defaultColorScheme="auto" {...forced}>
      <LanguageProvider value={language}>
        <FailureBoundary>{children}</FailureBoundary>
      </LanguageProvider>
    </MantineProvider>
  );
}

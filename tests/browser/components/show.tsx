import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { Surface } from '../../../components/frame/surface.tsx';
import type { Language } from '../../../utils/browser/text.ts';

/** Renders into the page of the test and takes it away afterwards. */
export function show(content: ReactNode, language: Language = 'zh-CN'): Root {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.width = '360px';
  const root = createRoot(place);
  root.render(
    <Surface language={language} appearance="light">
      {content}
    </Surface>,
  );
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  return root;
}

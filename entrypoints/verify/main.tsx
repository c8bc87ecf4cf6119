import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { Surface } from '../../components/frame/surface.tsx';
import { PageFrame } from '../../components/locker/page-frame.tsx';
import { readSettings, type Settings } from '../../utils/browser/settings.ts';
import { useSettings } from '../locker/use-settings.ts';
import { VerifyApp } from './verify-app.tsx';

const createWorker = () => new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });

function VerifyPage({ initial }: { initial: Settings }) {
  const { language, appearance } = useSettings(initial);
  const main = useRef<HTMLElement>(null);
  return (
    <Surface language={language} appearance={appearance}>
      <PageFrame place="verify" home="/locker.html" main={main}>
        <VerifyApp createWorker={createWorker} />
      </PageFrame>
    </Surface>
  );
}

const root = document.getElementById('root');
const settings = await readSettings();
if (root) createRoot(root).render(<VerifyPage initial={settings} />);

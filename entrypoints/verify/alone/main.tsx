// verify.html: the verifier as one file that works offline from a disk, for people without the extension.
import '../../locker/locker.css';
import '../verify.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Surface } from '../../../components/frame/surface.tsx';
import { useText } from '../../../components/frame/text-context.tsx';
import { useVerifyText } from '../../../components/verify/verify-text.ts';
import type { Language } from '../../../utils/browser/text.ts';
import { VerifyApp } from '../verify-app.tsx';
import VerifyWorker from '../verify-worker.ts?worker&inline';

const createWorker = () => new VerifyWorker();

function VerifyFile() {
  const [language, setLanguage] = useState<Language>('zh-CN');
  return (
    <Surface language={language} appearance="auto">
      <Head
        onSwitch={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        other={language === 'en' ? '中文' : 'English'}
      />
      <main className="cp-page-main">
        <VerifyApp createWorker={createWorker} />
      </main>
    </Surface>
  );
}

function Head({ other, onSwitch }: { other: string; onSwitch(): void }) {
  const text = useVerifyText();
  const { app } = useText();
  return (
    <header className="cp-page-head verify-head">
      <strong>
        {app.name} · {text.aloneName}
      </strong>
      <span className="cp-muted cp-grow">{text.aloneLead}</span>
      <Button variant="default" onClick={onSwitch}>
        {other}
      </Button>
    </header>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<VerifyFile />);

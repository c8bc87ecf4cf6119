import { createRoot } from 'react-dom/client';
import { Surface } from '../../components/frame/surface.tsx';
import { readSettings } from '../../utils/browser/settings.ts';
import { Welcome } from './welcome.tsx';

const root = document.getElementById('root');
const { language, appearance, away } = await readSettings();
if (root) {
  createRoot(root).render(
    <Surface language={language} appearance={appearance}>
      <Welcome away={away} />
    </Surface>,
  );
}

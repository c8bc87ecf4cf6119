import { createRoot } from 'react-dom/client';
import { Surface } from '../../components/frame/surface.tsx';
import { readSettings } from '../../utils/browser/settings.ts';
import { activeTab } from '../../utils/browser/tabs.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('root');
const [settings, tab] = await Promise.all([readSettings(), activeTab()]);
if (root) {
  createRoot(root).render(
    <Surface language={settings.language} appearance={settings.appearance}>
      <Popup settings={settings} tab={tab} />
    </Surface>,
  );
}

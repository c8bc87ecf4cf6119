import { createRoot } from 'react-dom/client';
import { readSettings } from '../../utils/browser/settings.ts';
import { browserStarted } from '../../utils/browser/side-panel.ts';
import { activeWindow } from '../../utils/browser/tabs.ts';
import { Panel } from './panel.tsx';

const root = document.getElementById('root');
const [settings, since, windowId] = await Promise.all([readSettings(), browserStarted(), activeWindow()]);
if (root) createRoot(root).render(<Panel initial={settings} since={since} windowId={windowId} />);

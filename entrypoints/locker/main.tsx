import { createRoot } from 'react-dom/client';
import { readSettings } from '../../utils/browser/settings.ts';
import { LockerPage } from './locker-page.tsx';

const root = document.getElementById('root');
const settings = await readSettings();
if (root) createRoot(root).render(<LockerPage initial={settings} />);

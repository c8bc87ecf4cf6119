import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { show } from './show.tsx';
it('shows', async () => { show(<p>hello</p>); await expect.element(page.getByText('hello')).toBeInTheDocument(); });

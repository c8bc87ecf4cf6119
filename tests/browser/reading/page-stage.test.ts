import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awaitQuiet } from '../../../utils/reading/await-quiet.ts';
import { blankPasswords } from '../../../utils/reading/blank-passwords.ts';
import { measurePage, restorePage, showFrame } from '../../../utils/reading/stage-full-page.ts';

const noRoots = () => null;

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

afterEach(() => {
  restorePage();
  document.body.innerHTML = '';
});

describe('blanked passwords', () => {
  it('are unpainted, keep their value, and come back as they were', () => {
    document.body.innerHTML =
      '<input id="p" type="password" value="hunter2"><input id="t" type="text" name="user_password" value="x" style="color:red"><input id="k" name="password" readonly value="CARD"><input id="n" value="y">';
    const restore = blankPasswords(() => null);
    expect(getComputedStyle(element('#p')).webkitTextFillColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(element('#t')).color).toBe('rgba(0, 0, 0, 0)');
    expect(element('#k').hasAttribute('style')).toBe(false);
    expect(element('#n').hasAttribute('style')).toBe(false);
    expect((element('#p') as HTMLInputElement).value).toBe('hunter2');
    restore();
    expect(element('#p').hasAttribute('style')).toBe(false);
    expect(element('#t').getAttribute('style')).toBe('color:red');
  });

  it('are found in shadow roots and frames', async () => {
    document.body.innerHTML = '<div id="h"></div><iframe srcdoc="<input type=password>"></iframe>';
    const root = element('#h').attachShadow({ mode: 'closed' });
    root.innerHTML = '<input type="password">';
    const frame = element('iframe') as HTMLIFrameElement;
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const restore = blankPasswords((host) => (host.id === 'h' ? root : null));
    const inputs = [root.querySelector('input'), frame.contentDocument?.querySelector('input')];
    expect(inputs.map((input) => input?.getAttribute('style')?.includes('transparent'))).toEqual([
      true,
      true,
    ]);
    restore();
    expect(inputs.map((input) => input?.hasAttribute('style'))).toEqual([false, false]);
  });
});

describe('the full page', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<header style="position:sticky;top:0;height:40px">头</header><nav id="upper" style="position:fixed;top:0;height:30px">顶栏</nav><nav id="lower" style="position:fixed;bottom:0;height:30px">底栏</nav><main style="height:4000px">正文</main>';
  });

  it('is measured in CSS px', () => {
    const page = measurePage();
    expect(page.height).toBeGreaterThan(4000);
    expect(page.innerScroller).toBe(false);
  });

  it('shows each bar once and gets everything back exactly', async () => {
    const before = document.body.innerHTML;
    window.scrollTo(0, 777);
    await showFrame(0, 'first', noRoots);
    expect(getComputedStyle(element('header')).position).toBe('relative');
    expect(getComputedStyle(element('#upper')).opacity).toBe('1');
    expect(getComputedStyle(element('#lower')).opacity).toBe('0');
    expect(await showFrame(1000, 'middle', noRoots)).toBe(1000);
    expect(getComputedStyle(element('#upper')).opacity).toBe('0');
    await showFrame(2000, 'last', noRoots);
    expect(getComputedStyle(element('#lower')).opacity).toBe('1');
    restorePage();
    expect(document.body.innerHTML).toBe(before);
    expect(document.documentElement.hasAttribute('style')).toBe(false);
    expect(window.scrollY).toBe(777);
  });

  it('says how far it really scrolled, smooth scrolling or not', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    const end = await showFrame(1_000_000, 'last', noRoots);
    expect(end).toBe(document.documentElement.scrollHeight - window.innerHeight);
    restorePage();
    expect(document.documentElement.getAttribute('style')).toBe('scroll-behavior: smooth;');
    document.documentElement.removeAttribute('style');
  });

  it('names an inner element that scrolls in its place', () => {
    document.body.innerHTML =
      '<div style="height:100vh;overflow:auto"><div style="height:5000px">长</div></div>';
    document.body.style.cssText = 'margin:0;overflow:hidden';
    expect(measurePage().innerScroller).toBe(true);
    document.body.removeAttribute('style');
  });
});

describe('waiting for quiet', () => {
  it('lets late content in', async () => {
    setTimeout(() => document.body.append('晚到'), 60);
    await awaitQuiet(150, 1000);
    expect(document.body.textContent).toContain('晚到');
  });

  it('waits for the first word of a page that is still starting', async () => {
    document.body.replaceChildren(document.createElement('div'));
    setTimeout(() => document.body.append('终于'), 400);
    await awaitQuiet(80, 2000);
    expect(document.body.textContent).toContain('终于');
  });

  it('waits for what stands behind grey bars', async () => {
    const bar = Object.assign(document.createElement('div'), { className: 'order-skeleton' });
    bar.style.height = '20px';
    document.body.replaceChildren('订单', bar);
    setTimeout(() => bar.replaceWith('到了'), 400);
    await awaitQuiet(80, 2000);
    expect(document.body.textContent).toContain('到了');
  });

  it('does not wait for ever', async () => {
    const timer = setInterval(() => document.body.append('.'), 20);
    await awaitQuiet(100, 400);
    clearInterval(timer);
    expect(document.body.textContent).toContain('....');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import type { PageReading, TextRun } from '../../../utils/evidence/page-snapshot.ts';
import { pageReadingSchema } from '../../../utils/evidence/page-snapshot.ts';
import { type ReadOptions, readPage } from '../../../utils/reading/read-page.ts';

const closedRoots = new Map<Element, ShadowRoot>();
const OPTIONS: ReadOptions = {
  budgetMs: 5000,
  maxElements: 50_000,
  maxText: 5_000_000,
  openClosedShadowRoot: (element) => closedRoots.get(element) ?? null,
};

function read(html: string, options: Partial<ReadOptions> = {}): PageReading {
  document.body.innerHTML = html;
  return readPage({ ...OPTIONS, ...options });
}

function run(reading: PageReading, text: string): TextRun {
  const found = reading.snapshot.runs.find((candidate) => candidate.text.includes(text));
  if (!found) throw new Error(`no run with ${text}`);
  return found;
}

afterEach(() => {
  document.body.innerHTML = '';
  closedRoots.clear();
});

describe('what is visible', () => {
  it.each([
    ['display:none', false],
    ['visibility:hidden', false],
    ['opacity:0', false],
    ['position:absolute;left:-9999px', false],
    ['width:0;height:0;overflow:hidden', false],
    ['position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden', false],
    ['position:absolute;clip-path:inset(50%)', false],
    ['font-size:0', false],
    ['color:transparent', false],
    ['text-indent:-9999px', false],
    ['color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text', true],
    ['opacity:0.4', true],
    ['height:20px;overflow:auto', true],
  ])('%s: %s', (style, visible) => {
    expect(run(read(`<div style="${style}">AB12CD34EF56</div>`), 'AB12').visible).toBe(visible);
  });

  it('a child may undo the visibility of its parent but not its display', () => {
    const page = read(
      '<div style="visibility:hidden">甲甲<b style="visibility:visible">乙乙</b></div><div hidden>丙<b style="display:block">丁丁</b></div>',
    );
    expect(run(page, '甲甲').visible).toBe(false);
    expect(run(page, '乙乙').visible).toBe(true);
    expect(run(page, '丁丁').visible).toBe(false);
  });

  it('aria-hidden text is on the screen', () => {
    expect(run(read('<p aria-hidden="true">看得见</p>'), '看得见').visible).toBe(true);
  });

  it.each(['column', 'column-reverse'])(
    'words scrolled out of a box can be scrolled to (%s)',
    (direction) => {
      const lines = Array.from({ length: 40 }, (_, i) => `<p>line ${i}.</p>`).join('');
      document.body.innerHTML = `<div id="box" style="height:90px;overflow-y:auto;display:flex;flex-direction:${direction}">${lines}</div>`;
      const box = document.getElementById('box');
      box?.scrollTo(0, direction === 'column' ? box.scrollHeight : 0);
      const reading = readPage(OPTIONS);
      expect(reading.snapshot.runs.filter(({ visible }) => visible)).toHaveLength(40);
    },
  );

  it('closed details show their summary only', () => {
    const page = read('<details><summary>标题</summary><p>内容</p></details>');
    expect(run(page, '标题').visible).toBe(true);
    expect(run(page, '内容').visible).toBe(false);
  });
});

describe('where it is', () => {
  it.each([['auto'], ['flex-direction:column-reverse']])(
    'what was scrolled out above the page can be scrolled back: %s',
    (style) => {
      const rows = Array.from({ length: 30 }, (_, i) => `<p style="flex:none;height:40px">第${i}行</p>`).join(
        '',
      );
      document.body.innerHTML = `<div style="height:200px;overflow:auto;display:flex;flex-direction:column;${style}">${rows}<p style="position:absolute;left:-9999px">躲藏</p></div>`;
      const box = document.querySelector('div');
      if (box) box.scrollTop = style === 'auto' ? 900 : 0;
      const reading = readPage(OPTIONS);
      expect([run(reading, '第0行').visible, run(reading, '第29行').visible]).toEqual([true, true]);
      expect(run(reading, '躲藏').visible).toBe(false);
    },
  );

  it('boxes count from the top of the document, scrolled or not', () => {
    const html = '<div style="height:3000px"></div><p id="p" style="margin:0;line-height:20px">底部</p>';
    const before = run(read(html), '底部').box;
    window.scrollTo(0, 1500);
    const after = run(readPage(OPTIONS), '底部').box;
    window.scrollTo(0, 0);
    expect(after[1]).toBeCloseTo(before[1], 0);
    expect(before[1]).toBeGreaterThan(2900);
  });

  it('a same-origin frame is read with the offset of its box', async () => {
    document.body.innerHTML =
      '<iframe style="position:absolute;left:100px;top:200px;border:10px solid;width:300px;height:100px" srcdoc="<body style=\'margin:0\'><p style=\'margin:0\'>框内</p>"></iframe>';
    await new Promise((resolve) => document.querySelector('iframe')?.addEventListener('load', resolve));
    const page = readPage(OPTIONS);
    const paragraph = page.snapshot.elements.find((element) => element.tag === 'p');
    expect(paragraph?.box.slice(0, 2)).toEqual([110, 210]);
    expect(page.snapshot.frames.map((frame) => frame.reachable)).toEqual([true, true]);
    expect(page.snapshot.text).toBe('框内');
    expect(page.dom).toContain('srcdoc="');
    expect(page.dom).toContain('框内');
  });

  it('a frame of another origin is named', () => {
    const page = read('<iframe sandbox src="https://chat.invalid/room"></iframe>');
    expect(page.snapshot.frames[1]).toMatchObject({ url: 'https://chat.invalid/room', reachable: false });
  });
});

describe('shadow roots', () => {
  it('open and closed ones are read, slots filled', () => {
    document.body.innerHTML = '<x-card>插槽内容</x-card><div id="host"></div>';
    const card = document.querySelector('x-card');
    const host = document.querySelector('#host');
    if (!card || !host) throw new Error('no hosts');
    card.attachShadow({ mode: 'open' }).innerHTML = '<p>标签：<slot></slot></p>';
    const closed = host.attachShadow({ mode: 'closed' });
    closed.innerHTML = '<p>闭合</p>';
    closedRoots.set(host, closed);
    const page = readPage(OPTIONS);
    expect(page.snapshot.text).toBe('标签：插槽内容\n闭合');
    expect(page.snapshot.elements.map((element) => element.shadow).filter(Boolean)).toEqual([
      'open',
      'closed',
    ]);
    expect(page.dom).toContain('<template shadowrootmode="closed"><p>闭合</p></template>');
  });
});

describe('form values', () => {
  it('live values are read and copied, passwords never', () => {
    document.body.innerHTML =
      '<input id="a" value="旧"><input id="p" type="password" value="hunter2"><input id="n" autocomplete="new-password" value="hunter3"><textarea id="t">旧</textarea><select><option>甲</option><option selected>乙</option></select><input type="checkbox" id="c">';
    const byId = (id: string) => document.getElementById(id) as HTMLInputElement;
    byId('a').value = '新值';
    byId('t').value = '卡密一\n卡密二';
    byId('c').checked = true;
    const page = readPage(OPTIONS);
    expect(page.snapshot.fields.map((field) => field.value)).toEqual([
      '新值',
      null,
      null,
      '卡密一\n卡密二',
      '乙',
      'checked',
    ]);
    expect(JSON.stringify(page)).not.toContain('hunter');
    expect(page.dom).toContain('value="新值"');
    expect(page.dom).toContain('>卡密一\n卡密二</textarea>');
    expect(page.dom).toContain('<option selected="">乙');
    expect(page.snapshot.text).toContain('新值');
    expect(page.snapshot.text).toContain('卡密一\n卡密二');
  });
});

describe('text', () => {
  it('stands in visual order, one line a row, wraps unbroken', () => {
    const page = read(
      '<div style="display:flex;flex-direction:row-reverse;width:400px"><span>右</span><span style="flex:1">左</span></div><p style="width:120px">这是一段会在屏幕上折成好几行的文字，<b>但仍是一句</b>。</p><p>甲<br>乙</p>',
    );
    expect(page.snapshot.text).toBe('左 右\n这是一段会在屏幕上折成好几行的文字，但仍是一句。\n甲\n乙');
  });

  it('white space between inline elements is kept as one space', () => {
    expect(read('<p><b>Order</b> <i>No</i>\n<u>7</u></p>').snapshot.text).toBe('Order No 7');
  });

  it('script bodies do not reach the copy and markup in text stays text', () => {
    const page = read('<p>&lt;img src=x onerror=alert(1)&gt;</p><script>secret()</script>');
    expect(page.dom).not.toContain('secret()');
    expect(page.dom).toContain('&lt;img src=x');
  });
});

describe('what only CSS writes', () => {
  it.each([
    ['a label', '.d::before{content:"订单号："}', '<p class="d">AB12CD34</p>', '订单号：AB12CD34'],
    ['a value', '.d::after{content:attr(data-no)}', '<p class="d" data-no="AB12CD34">单号 </p>', 'AB12CD34'],
    [
      'the header of a column',
      '.t td{display:block}.t td::before{content:attr(data-label);display:inline-block;width:120px}',
      '<table class="t"><tr><td data-label="订单金额">58.80</td></tr></table>',
      '订单金额 58.80',
    ],
    ['an escape', '.d::before{content:"\\8ba2\\5355"}', '<p class="d">甲</p>', '订单甲'],
    ['rules inside a media query', '@media all{.d::before{content:"甲"}}', '<p class="d">乙</p>', '甲乙'],
  ])('%s is read', (_name, css, html, text) => {
    expect(read(`<style>${css}</style>${html}`).snapshot.text).toContain(text);
  });

  it.each([
    ['an icon', '.d::before{content:"\\f101"}'],
    ['words that are not painted', '.d::before{content:"订单号";display:none}'],
    ['transparent words', '.d::before{content:"订单号";color:transparent}'],
    ['words for screen readers', '.d::before{content:"\\f101" / "订单号"}'],
  ])('%s is not', (_name, css) => {
    expect(read(`<style>${css}</style><p class="d">AB12</p>`).snapshot.text).toBe('AB12');
  });

  it('in a shadow root too', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = '<style>b::before{content:"卡密："}</style><b>ABCD-1234</b>';
    expect(readPage(OPTIONS).snapshot.text).toBe('卡密：ABCD-1234');
  });
});

describe('budgets', () => {
  it('too many elements are cut and named', () => {
    const page = read('<i>x</i>'.repeat(500), { maxElements: 100 });
    expect(page.snapshot.elements).toHaveLength(100);
    expect(page.snapshot.truncated).toEqual(['elements']);
  });

  it('too much text is cut and named', () => {
    const page = read(`<p>${'文'.repeat(500)}</p><p>后</p>`, { maxText: 100 });
    expect(page.snapshot.truncated).toEqual(['text']);
    expect(page.snapshot.runs.map((candidate) => candidate.text.length)).toEqual([100]);
  });

  it('time that runs out is named', () => {
    expect(read('<i>x</i>'.repeat(500), { budgetMs: -1 }).snapshot.truncated).toEqual(['time']);
  });

  it('a nest of 1,200 elements neither throws nor hangs', () => {
    let at: Element = document.body;
    for (let i = 0; i < 1200; i++) at = at.appendChild(document.createElement('div'));
    at.textContent = '深';
    const page = readPage(OPTIONS);
    expect(page.snapshot.truncated).toEqual(['elements']);
    expect(page.dom).toContain('cut here');
  });

  it('what is read has the shape that is frozen', () => {
    expect(pageReadingSchema.safeParse(read('<p>\ud800孤儿</p><input value="1">')).success).toBe(true);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { toBase64, utf8 } from '../../../utils/evidence/bytes.ts';
import type { Form } from './form-lab.ts';
import { htmlForm } from './form-lab.ts';

/** The chips of a shop software that highlights its first type and sends none until one is clicked. */
const CHIPS = `<div class="types"><div class="title"><span>请选择投诉类型</span></div>
  ${['不会使用', '无效卡密', '涉嫌色情<i>全额退款</i>', '描述不符']
    .map((words) => `<div class="box" style="cursor:pointer">${words}</div>`)
    .join('')}</div>
  <div><div style="cursor:pointer">取消</div><div style="cursor:pointer">提交投诉</div><div style="cursor:pointer">关闭</div></div>`;

describe('a list of complaint types', () => {
  it('of clickable boxes is read without badges and set by a real click, and nothing that sends is among it', async () => {
    const form = htmlForm(CHIPS);
    const clicked = vi.fn();
    for (const chip of form.place.querySelectorAll('div')) {
      if (chip.style.cursor) chip.addEventListener('click', () => clicked(chip.firstChild?.textContent));
    }
    const { lists } = form.filler.scan();
    expect(lists).toMatchObject([
      { kind: 'chips', options: ['不会使用', '无效卡密', '涉嫌色情', '描述不符'], chosen: null },
    ]);
    expect(lists[0]?.label).toContain('投诉类型');
    expect(await form.filler.choose(lists[0]?.id ?? '', 1)).toBe('clicked');
    expect(clicked.mock.calls).toEqual([['无效卡密']]);
  });

  it('in a select is set and told to the page', async () => {
    const form = htmlForm(
      '<label>类型<select><option value="">请选择</option><option value="2">未收到货</option><option>其他</option></select></label>',
    );
    const select = form.place.querySelector('select');
    const changed = vi.fn();
    select?.addEventListener('change', () => changed(select.value));
    const [list] = form.filler.scan().lists;
    expect(list).toMatchObject({
      kind: 'select',
      label: '类型',
      chosen: 0,
      options: ['请选择', '未收到货', '其他'],
    });
    expect(await form.filler.choose(list?.id ?? '', 1)).toBe('chosen');
    expect(changed).toHaveBeenCalledWith('2');
  });

  it('of radio buttons is read by their labels', async () => {
    const form = htmlForm(`<fieldset><legend>问题类型</legend>
      <label><input type="radio" name="t" value="a">卡密无效</label><label><input type="radio" name="t" value="b" checked>描述不符</label></fieldset>`);
    const [list] = form.filler.scan().lists;
    expect(list).toMatchObject({
      kind: 'radio',
      label: '问题类型',
      chosen: 1,
      options: ['卡密无效', '描述不符'],
    });
    expect(await form.filler.choose(list?.id ?? '', 0)).toBe('chosen');
    expect(form.place.querySelector<HTMLInputElement>('[value=a]')?.checked).toBe(true);
  });

  it('whose page refuses the choice says so', async () => {
    const form = htmlForm(
      '<label><input type="radio" name="t">甲类</label><label><input type="radio" name="t">乙类</label>',
    );
    form.place.addEventListener('click', (event) => event.preventDefault());
    const [list] = form.filler.scan().lists;
    expect(await form.filler.choose(list?.id ?? '', 1)).toBe('refused');
    expect(await form.filler.choose('l9', 1)).toBe('gone');
  });

  it('behind a select that something else draws is set by that', async () => {
    const form =
      htmlForm(`<div><select style="display:none"><option>请选择</option><option>卡密无效</option><option>其他</option></select>
      <p>请选择</p><dl style="display:none"><dd>请选择</dd><dd>卡密无效</dd><dd>其他</dd></dl></div>`);
    const select = form.place.querySelector('select');
    for (const [i, drawn] of form.place.querySelectorAll('dd').entries()) {
      drawn.addEventListener('click', () => {
        if (select) select.selectedIndex = i;
      });
    }
    const [list] = form.filler.scan().lists;
    expect(list).toMatchObject({ kind: 'select', options: ['请选择', '卡密无效', '其他'] });
    expect(await form.filler.choose(list?.id ?? '', 1)).toBe('chosen');
    expect(select?.selectedIndex).toBe(1);
  });

  it('behind a hidden select that nobody knows is set, and the buyer is asked to look', async () => {
    const form = htmlForm(
      '<div>类型<select style="display:none"><option>卡密无效</option><option>其他</option></select></div>',
    );
    const [list] = form.filler.scan().lists;
    expect(await form.filler.choose(list?.id ?? '', 1)).toBe('clicked');
    expect(form.place.querySelector('select')?.selectedIndex).toBe(1);
  });

  it.each([
    ['a readonly input in a drawn select', '<input readonly placeholder="请选择">'],
    ['an element that says what it is', '<div role="combobox" tabindex="0" style="height:30px">请选择</div>'],
  ])('behind %s is opened for the buyer, chosen and told', async (_, control) => {
    const form = htmlForm(`<p><label>问题类型</label></p><div class="x-select">${control}</div>`);
    form.place.insertAdjacentHTML('afterbegin', '<div><li>不相干</li></div>');
    const opener = form.place.querySelector<HTMLElement>('.x-select > *');
    opener?.addEventListener('mousedown', () =>
      setTimeout(() => {
        const list = document.createElement('ul');
        for (const words of ['卡密无效', '未收到货', '其他']) {
          const entry = list.appendChild(document.createElement('li'));
          entry.textContent = words;
          entry.addEventListener('click', () => {
            if (opener instanceof HTMLInputElement) opener.value = words;
            else opener.textContent = words;
            list.remove();
          });
        }
        form.place.append(list);
      }, 100),
    );
    const [list] = form.filler.scan().lists;
    expect(list).toMatchObject({ kind: 'combo', label: '问题类型', options: [] });
    expect(form.place.querySelector('ul')).toBeNull();
    expect((await form.filler.open(list?.id ?? ''))?.options).toEqual(['卡密无效', '未收到货', '其他']);
    form.place.querySelector('ul')?.remove();
    expect(await form.filler.choose(list?.id ?? '', 1)).toBe('chosen');
    expect(opener instanceof HTMLInputElement ? opener.value : opener?.textContent).toBe('未收到货');
  });

  it('that does not open is told', async () => {
    const form = htmlForm('<label>类型</label><div class="select"><input readonly></div>');
    const [list] = form.filler.scan().lists;
    expect(await form.filler.open(list?.id ?? '')).toBeNull();
    expect(await form.filler.open('l9')).toBeNull();
  });

  it('never holds a button that sends the form or a link that leaves', () => {
    const form =
      htmlForm(`<div>${['卡密无效', '描述不符', '其他'].map((words) => `<button style="cursor:pointer">${words}</button>`).join('')}</div>
      <p>${['卡密无效', '描述不符', '其他'].map((words) => `<a href="/x" style="cursor:pointer">${words}</a>`).join('')}</p>`);
    expect(form.filler.scan().lists).toEqual([]);
  });
});

const stage = (form: Form, ...names: string[]) => {
  for (const name of names) form.filler.stage(name, 'image/jpeg', toBase64(utf8(`pixels of ${name}`)));
};

describe('a place for files', () => {
  it('is an input that gets the pictures and tells its page', async () => {
    const form = htmlForm(
      '<div><label>上传凭证<input type="file" accept="image/*" multiple></label><p>最多3张，每张不超过5MB</p></div>',
    );
    const input = form.place.querySelector('input');
    const changed = vi.fn();
    input?.addEventListener('change', () => changed(input.files?.length));
    const [target] = form.filler.scan().files;
    expect(target).toMatchObject({
      kind: 'input',
      accept: 'image/*',
      multiple: true,
      maxFiles: 3,
      maxBytes: 5 * 1024 * 1024,
    });
    stage(form, '证据1.jpg', '证据2.jpg');
    expect(await form.filler.attach(target?.id ?? '')).toEqual({ state: 'attached', files: 2 });
    expect(changed).toHaveBeenCalledWith(2);
    const [first] = input?.files ?? [];
    expect([first?.name, first?.type, await first?.text()]).toEqual([
      '证据1.jpg',
      'image/jpeg',
      'pixels of 证据1.jpg',
    ]);
    expect(form.submitted()).toBe(0);
  });

  it('hidden behind a picture is found; an uploader that empties its input has taken the files', async () => {
    const form = htmlForm(
      '<div style="width:80px;height:80px">＋<input type="file" style="display:none"></div>',
    );
    const input = form.place.querySelector('input');
    input?.addEventListener('change', () => {
      input.value = '';
    });
    const [target] = form.filler.scan().files;
    expect(target).toMatchObject({ multiple: false, maxFiles: null });
    stage(form, '证据1.jpg');
    expect(await form.filler.attach(target?.id ?? '')).toEqual({ state: 'taken', files: 1 });
  });

  it('is an area that listens to drops', async () => {
    const form = htmlForm('<div class="upload-drop" style="height:90px">将图片拖到此处上传</div>');
    const area = form.place.querySelector('div');
    const dropped: string[] = [];
    area?.addEventListener('dragover', (event) => event.preventDefault());
    area?.addEventListener('drop', (event) => {
      event.preventDefault();
      for (const file of event.dataTransfer?.files ?? []) dropped.push(file.name);
    });
    const [target] = form.filler.scan().files;
    expect(target?.kind).toBe('drop');
    stage(form, '证据1.jpg', '证据2.jpg');
    expect(await form.filler.attach(target?.id ?? '')).toEqual({ state: 'taken', files: 2 });
    expect(dropped).toEqual(['证据1.jpg', '证据2.jpg']);
  });

  it('that only looks like one is told from one that listens', async () => {
    const form = htmlForm('<div class="upload-drop" style="height:90px">拖拽图片到这里</div>');
    const [target] = form.filler.scan().files;
    stage(form, '证据1.jpg');
    expect(await form.filler.attach(target?.id ?? '')).toEqual({ state: 'not-listening', files: 0 });
  });

  it('forgets what it was handed', async () => {
    const form = htmlForm('<input type="file" multiple>');
    const [target] = form.filler.scan().files;
    stage(form, '证据1.jpg');
    await form.filler.attach(target?.id ?? '');
    stage(form, '证据2.jpg');
    await form.filler.attach(target?.id ?? '');
    expect([...(form.place.querySelector('input')?.files ?? [])].map(({ name }) => name)).toEqual([
      '证据2.jpg',
    ]);
  });
});

// Real fields of all kinds in a real browser: what we write is what the page's own code holds, nothing is sent, and undo puts back.
import { afterEach, describe, expect, it } from 'vitest';
import { createFiller } from '../../../utils/filling/create-filler.ts';
import { box, chatBox, type Form, htmlForm, modelEditor, openRoot, reactForm, vueForm } from './form-lab.ts';

const TEXT = '订单号：2026112221272013741\n卡密提示“无效”😀，请补发或退款。\n\n证据1、证据2';

afterEach(() => getSelection()?.removeAllRanges());

const kinds: [string, () => Form][] = [
  ['a plain textarea', () => htmlForm('<label>投诉内容<textarea></textarea></label>')],
  ['a textarea controlled by React', () => reactForm()],
  ['a textarea bound by Vue', () => vueForm()],
  ['a chat box of the page', chatBox],
  ['an editor with a model of its own', () => modelEditor(true)],
  ['an editor that refuses every paste', () => modelEditor(false)],
];

describe.each(kinds)('%s', (_, open) => {
  it('takes the text, and its owner knows', async () => {
    const form = open();
    const outcome = await form.filler.write(null, TEXT, 'refuse');
    expect(outcome).toMatchObject({ problem: null, cut: 0 });
    expect(form.state()).toBe(TEXT);
    expect(form.submitted()).toBe(0);
  });

  it('gives back what was there', async () => {
    const form = open();
    await form.filler.write(null, '我先写的话', 'refuse');
    await form.filler.write(null, '又改了', 'refuse');
    const { field } = await createFillerUndo(form);
    expect(await form.filler.undo(field)).toBe('undone');
    expect(form.state().trim()).toBe('');
  });
});

async function createFillerUndo(form: Form): Promise<{ field: string }> {
  const { field } = await form.filler.write(null, TEXT, 'refuse');
  return { field: field?.id ?? '' };
}

describe('a field', () => {
  it('with words of the buyer gets them back', async () => {
    const form = reactForm(undefined, '我自己写的');
    const { field } = await form.filler.write(null, TEXT, 'refuse');
    expect(form.state()).toBe(TEXT);
    expect(await form.filler.undo(field?.id ?? '')).toBe('undone');
    expect(form.state()).toBe('我自己写的');
  });

  it('the buyer has gone on writing in is not undone', async () => {
    const form = htmlForm('<textarea></textarea>');
    const { field } = await form.filler.write(null, TEXT, 'refuse');
    box(form).value += '补充一句';
    expect(await form.filler.undo(field?.id ?? '')).toBe('changed-since');
    expect(box(form).value).toContain('补充一句');
  });

  it('with formatting gets its formatting back', async () => {
    const form = htmlForm('<p>描述</p><div contenteditable="true"><b>粗</b>细<br>二行</div>');
    const host = form.place.querySelector('[contenteditable]');
    const { field, problem } = await form.filler.write(null, TEXT, 'refuse');
    expect(problem).toBeNull();
    expect(await form.filler.undo(field?.id ?? '')).toBe('undone');
    expect(host?.innerHTML).toBe('<b>粗</b>细<br>二行');
  });

  it.each([
    ['maxlength of the browser', '<textarea maxlength="20"></textarea>', 20, true],
    ['a counter beside it', '<div><textarea></textarea><span>0/20</span></div>', 20, false],
    ['words in the placeholder', '<textarea placeholder="20字以内"></textarea>', 20, false],
  ])('tells its limit from %s and takes no longer text', async (_, html, max, enforced) => {
    const form = htmlForm(html);
    const outcome = await form.filler.write(null, TEXT, 'refuse');
    expect(outcome).toMatchObject({ problem: 'too-long', field: { max, enforced } });
    expect(form.state()).toBe('');
  });

  it('that is too short is filled as far as it goes where that was asked for, never splitting a character', async () => {
    const form = htmlForm('<textarea maxlength="3"></textarea>');
    expect(await form.filler.write(null, '卡密😀坏', 'cut')).toMatchObject({ problem: null, cut: 3 });
    expect(form.state()).toBe('卡密');
  });

  it.each([
    ['read-only', '<textarea readonly autofocus></textarea>'],
    ['disabled by its fieldset', '<fieldset disabled><textarea></textarea></fieldset>'],
    ['disabled for assistive technology', '<div aria-disabled="true"><textarea></textarea></div>'],
  ])('that is %s is left alone', async (_, html) => {
    const form = htmlForm(html);
    const [field] = form.filler.scan().fields;
    expect(field?.writable).toBe(false);
    expect(await form.filler.write(field?.id ?? '', TEXT, 'refuse')).toMatchObject({ problem: 'read-only' });
    expect(form.state()).toBe('');
  });

  it('that the page took away is gone', async () => {
    const form = htmlForm('<textarea></textarea>');
    const [field] = form.filler.scan().fields;
    form.place.replaceChildren();
    expect((await form.filler.write(field?.id ?? '', TEXT, 'refuse')).problem).toBe('field-gone');
    expect((await form.filler.write(null, TEXT, 'refuse')).problem).toBe('no-field');
  });

  it('whose page puts the old text back has refused', async () => {
    const form = reactForm((_value, old) => old);
    expect((await form.filler.write(null, TEXT, 'refuse')).problem).toBe('refused');
    expect(form.state()).toBe('');
  });

  it('whose page drops characters says that it was altered', async () => {
    const form = reactForm((value) => value.replaceAll('“', '').replaceAll('”', ''));
    const outcome = await form.filler.write(null, TEXT, 'refuse');
    expect(outcome.problem).toBe('altered');
    expect(await form.filler.undo(outcome.field?.id ?? '')).toBe('undone');
    expect(form.state()).toBe('');
  });

  it('that swallows every paste and throws out what was typed has refused', async () => {
    const form = htmlForm('<div contenteditable="true" aria-label="投诉内容" style="height:60px"></div>');
    const host = form.place.querySelector('[contenteditable]');
    host?.addEventListener('paste', (event) => event.preventDefault());
    host?.addEventListener('input', () => host.replaceChildren());
    expect((await form.filler.write(null, TEXT, 'refuse')).problem).toBe('refused');
    expect(host?.textContent).toBe('');
  });

  it('that refuses a hand’s paste is filled without one', async () => {
    const form = htmlForm('<textarea></textarea>');
    box(form).addEventListener('paste', (event) => event.preventDefault());
    box(form).addEventListener('keydown', (event) => event.preventDefault());
    expect((await form.filler.write(null, TEXT, 'refuse')).problem).toBeNull();
    expect(form.state()).toBe(TEXT);
  });

  it('of a line takes one line', async () => {
    const form = htmlForm('<input name="reason" aria-label="投诉原因">');
    expect((await form.filler.write(null, '一行\n两行', 'refuse')).problem).toBeNull();
    expect(form.state()).not.toContain('\n');
  });
});

describe('the field that is meant', () => {
  const FORM = `<input type="search" placeholder="搜索商品"><input name="order" placeholder="订单编号">
    <input type="password"><textarea name="address" placeholder="收货地址"></textarea>
    <label>投诉说明<textarea name="why"></textarea></label><textarea hidden></textarea>`;

  it('is the one the buyer was in last, also when a click elsewhere took the focus', async () => {
    const form = htmlForm(`${FORM}<button type="button">别处</button>`);
    form.filler.scan();
    const address = form.place.querySelector<HTMLTextAreaElement>('[name=address]');
    address?.focus();
    address?.blur();
    expect(form.filler.scan().fields.find(({ focused }) => focused)?.label).toBe('收货地址');
    await form.filler.write(null, TEXT, 'refuse');
    expect(address?.value).toBe(TEXT);
  });

  it('is the likeliest where the buyer was in none', async () => {
    const form = htmlForm(FORM);
    await form.filler.write(null, TEXT, 'refuse');
    expect(form.place.querySelector<HTMLTextAreaElement>('[name=why]')?.value).toBe(TEXT);
  });

  it('is nobody’s guess where a page has only a search box', async () => {
    const form = htmlForm('<input type="search" placeholder="搜索"><input placeholder="手机号">');
    expect((await form.filler.write(null, TEXT, 'refuse')).problem).toBe('no-field');
  });

  it('lies in an open shadow root as well', async () => {
    const form = htmlForm('<custom-form></custom-form>');
    const root = form.place.querySelector('custom-form')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<label>问题描述<textarea></textarea></label>';
    expect(form.filler.scan().fields.map(({ label }) => label)).toEqual(['问题描述']);
    expect((await form.filler.write(null, TEXT, 'refuse')).problem).toBeNull();
    expect(root?.querySelector('textarea')?.value).toBe(TEXT);
  });

  it('is shown without a trace', () => {
    const form = htmlForm('<textarea></textarea>');
    const before = form.place.innerHTML;
    const [field] = form.filler.scan().fields;
    expect(form.filler.show(field?.id ?? '')).toBe(true);
    expect(form.place.innerHTML).toBe(before);
    expect(form.filler.show('f99')).toBe(false);
  });

  it('is told from frames that nobody may read', () => {
    const form = htmlForm(
      '<iframe sandbox srcdoc="<textarea></textarea>" width="300" height="200"></iframe>',
    );
    expect(form.filler.scan()).toMatchObject({ fields: [], closedFrames: 1 });
  });

  it('is never a password', () => {
    const form = htmlForm('<input type="password"><input type="number"><input type="hidden">');
    expect(form.filler.scan().fields).toEqual([]);
    expect(createFiller(openRoot).scan().fields).toEqual([]);
  });
});

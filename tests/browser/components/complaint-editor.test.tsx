import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ClausePicker } from '../../../components/casework/clause-picker.tsx';
import { ComplaintAdvice } from '../../../components/casework/complaint-advice.tsx';
import { ComplaintBasis } from '../../../components/casework/complaint-basis.tsx';
import {
  type ComplaintActions,
  ComplaintEditor,
  type ComplaintState,
} from '../../../components/casework/complaint-editor.tsx';
import { ComplaintOptions } from '../../../components/casework/complaint-options.tsx';
import { ComplaintTemplate } from '../../../components/casework/complaint-template.tsx';
import { ComplaintVersions } from '../../../components/casework/complaint-versions.tsx';
import { noChoices } from '../../../utils/evidence/case-choices.ts';
import { NO_MATERIAL } from '../../../utils/evidence/complaint-material.ts';
import { show } from './show.tsx';

const state: ComplaintState = {
  paper: 'merchant-request',
  demands: ['reissue', 'refund'],
  offered: [['reissue', 'refund'], ['refund']],
  blocked: null,
  limit: 200,
  text: '订单号2026112221272013741',
  edited: false,
  undoable: false,
  result: null,
};

function showEditor(change: Partial<ComplaintState>, fill: (() => void) | null = null): ComplaintActions {
  const actions = {
    pickPaper: vi.fn(),
    pickDemands: vi.fn(),
    write: vi.fn(),
    rewrite: vi.fn(),
    undo: vi.fn(),
    copy: vi.fn(),
    fill,
  };
  show(<ComplaintEditor state={{ ...state, ...change }} actions={actions} />);
  return actions;
}

describe('a complaint', () => {
  it('hands every stroke over, so that a closing popup loses nothing', async () => {
    const { write } = showEditor({});
    await page.getByRole('textbox', { name: '投诉内容' }).fill('我改过的话');
    expect(write).toHaveBeenCalledWith('我改过的话');
  });

  it('is copied with one click and filled only where a page is at hand', async () => {
    const { copy } = showEditor({});
    await page.getByRole('button', { name: '复制全文', exact: true }).click();
    expect(copy).toHaveBeenCalledOnce();
    await expect.element(page.getByRole('button', { name: '填到网页输入框' })).not.toBeInTheDocument();
  });

  it('is filled into the page of the popup', async () => {
    const fill = vi.fn();
    showEditor({}, fill);
    await page.getByRole('button', { name: '填到网页输入框', exact: true }).click();
    expect(fill).toHaveBeenCalledOnce();
  });

  it('counts against the limit of the paper and says by how much it is passed', async () => {
    showEditor({ text: '长'.repeat(203) });
    await expect.element(page.getByText('203 / 200 字')).toBeInTheDocument();
    await expect.element(page.getByText('超出 3 字', { exact: false })).toBeInTheDocument();
  });

  it('counts an emoji once where WeChat does', async () => {
    showEditor({ paper: 'wechat-pay', limit: 300, text: '😀😀' });
    await expect.element(page.getByText('2 / 300 字')).toBeInTheDocument();
  });

  it('is written anew only when the buyer asks, and the old text can be had back', async () => {
    const { rewrite } = showEditor({ edited: true });
    await page.getByRole('button', { name: '按现有证据重写' }).click();
    expect(rewrite).toHaveBeenCalledOnce();
  });

  it('offers the text that was put aside', async () => {
    const { undo } = showEditor({ undoable: true });
    await page.getByRole('button', { name: '撤销，用回原来的' }).click();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('announces what came of copying', async () => {
    showEditor({ result: { tone: 'ok', words: '已复制全文' } });
    await expect.element(page.getByRole('status')).toHaveTextContent('已复制全文');
  });

  it('goes to the platform when the buyer picks it, and to each paper of a place', async () => {
    const { pickPaper } = showEditor({});
    await page.getByText('平台', { exact: true }).click();
    expect(pickPaper).toHaveBeenCalledWith('platform-complaint');
    await page.getByLabelText('写哪一份').selectOptions('merchant-reminder');
    expect(pickPaper).toHaveBeenCalledWith('merchant-reminder');
  });

  it('asks for what the buyer picks', async () => {
    const { pickDemands } = showEditor({});
    await page.getByLabelText('我要求').selectOptions('refund');
    expect(pickDemands).toHaveBeenCalledWith(['refund']);
  });

  it('says why there is no outline for the police yet', async () => {
    showEditor({ paper: 'police-outline', blocked: 'police-unconfirmed', text: '' });
    await expect.element(page.getByText('报案提纲要先', { exact: false })).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: '复制全文' })).toBeDisabled();
  });
});

describe('what a complaint rests on', () => {
  it('says what is missing and how to get it', async () => {
    show(<ComplaintAdvice missing={['order-no', 'terms']} warnings={[]} tone={[]} onReplace={vi.fn()} />);
    await expect.element(page.getByRole('list')).toMatchTextContent('打开订单详情页');
    await expect.element(page.getByRole('list')).toMatchTextContent('没有保存的条款不会引用');
  });

  it('puts neutral words in the place of those that hurt, with one click', async () => {
    const onReplace = vi.fn();
    const tone = [{ words: '骗子', advice: '改为陈述事实', replacement: '商家' }];
    show(<ComplaintAdvice missing={[]} warnings={[]} tone={tone} onReplace={onReplace} />);
    await page.getByRole('button', { name: '改成“商家”' }).click();
    expect(onReplace).toHaveBeenCalledWith(0);
  });

  it('shows the source of each sentence', async () => {
    const sentences = [
      { text: '页面提示“已被使用”（证据2）。', exhibits: [2], source: 'exhibit' as const },
      { text: '余额没有变化（本人陈述）。', exhibits: [], source: 'own' as const },
      { text: '您好，', exhibits: [], source: 'frame' as const },
    ];
    show(<ComplaintBasis sentences={sentences} edited={false} />);
    await page.getByText('每句话的依据').click();
    await expect.element(page.getByText('有证据 · 证据2')).toBeVisible();
    await expect.element(page.getByText('您自己的话，没有证据')).toBeVisible();
    await expect.element(page.getByText('您好，')).not.toBeInTheDocument();
  });

  it('picks only among captured clauses, each with capture time, version and flags', async () => {
    const onPick = vi.fn();
    const clause = { terms: '《规则》', saved: '09-18 14:09', version: 'V2', exhibit: 3, flags: [] };
    const clauses = [
      { ...clause, id: 'a', place: '第八条', text: '24小时内退款。', chosen: true },
      { ...clause, id: 'b', place: '第九条', text: '概不退换。', flags: ['概不退换'], chosen: false },
    ];
    show(<ClausePicker clauses={clauses} proposed={false} onPick={onPick} />);
    await page.getByText('引用哪些条款', { exact: false }).click();
    await expect.element(page.getByText('09-18 14:09 保存 · 版本 V2 · 证据3 · 概不退换')).toBeVisible();
    await page.getByRole('checkbox', { name: /第九条/ }).click();
    expect(onPick).toHaveBeenCalledWith(['a', 'b']);
    await page.getByRole('button', { name: '用建议的条款' }).click();
    expect(onPick).toHaveBeenCalledWith(null);
  });

  it('takes a sentence of the buyer’s own and a confirmed fact', async () => {
    const [onAdd, onChoose] = [vi.fn(), vi.fn()];
    show(
      <ComplaintOptions
        material={NO_MATERIAL}
        choices={noChoices('c')}
        grounds={{ tripled: ['used-before-delivery'], police: [] }}
        exhibits={[{ no: 2, title: '兑换页', itemId: 'it_2' }]}
        onAdd={onAdd}
        onChoose={onChoose}
      />,
    );
    await page.getByText('补充说明、金额和更强的要求').click();
    await page.getByRole('textbox', { name: '用一句话补充发生了什么' }).fill('余额没有变化');
    await page.getByLabelText('哪个证据能看出来').selectOptions('it_2');
    await page.getByRole('button', { name: '加进投诉' }).click();
    expect(onAdd).toHaveBeenCalledWith({ account: [{ text: '余额没有变化', itemId: 'it_2' }] });
    await page.getByLabelText('要求三倍赔偿').selectOptions('used-before-delivery');
    expect(onChoose).toHaveBeenCalledWith({ tripled: 'used-before-delivery' });
    await expect.element(page.getByLabelText('写报案提纲')).not.toBeInTheDocument();
  });

  it('gives any earlier version back', async () => {
    const onPutBack = vi.fn();
    const versions = [
      { at: '2026-11-22T06:30:00Z', how: 'edited' as const, text: '第二版' },
      { at: '2026-11-22T06:20:00Z', how: 'sent' as const, text: '第一版' },
    ];
    show(
      <ComplaintVersions versions={versions} current="第二版" timeOf={(at) => at} onPutBack={onPutBack} />,
    );
    await page.getByText('以前的版本（1）').click();
    await page.getByRole('button', { name: '用这一版' }).click();
    expect(onPutBack).toHaveBeenCalledWith('第一版');
  });

  it('says which names of a template print nothing', async () => {
    const onUse = vi.fn();
    const problems = { unknown: ['姓名'], isBroken: true };
    show(
      <ComplaintTemplate
        template="订单{{订单号}}"
        limit={200}
        problems={problems}
        onLimit={vi.fn()}
        onUse={onUse}
      />,
    );
    await page.getByText('字数和我的模板').click();
    await expect.element(page.getByText('没有印出来：姓名', { exact: false })).toBeVisible();
    await expect.element(page.getByText('没有配对结束', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: '按我的模板写' }).click();
    expect(onUse).toHaveBeenCalledWith('订单{{订单号}}');
  });
});

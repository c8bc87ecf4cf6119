import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CaseSheet } from '../../../components/desk/case-sheet.tsx';
import { DeskPart } from '../../../components/desk/desk-part.tsx';
import { FoundCases, FoundItems } from '../../../components/desk/found-list.tsx';
import { FourDataForm } from '../../../components/desk/four-data-form.tsx';
import { MinorQuestions } from '../../../components/desk/minor-questions.tsx';
import { NextStepCard } from '../../../components/desk/next-step-card.tsx';
import { StopLossPanel } from '../../../components/desk/stop-loss-panel.tsx';
import { TroubleQuestions } from '../../../components/desk/trouble-questions.tsx';
import { VanishingList } from '../../../components/desk/vanishing-list.tsx';
import type { NextStep } from '../../../utils/casework/next-step.ts';
import { type StopLossFacts, stopLossLadder, stopLossReasons } from '../../../utils/casework/stop-loss.ts';
import type { Vanishing } from '../../../utils/casework/vanishing.ts';
import type { CaseChoices } from '../../../utils/evidence/case-choices.ts';
import { show } from './show.tsx';

const GHOST: StopLossFacts = {
  problem: null,
  paidToPerson: true,
  paidBy: 'wechat',
  contact: 'gone',
  police: null,
  hasShopDesk: true,
};
const STEPS: NextStep[] = [
  { kind: 'over' },
  { kind: 'keep-first' },
  { kind: 'ask-seller' },
  { kind: 'say-what' },
  { kind: 'stop-loss', step: 'call-police', phone: '110' },
  { kind: 'evidence', slot: 'failure' },
  {
    kind: 'paper',
    paper: 'platform-complaint',
    reason: 'window-closes-first',
    until: '2026-09-18T14:00:00.000Z',
  },
  { kind: 'wait', paper: 'merchant-request', until: null },
];
const VANISHING: Vanishing[] = [
  { code: 'shop-window', basis: 'software', until: '2026-09-18T16:00:00.000Z' },
  { code: 'chat', basis: 'general', until: null },
];
const noIssues = async () => {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};
const fits = () => {
  for (const shown of document.querySelectorAll('body > div *')) {
    expect(shown.scrollWidth, shown.outerHTML.slice(0, 80)).toBeLessThanOrEqual(361);
  }
};

describe('the next step', () => {
  it.each(STEPS)('$kind says one thing to do and is free of issues', async (step) => {
    const go = vi.fn();
    show(<NextStepCard step={step} onGo={step.kind === 'over' ? null : go} />);
    await expect.element(page.getByRole('region', { name: '现在做这一步' })).toBeVisible();
    if (step.kind !== 'over') await userEvent.click(page.getByRole('button', { name: '去做' }));
    expect(go).toHaveBeenCalledTimes(step.kind === 'over' ? 0 : 1);
    await noIssues();
  });
});

describe('a part of the desk', () => {
  function Part() {
    const [open, setOpen] = useState(false);
    return (
      <DeskPart id="x" title="写投诉" note="还剩 3 小时" open={open} onToggle={() => setOpen(!open)}>
        里面
      </DeskPart>
    );
  }

  it('opens and closes by keyboard under its own name, the note apart', async () => {
    show(<Part />);
    const button = page.getByRole('button', { name: '写投诉', exact: true });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('里面')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('里面')).not.toBeInTheDocument();
    await noIssues();
  });
});

describe('the stop-loss ladder', () => {
  it.each(['zh-CN', 'en'] as const)('ticks off one act after the other in %s', async (language) => {
    const done = vi.fn();
    show(
      <StopLossPanel
        reasons={stopLossReasons(GHOST)}
        rungs={stopLossLadder(GHOST)}
        done={['stop-paying']}
        onDone={done}
      />,
      language,
    );
    const boxes = page.getByRole('checkbox');
    await expect.element(boxes.nth(0)).toBeChecked();
    await userEvent.click(boxes.nth(1));
    expect(done).toHaveBeenCalledWith('write-four', true);
    fits();
    await noIssues();
  });

  it('says the hotline of the payment used and no percentage anywhere', async () => {
    show(
      <StopLossPanel
        reasons={stopLossReasons(GHOST)}
        rungs={stopLossLadder(GHOST)}
        done={[]}
        onDone={vi.fn()}
      />,
    );
    await expect.element(page.getByText(/电话 95017/)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/%|％|百分之/);
  });
});

describe('questions about money and seller', () => {
  const none: Pick<CaseChoices, 'paidBy' | 'paidToPerson' | 'contact' | 'police'> = {
    paidBy: null,
    paidToPerson: null,
    contact: null,
    police: null,
  };

  it('are answered with one tap each', async () => {
    const change = vi.fn();
    show(<TroubleQuestions choices={none} onChange={change} />);
    await userEvent.click(page.getByRole('radio', { name: '拉黑、注销、找不到' }));
    await userEvent.click(page.getByRole('radio', { name: '是', exact: true }));
    await userEvent.click(page.getByRole('radio', { name: '微信' }));
    await userEvent.click(page.getByRole('radio', { name: '有', exact: true }));
    expect(change.mock.calls.map(([one]) => one)).toEqual([
      { contact: 'gone' },
      { paidToPerson: true },
      { paidBy: 'wechat' },
      { police: 'more-payments-asked' },
    ]);
    fits();
    await noIssues();
  });

  it('ask for the guardian’s word before a child’s purchase is written of', async () => {
    const change = vi.fn();
    show(
      <MinorQuestions
        minor={{ age: 12, confirmed: false }}
        statutes={['《民法典》第十九条']}
        onChange={change}
      />,
    );
    await expect.element(page.getByText(/第十九条/)).toBeVisible();
    await userEvent.click(page.getByRole('checkbox'));
    expect(change).toHaveBeenLastCalledWith({ age: 12, confirmed: true });
    await userEvent.fill(page.getByRole('textbox'), '7');
    expect(change).toHaveBeenLastCalledWith({ age: 7, confirmed: false });
    await noIssues();
  });
});

describe('the four data', () => {
  it('name what is missing, and nothing is copied while all of it is', async () => {
    const words = { payee: '', account: '', amount: '', paidAt: '' };
    show(
      <FourDataForm
        words={words}
        missing={['payee', 'account', 'amount', 'paidAt']}
        source=""
        copied={null}
        onChange={vi.fn()}
        onCopy={vi.fn()}
      />,
    );
    await expect.element(page.getByText(/还缺：收款户名、收款账号、金额、付款时间/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: '复制这四样' })).toBeDisabled();
    fits();
    await noIssues();
  });
});

describe('leftovers', () => {
  const known = {
    id: 'cs_zez13sty44ui3mtq8pqv',
    createdAt: '2026-09-18T06:00:00.000Z',
    updatedAt: '2026-09-18T06:00:00.000Z',
    shopHost: null,
    orderNo: 'KM202609181234567890',
    product: null,
    merchant: null,
    amount: null,
    intake: null,
  };

  it('offer the case that is there, and items with their reasons, five at first', async () => {
    const [open, take] = [vi.fn(), vi.fn()];
    const found = Array.from({ length: 30 }, (_, n) => ({
      item: {
        id: `it_${n}`,
        caseId: 'cs_1',
        kind: 'order' as const,
        title: `很长的标题${'长'.repeat(80)}${n}`,
        host: null,
        capturedAt: '2026-09-18T06:00:00.000Z',
        facts: null,
      },
      reasons: ['amount' as const, 'day' as const],
      order: 'KM2',
    }));
    show(
      <>
        <FoundCases found={[{ case: known, reasons: ['number'] }]} onOpen={open} />
        <FoundItems found={found} onTake={take} />
      </>,
    );
    await userEvent.click(page.getByRole('button', { name: '就是这一单，打开' }));
    expect(open).toHaveBeenCalledWith(known.id);
    const buttons = page.getByRole('button', { name: '归到这一单' });
    expect(buttons.elements()).toHaveLength(5);
    await userEvent.click(page.getByRole('button', { name: /还有 25 份/ }));
    expect(buttons.elements()).toHaveLength(30);
    await userEvent.click(buttons.nth(29));
    expect(take).toHaveBeenCalledWith('it_29');
    fits();
    await noIssues();
  });

  it('list what disappears in order, with until when and who says so', async () => {
    show(<VanishingList items={VANISHING} />);
    await expect.element(page.getByText(/这类网站通常如此/)).toBeVisible();
    expect(
      [...document.querySelectorAll('.cp-acts > li > strong')].map((act) => act.textContent),
    ).toHaveLength(2);
    await noIssues();
  });
});

describe('the sheet for printing', () => {
  it('is whole for an empty case and says what is unknown', async () => {
    const nothing = {
      product: null,
      quantity: null,
      amount: null,
      orderNo: null,
      merchant: null,
      shopHost: null,
      payChannel: null,
      orderedAt: null,
      paidAt: null,
      exhibit: null,
    };
    const parties = (['merchant', 'platform', 'issuer', 'buyer', 'network'] as const).map((party) => ({
      party,
      name: null,
      shown: [],
      unknown: ['payment' as const],
    }));
    const account = {
      bought: nothing,
      parties,
      sides: { paidAt: null, before: [], after: [], undated: [] },
      moments: [],
    };
    show(<CaseSheet account={account} printedAt="2026-09-18T06:00:00.000Z" />);
    await expect.element(page.getByText('还没有可以列出的时间。')).toBeVisible();
    expect(page.getByText('不清楚', { exact: true }).elements()).toHaveLength(5);
    fits();
    await noIssues();
  });
});

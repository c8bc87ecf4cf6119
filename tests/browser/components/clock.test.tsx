import '@mantine/core/styles/Radio.css';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ClockPanel, type ClockPanelProps } from '../../../components/clock/clock-panel.tsx';
import { DueList } from '../../../components/clock/due-list.tsx';
import { EndingChoice } from '../../../components/clock/ending-choice.tsx';
import { LadderPanel } from '../../../components/clock/ladder-panel.tsx';
import { ReminderOffer } from '../../../components/clock/reminder-offer.tsx';
import { climbLadder } from '../../../utils/casework/climb-ladder.ts';
import type { ClockInput } from '../../../utils/casework/clock-input.ts';
import { deriveDeadlines } from '../../../utils/casework/derive-deadlines.ts';
import { clause, clockInput, promise, step } from '../../unit/casework/clock-sample.ts';
import { show } from './show.tsx';

const NOW = '2026-11-22T15:00:00+08:00';
const zone = 'Asia/Shanghai';
const link = (itemId: string): string => `#/item/${itemId}`;

function showClock(change: Partial<ClockInput>, props: Partial<ClockPanelProps> = {}, now = NOW) {
  const deadlines = deriveDeadlines(clockInput(now, change));
  show(
    <ClockPanel
      deadlines={deadlines}
      doubt={null}
      note={null}
      ended={false}
      now={Date.parse(now)}
      zone={zone}
      otherNow={null}
      exhibitLink={link}
      {...props}
    />,
  );
}

const accessible = async (): Promise<unknown[]> => {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

describe('the clock', () => {
  it('shows the next thing first, with its clause and exhibit, and folds what is years away', async () => {
    const clauses = [clause('务必购买当天22点之前投诉'), clause('购买后72小时内可申请退款')];
    showClock({ clauses, promises: [promise('10分钟到账', '10分钟')] });
    const next = page.getByRole('region', { name: '最近的一件事' });
    for (const words of [
      '在本站提交投诉',
      '还剩 7 小时',
      '今天 22:00 前',
      '《售后规则》第八条：“务必购买当天22点之前投诉”',
    ])
      await expect.element(next.getByText(words)).toBeVisible();
    await expect.element(next.getByRole('link', { name: '证据3' })).toHaveAttribute('href', '#/item/it_3');
    await expect.element(page.getByText('商家应当发货或到账')).toBeVisible();
    await expect.element(page.getByText('已超时 48 分钟')).toBeVisible();
    await expect.element(page.getByText('向法院起诉')).not.toBeVisible();
    expect(await accessible()).toEqual([]);
  });

  it('says both times where the clock of the computer is in doubt', async () => {
    const byMs = 86_400_000;
    const doubt = {
      kind: 'behind',
      byMs,
      otherTime: '2026-11-23T07:00:00.000Z',
      deviceTime: '2026-11-22T07:00:00.000Z',
      exhibit: 1,
    } as const;
    showClock({ clauses: [clause('购买后72小时内投诉')] }, { doubt, otherNow: Date.parse(NOW) + byMs });
    await expect.element(page.getByText('这台电脑的时间可能慢了约 1 天')).toBeVisible();
    await expect.element(page.getByText('还剩 2 天 23 小时')).toBeVisible();
    await expect.element(page.getByText('按对方的时间：还剩 1 天 23 小时')).toBeVisible();
  });

  it('says what to keep where nothing can be counted', async () => {
    showClock({ order: { ...clockInput(NOW).order, createdAt: null, paidAt: null } });
    await expect.element(page.getByText('还没有可以算的期限。')).toBeVisible();
    await expect.element(page.getByText('保存订单页', { exact: false })).toBeVisible();
  });

  it('asks for reminders with the reason beside the button', async () => {
    const onSwitch = vi.fn();
    show(<ReminderOffer reminders="off" onSwitch={onSwitch} />);
    await expect.element(page.getByText('提醒只在这台电脑上', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: '到点提醒我' }).click();
    expect(onSwitch).toHaveBeenCalledWith(true);
  });
});

it('the list of the day names what is due and leads to the case', async () => {
  const due = {
    id: 'a',
    caseId: 'cs_1',
    what: 'complain-platform',
    duty: 'buyer',
    lines: ['2026-11-22T14:00:00.000Z'],
    tellAt: [],
  } as const;
  const over = { ...due, id: 'b', what: 'answer', duty: 'merchant' } as const;
  show(
    <DueList
      due={[
        { due, kind: 'window', line: due.lines[0], label: '订单甲' },
        { due: over, kind: 'over', line: due.lines[0], label: '订单乙' },
      ]}
      now={Date.parse(NOW)}
      zone={zone}
    />,
  );
  await expect
    .element(page.getByRole('link', { name: '今天 22:00 前：在本站提交投诉' }))
    .toHaveAttribute('href', '#/case/cs_1?desk=clock');
  await expect.element(page.getByText('商家应当答复，已经超时，可以走下一步')).toBeVisible();
  expect(await accessible()).toEqual([]);
});

describe('the ladder', () => {
  const sent = step('merchant-request', '2026-11-21T10:00:00+08:00', {
    answerBy: '2026-11-22T02:00:00.000Z',
  });
  const exhibits = [{ itemId: 'it_4', exhibit: 4, label: '证据4 · 聊天记录' }];

  function showLadder(steps = [sent]) {
    const input = clockInput(NOW, { steps });
    const actions = { send: vi.fn(), unsend: vi.fn(), answer: vi.fn(), unanswer: vi.fn() };
    const ladder = climbLadder({
      now: Date.parse(NOW),
      deadlines: deriveDeadlines(input),
      steps,
      attempts: [],
      ending: null,
      isPlatform: null,
      personal: false,
      gone: false,
      paidBy: 'wechat',
      amount: null,
      largeFrom: 500,
      papers: null,
      promised: [],
      fraud: false,
    });
    const record = {
      channel: 'merchant',
      sent: 3,
      solved: 2,
      part: 0,
      refused: 0,
      evaded: 0,
      silent: 1,
      hoursToAnswer: 20,
    } as const;
    show(
      <LadderPanel
        steps={ladder}
        personal={false}
        ended={false}
        exhibits={exhibits}
        records={[record]}
        actions={actions}
        now={Date.parse(NOW)}
        zone={zone}
      />,
    );
    return actions;
  }

  it('shows what expired, what is next and why, and what worked before', async () => {
    showLadder();
    const first = page.getByRole('listitem', { name: '给商家写第一封信' });
    await expect.element(first.getByText('到期没答复')).toBeVisible();
    const next = page.getByRole('listitem', { name: '再催商家一次' });
    for (const words of [
      '现在做这一步 · 前一步到期没有答复。',
      '以前走过 3 次，解决 2 次 · 一般 20 小时 后答复',
    ])
      await expect.element(next.getByText(words)).toBeVisible();
    expect(await accessible()).toEqual([]);
  });

  it('notes an answer with its outcome and exhibit', async () => {
    const { answer } = showLadder();
    await page.getByRole('button', { name: '对方答复了' }).click();
    const keep = page.getByRole('button', { name: '记下来' });
    await expect.element(keep).toBeDisabled();
    await page.getByRole('radio', { name: '拒绝了' }).click();
    await page.getByLabelText('哪份证据里有答复').selectOptions('it_4');
    await keep.click();
    expect(answer.mock.calls[0]?.[1]).toMatchObject({ answerItem: 'it_4', outcome: 'refused' });
  });

  it('notes a sending with the time it gives, and refuses one that is still to come', async () => {
    const { send } = showLadder([]);
    await page.getByRole('button', { name: '我已经发出' }).first().click();
    await page.getByLabelText('什么时候发的').fill('2099-01-01T10:00');
    await expect.element(page.getByText('这个时间还没到', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button', { name: '记下来' })).toBeDisabled();
    await page.getByLabelText('什么时候发的').fill('2025-11-22T10:00');
    await page.getByRole('radio', { name: '3 天' }).click();
    await page.getByRole('button', { name: '记下来' }).click();
    const told = send.mock.calls[0]?.[1];
    expect(Date.parse(told.answerBy) - Date.parse(told.sentAt)).toBe(72 * 3_600_000);
  });

  it('offers two endings of its own to what came too late', async () => {
    const onEnd = vi.fn();
    const late = { askedAt: '2026-11-21T02:00:00.000Z', arrivedBy: '2026-11-22T02:00:00.000Z', exhibit: 4 };
    show(
      <EndingChoice
        ending={null}
        late={late}
        onEnd={onEnd}
        onReopen={vi.fn()}
        now={Date.parse(NOW)}
        zone={zone}
      />,
    );
    await expect.element(page.getByText('东西到了，但在你要求处理之后')).toBeVisible();
    await page.getByRole('button', { name: '迟到了，我收下' }).click();
    expect(onEnd).toHaveBeenCalledWith('late-kept');
  });
});

import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EvidenceChecklist } from '../../../components/triage/evidence-checklist.tsx';
import { EvidenceMeter, MeterHints, MeterLine } from '../../../components/triage/evidence-meter.tsx';
import { MistypedCheck } from '../../../components/triage/mistyped-check.tsx';
import { ProblemCard } from '../../../components/triage/problem-card.tsx';
import { ProblemPicker } from '../../../components/triage/problem-picker.tsx';
import { type SelfCheckFacts, SelfChecks } from '../../../components/triage/self-checks.tsx';
import { type ChecklistRow, meterOf } from '../../../utils/casework/checklist.ts';
import { proposal } from '../../../utils/casework/propose/proposal.ts';
import { compareTyped } from '../../../utils/casework/self-checks/mistyped.ts';
import { show } from './show.tsx';

const ROWS: ChecklistRow[] = [
  {
    slot: 'order',
    required: true,
    state: 'filled',
    exhibits: [1, 3],
    action: 'open-order-page',
    because: null,
  },
  {
    slot: 'failure',
    required: true,
    state: 'missing',
    exhibits: [],
    action: 'save-failure-page',
    because: null,
  },
  {
    slot: 'terms',
    required: false,
    state: 'unavailable',
    exhibits: [],
    action: 'save-terms-page',
    because: 'software',
  },
  {
    slot: 'payment',
    required: false,
    state: 'unavailable',
    exhibits: [],
    action: 'export-bill',
    because: 'buyer',
  },
  {
    slot: 'activation-recording',
    required: false,
    state: 'missing',
    exhibits: [],
    action: 'record-activation',
    because: null,
  },
];
const PROPOSALS = [
  proposal('P02', 10, 'failure-page', 2, '1003 已被使用'),
  proposal('P19', 5, 'merchant-says', 4, '不退'),
];
const words = () => document.body.textContent ?? '';

it('shows the meter with its numbers, states in words and what to do next', async () => {
  const meter = meterOf(ROWS);
  show(
    <>
      <EvidenceMeter meter={meter} />
      <MeterHints meter={meter} />
      <MeterLine meter={{ filled: 4, total: 4 }} />
    </>,
  );
  await expect.element(page.getByRole('heading', { name: '证据链 1/3' })).toBeInTheDocument();
  expect(words()).toContain('打开提示失败的激活页或充值页');
  expect(words()).toContain('可以用截图、账单或聊天记录代替');
  expect(words()).toContain('证据链 4/4');
});

it('names trouble, reason and exhibit, and takes another proposal with one tap', async () => {
  const onChoose = vi.fn();
  show(
    <ProblemCard
      problem="P02"
      chosen={false}
      proposals={PROPOSALS}
      goods={null}
      onChoose={onChoose}
      onChange={() => {}}
    />,
  );
  await expect.element(page.getByText('激活页提示“1003 已被使用”', { exact: false })).toBeInTheDocument();
  expect(words()).toContain('证据2');
  await page.getByRole('button', { name: '拒绝或拖延退款' }).click();
  expect(onChoose).toHaveBeenCalledWith('P19');
});

it('goes back to the proposal, and warns where the goods may be stolen', async () => {
  const onChoose = vi.fn();
  show(
    <ProblemCard
      problem="P06"
      chosen
      proposals={PROPOSALS}
      goods={null}
      onChoose={onChoose}
      onChange={() => {}}
    />,
  );
  await page.getByRole('button', { name: '按推荐的来' }).click();
  expect(onChoose).toHaveBeenCalledWith(null);
  expect(words()).toContain('不要再要求补发');
});

it('says so where nothing is wrong', async () => {
  const onChange = vi.fn();
  show(
    <ProblemCard
      problem={null}
      chosen={false}
      proposals={[]}
      goods={null}
      onChoose={() => {}}
      onChange={onChange}
    />,
  );
  await page.getByRole('button', { name: '选一种问题' }).click();
  expect(onChange).toHaveBeenCalled();
});

it('shows words of a page as words', async () => {
  const hostile = [proposal('P01', 9, 'page-says', 1, '<img src=x onerror=alert(1)>\u202e{words}')];
  show(
    <ProblemCard
      problem="P01"
      chosen={false}
      proposals={hostile}
      goods="slow-top-up"
      onChoose={() => {}}
      onChange={() => {}}
    />,
  );
  await expect.element(page.getByText('<img src=x onerror=alert(1)>', { exact: false })).toBeInTheDocument();
  expect(document.querySelector('img')).toBeNull();
  expect(words()).toContain('只要求取消和退款');
  expect(words()).not.toContain('\u202e');
});

it('finds each of the 27 in its group, and one of them by how people put it', async () => {
  const onPick = vi.fn();
  show(<ProblemPicker current="P01" onPick={onPick} onCancel={() => {}} />);
  await expect.poll(() => document.querySelectorAll('.cp-problems button').length).toBe(27);
  await page.getByRole('textbox').fill('没 到账');
  await expect.poll(() => document.querySelectorAll('.cp-problems button').length).toBeLessThan(4);
  await page.getByRole('button', { name: /直充未到账/ }).click();
  expect(onPick).toHaveBeenCalledWith('P09');
  await page.getByRole('textbox').fill('没有这种词');
  await expect.element(page.getByText('没有搜到', { exact: false })).toBeInTheDocument();
});

it('leaves the picker with Escape and takes a choice by keyboard alone', async () => {
  const onCancel = vi.fn();
  const onPick = vi.fn();
  show(<ProblemPicker current={null} onPick={onPick} onCancel={onCancel} />);
  await page.getByRole('textbox').fill('找回');
  await userEvent.keyboard('{Tab}{Enter}');
  expect(onPick).toHaveBeenCalledWith('P12');
  await page.getByRole('textbox').click();
  await userEvent.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalled();
});

it('lets the buyer point at an exhibit, take it back, and give a slot up', async () => {
  const actions = { point: vi.fn(), unpoint: vi.fn(), giveUp: vi.fn(), askIssuer: vi.fn() };
  show(
    <EvidenceChecklist
      rows={ROWS}
      items={[{ itemId: 'it_1', exhibit: 3, label: '证据3 文件' }]}
      pointed={[{ slot: 'order', exhibit: 3 }]}
      recordHref="#/window?case=cs_1"
      actions={actions}
    />,
  );
  await page.getByRole('combobox', { name: '失败页：用已保存的来当' }).selectOptions('证据3 文件');
  expect(actions.point).toHaveBeenCalledWith('failure', 'it_1');
  await page.getByRole('button', { name: '证据3 不是' }).click();
  expect(actions.unpoint).toHaveBeenCalledWith('order', 3);
  await page.getByRole('button', { name: '我拿不到' }).first().click();
  expect(actions.giveUp).toHaveBeenCalledWith('failure', true);
  await page.getByRole('button', { name: '还是能拿到' }).click();
  expect(actions.giveUp).toHaveBeenCalledWith('payment', false);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('#/window?case=cs_1');
});

it('compares what is typed and keeps nothing of it in the field', async () => {
  show(
    <MistypedCheck
      tried={{ kind: 'nothing-to-compare', mistakes: [] }}
      compare={(typed) => compareTyped(typed, ['KM7H-0LMD'])}
    />,
  );
  await page.getByRole('textbox').fill('KM7H-OLMD');
  await page.getByRole('button', { name: '比对' }).click();
  await expect.element(page.getByText('第 5 位：发来的是“0”，输入的是“O”')).toBeInTheDocument();
  expect(document.querySelector('input')?.value).toBe('');
  await page.getByRole('textbox').fill('KM7H-0LM');
  await page.getByRole('button', { name: '比对' }).click();
  await expect.element(page.getByText('长度不对：发来的是 8 位，您输入了 7 位。')).toBeInTheDocument();
});

const FACTS: SelfCheckFacts = {
  tried: null,
  wait: {
    state: 'wait',
    since: 0,
    until: 7 * 60_000,
    promise: { ms: 600_000, words: '10分钟内发货', exhibit: 1 },
  },
  now: 0,
  place: [{ words: '港区', exhibit: 1 }],
  placeAnswer: null,
  log: { attempts: [], failed: 0, places: 0, worked: false },
  copied: false,
};

it('says how long to wait and by what, and what no page can tell', async () => {
  const answerPlace = vi.fn();
  const actions = {
    compare: vi.fn(),
    answerPlace,
    addTry: vi.fn(),
    removeTry: vi.fn(),
    copyQuestions: vi.fn(),
  };
  show(
    <SelfChecks
      checks={['waited', 'right-place', 'reproduction', 'questions']}
      facts={FACTS}
      actions={actions}
    />,
  );
  await expect.element(page.getByText('再等 7 分钟', { exact: false })).toBeInTheDocument();
  expect(words()).toContain('承诺是“10分钟内发货”');
  expect(words()).toContain('您当时登录的是哪个账号，页面上看不到');
  await page.getByRole('button', { name: '不对，是我弄错了' }).click();
  expect(answerPlace).toHaveBeenCalledWith('found');
  await page.getByRole('combobox', { name: '结果' }).selectOptions('别的提示');
  await page.getByRole('button', { name: '记下这一次' }).click();
  expect(actions.addTry).toHaveBeenCalledWith('other-browser', 'other-failure');
  await page.getByRole('button', { name: '复制三句话' }).click();
  expect(actions.copyQuestions).toHaveBeenCalled();
});

it('says that the card works once it worked', async () => {
  const attempt = {
    at: '2026-11-22T06:00:00.000Z',
    where: 'other-device' as const,
    result: 'worked' as const,
    exhibit: null,
  };
  const actions = {
    compare: vi.fn(),
    answerPlace: vi.fn(),
    addTry: vi.fn(),
    removeTry: vi.fn(),
    copyQuestions: vi.fn(),
  };
  const log = { attempts: [attempt], failed: 0, places: 0, worked: true };
  show(<SelfChecks checks={['reproduction']} facts={{ ...FACTS, log }} actions={actions} />, 'en');
  await expect
    .element(page.getByText('must not say that the code does not work', { exact: false }))
    .toBeInTheDocument();
  await page.getByRole('button', { name: 'Remove this note' }).click();
  expect(actions.removeTry).toHaveBeenCalledWith(attempt.at);
});

it.each(['zh-CN', 'en'] as const)(
  'has no accessibility fault in %s and stays inside 360 px',
  async (language) => {
    const actions = {
      compare: vi.fn(),
      answerPlace: vi.fn(),
      addTry: vi.fn(),
      removeTry: vi.fn(),
      copyQuestions: vi.fn(),
    };
    const listed = { point: vi.fn(), unpoint: vi.fn(), giveUp: vi.fn(), askIssuer: vi.fn() };
    const checks = ['mistyped', 'waited', 'right-place', 'reproduction', 'questions'] as const;
    show(
      <main>
        <h1>P02</h1>
        <h2>{language}</h2>
        <ProblemCard
          problem="P24"
          chosen
          proposals={PROPOSALS}
          goods="cheat"
          onChoose={() => {}}
          onChange={() => {}}
        />
        <ProblemPicker current="P02" onPick={() => {}} onCancel={() => {}} />
        <EvidenceMeter meter={meterOf(ROWS)} />
        <SelfChecks checks={checks} facts={FACTS} actions={actions} />
        <EvidenceChecklist
          rows={ROWS}
          items={[{ itemId: 'it_1', exhibit: 3, label: '3' }]}
          pointed={[]}
          recordHref="#/window"
          actions={listed}
        />
      </main>,
      language,
    );
    await expect.poll(() => document.querySelectorAll('.cp-problems button').length).toBe(27);
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    for (const element of document.querySelectorAll('main *'))
      expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(361);
  },
);

// To the platform: a complaint, a request for review by a person, an application to its own way of settling disputes.
import { CHANNEL_OF } from '../../evidence/channel.ts';
import { type Block, block } from '../assemble.ts';
import type { Sentence } from '../complaint.ts';
import { demandWords } from '../demand-words.ts';
import type { Draft } from '../draft.ts';
import { exhibitList } from '../exhibit-list.ts';
import { citeOne, lawSentences } from '../law-sentences.ts';
import { orderLabels } from '../order-sentences.ts';
import { visible } from '../page-words.ts';
import { evasionSentences, promiseSentences } from '../promise-sentences.ts';
import { isPlatformsOwn } from '../respondent.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { contactSentences, stepSentences } from '../step-sentences.ts';
import { timelineSentences } from '../timeline-sentences.ts';
import { troubleSentences } from '../trouble-sentences.ts';
import { groundSentence, numbered, platformAsks, tripledAsk } from './requests.ts';

const most = (draft: Draft, asks: readonly string[]): string[] => asks.slice(0, draft.detail.asks);

function exhibits(draft: Draft): Block {
  return block('证据', exhibitList(draft), draft.detail.titles === 'full' ? '\n' : '；');
}

function problem(draft: Draft): Sentence[] {
  return [...troubleSentences(draft), ...groundSentence(draft), ...promiseSentences(draft)];
}

/** What is the merchant's to do goes through the platform, what is the platform's own is asked of it directly. */
function stepIn(draft: Draft): string[] {
  const { shopIsPlatform } = draft.input;
  const { check } = draft.words;
  const [sellers, own] = [demandWords(draft, 'seller').join('；'), demandWords(draft, 'platform')];
  if (shopIsPlatform === false) return [[check, sellers].filter((part) => part !== '').join('，'), ...own];
  return [`请介入处理，${check}${sellers === '' ? '' : `，要求商家${sellers}`}`, ...own];
}

export function platformComplaint(draft: Draft): Block[] {
  const { greeting, timeline } = draft.detail;
  const hello = greeting ? [draft.say('frame', '您好，现就以下订单提交投诉，请依规则处理。')] : [];
  const order = orderLabels(draft);
  const trouble = problem(draft);
  // The line of events already tells what was tried.
  const isTold = timeline !== 'none';
  const tried = isTold ? [] : contactSentences(draft);
  const sent = isTold ? [] : stepSentences(draft);
  const excuses = evasionSentences(draft);
  return [
    block(null, hello),
    block('订单', order),
    block(`问题：${draft.words.label}`, [...trouble, ...tried, ...sent, ...excuses]),
    block('时间线', timelineSentences(draft), timeline === 'lines' ? '\n' : '；'),
    block('规则依据', ruleSentences(draft), '\n'),
    block('法律依据', lawSentences(draft, '')),
    exhibits(draft),
    block(
      '请求',
      numbered(draft, most(draft, [...stepIn(draft), ...platformAsks(draft), ...tripledAsk(draft)])),
      '\n',
    ),
  ];
}

export function platformReview(draft: Draft): Block[] {
  if (!draft.input.steps.some(({ paper }) => CHANNEL_OF[paper] === 'platform'))
    draft.lacks('earlier-contact');
  const what = demandWords(draft, 'all', ['decision']).join('；');
  const article = citeOne(draft, 'pg-19');
  const { records } = draft.words;
  const asks = [
    `由人工复核并作出判定${article === '' ? '' : `（${article}）`}`,
    '书面说明认定的事实、理由和所依据的规则原文及版本',
    ...(what === '' ? [] : [`支持我的请求：${what}`]),
    ...(records === null ? [] : [`提供${records}供核对`]),
  ];
  return [
    block(null, [draft.say('frame', '申请人工复核。')]),
    block('订单', orderLabels(draft)),
    block(`问题：${draft.words.label}`, problem(draft)),
    block('已作的联系和对方的说法', [
      ...contactSentences(draft),
      ...stepSentences(draft),
      ...evasionSentences(draft),
    ]),
    block('规则依据', ruleSentences(draft), '\n'),
    block('法律依据', lawSentences(draft, '')),
    exhibits(draft),
    block('请求', numbered(draft, most(draft, asks)), '\n'),
  ];
}

const SETTLES = /仲裁|第三方介入|争议(?:处理|解决)|纠纷(?:处理|解决)|陪审|众裁/;

/** Nobody can be made to show papers who cannot be reached, nor a seller who he is. */
const isUnreachable = ({ input }: Draft): boolean => input.problem === 'P14' || input.problem === 'P17';

export function platformArbitration(draft: Draft): Block[] {
  const isHeldOut = draft.input.clauses.some(
    ({ clause, stance }) => stance === 'for' && SETTLES.test(visible(clause.text.slice(0, 2000))),
  );
  const isOwnSite = draft.input.shopIsPlatform === false;
  const you = isOwnSite ? '贵店' : '贵平台';
  const start = isHeldOut ? `依${you}规则启动争议处理` : `${you}设有争议处理或第三方介入机制的，请启动`;
  const what = demandWords(draft, 'all', ['decision']).join('；');
  const { records } = draft.words;
  const holder = isPlatformsOwn(draft) || isUnreachable(draft) ? '' : `由${draft.voice.seller}`;
  const asks = [
    start,
    ...(what === '' ? [] : [`支持我的请求：${what}`]),
    ...(records === null ? [] : [`${holder}提供${records}`]),
    '书面送达处理结果和理由',
  ];
  return [
    block(null, [draft.say('frame', isOwnSite ? '争议处理申请。' : '平台内争议处理申请。')]),
    block('申请事项', numbered(draft, most(draft, asks)), '\n'),
    block('订单', orderLabels(draft)),
    block(`事实：${draft.words.label}`, [
      ...problem(draft),
      ...contactSentences(draft),
      ...stepSentences(draft),
      ...evasionSentences(draft),
    ]),
    block('规则依据', ruleSentences(draft), '\n'),
    block('法律依据', lawSentences(draft, '')),
    exhibits(draft),
  ];
}

// A report of little content, to be changed where a test looks.
import type { ReportExhibit, ReportMoment, ReportView } from '../../../utils/bundle/report/report-view.ts';
import type { CaseStory, Party } from '../../../utils/evidence/case-story.ts';

export const sampleExhibit = (part: Partial<ReportExhibit> = {}): ReportExhibit => ({
  no: 1,
  folder: 'data/items/0001',
  kind: 'order',
  method: 'pixel',
  grade: 'page',
  title: '订单',
  url: 'https://shop.example/',
  capturedAt: '2026-11-22T10:45:00.000Z',
  zone: 480,
  files: [],
  hidden: [],
  incidents: [],
  thumbnail: null,
  parts: [1],
  after: null,
  before: null,
  ...part,
});

export const sampleMoment = (part: Partial<ReportMoment> = {}): ReportMoment => ({
  at: '2026-11-22T10:45:00.000Z',
  zone: 480,
  what: 'captured',
  text: null,
  exhibits: [1],
  bounds: null,
  ...part,
});

const PARTIES: readonly Party[] = ['merchant', 'platform', 'issuer', 'buyer', 'network'];

export const sampleStory = (part: Partial<CaseStory> = {}): CaseStory => ({
  bought: {
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
  },
  promised: [],
  failed: [],
  answered: [],
  parties: PARTIES.map((party) => ({ party, name: null, shown: [], unknown: [] })),
  ...part,
});

export const sampleReport = (part: Partial<ReportView> = {}): ReportView => ({
  bag: 'ev-20261122t104500z-7f3a',
  created: '2026-11-22T10:45:00.000Z',
  zone: 480,
  software: 'CardProof/0.1.0',
  thumbprint: 'x'.repeat(43),
  locker: 'AbCdEfGhIjKlMnOp',
  audience: 'platform',
  reviewed: false,
  part: 1,
  of: 1,
  captured: { first: '2026-11-22T10:40:00.000Z', last: '2026-11-22T10:45:00.000Z' },
  devices: ['Chrome/156 · linux'],
  authorities: [],
  facts: { shop: null, order: null, product: null, merchant: null, amount: null },
  intake: null,
  story: sampleStory(),
  timeline: [],
  leftOut: { messages: 0, exhibits: [] },
  exhibits: [],
  complaints: [],
  ...part,
});

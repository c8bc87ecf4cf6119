import type { StoryItem, StoryMaterial } from '../../../utils/casework/story-material.ts';
import type { Facts } from '../../../utils/evidence/facts.ts';
import { FACTS } from './sample-facts.ts';

export const storyItem = (
  exhibit: number,
  facts: Partial<Facts>,
  part: Partial<StoryItem> = {},
): StoryItem => ({
  exhibit,
  kind: 'order',
  host: 'shop.example',
  capturedAt: `2026-09-18T06:1${exhibit}:00.000Z`,
  incidents: [],
  facts: { ...FACTS, ...facts },
  ...part,
});

export const storyOf = (
  items: StoryItem[],
  bought: Partial<StoryMaterial['bought']> = {},
): StoryMaterial => ({
  bought: {
    product: null,
    quantity: null,
    amount: null,
    orderNo: 'A1',
    merchant: null,
    shopHost: 'shop.example',
    payChannel: null,
    orderedAt: null,
    paidAt: '2026-09-18T14:12:30+08:00',
    exhibit: null,
    ...bought,
  },
  items,
  promises: [],
  answers: [],
  deliveredOn: null,
  told: null,
});

import { MERCHANT } from './goods.ts';

export interface Bubble {
  readonly id: number;
  readonly sender: 'buyer' | 'merchant' | 'system';
  readonly name: string;
  readonly at: Date;
  readonly text: string;
  /** Path of an attached picture. */
  readonly image: string | null;
}

const ANSWERS: readonly { text: string; image: string | null }[] = [
  { text: '亲，后台显示卡密正常出库，提示已被使用是用户操作不当造成的，请自行检查。', image: null },
  { text: '请按教程重新操作一遍，看清楚再输。', image: '/guide.svg' },
  { text: '官方系统维护中，请明天再试。', image: null },
  { text: '虚拟商品一经售出不退不换，本店不再处理。', image: null },
];
const MESSAGE_LIMIT = 500;

/** One conversation per order; the merchant answers every message from a fixed list, round and round. */
export class Chats {
  readonly #now: () => Date;
  readonly #byOrder = new Map<string, Bubble[]>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  read(orderNo: string): readonly Bubble[] {
    const known = this.#byOrder.get(orderNo);
    if (known) return known;
    const bubbles: Bubble[] = [];
    this.#byOrder.set(orderNo, bubbles);
    this.#say(bubbles, 'system', '系统消息', '会话已接入，商家工作时间 09:00-23:00。');
    this.#say(bubbles, 'merchant', MERCHANT, '您好，请问有什么可以帮您？');
    return bubbles;
  }

  /** Empty messages are ignored. */
  send(orderNo: string, text: string): void {
    const bubbles = [...this.read(orderNo)];
    const said = text.trim().slice(0, MESSAGE_LIMIT);
    if (said === '') return;
    const answer = ANSWERS[bubbles.filter(({ sender }) => sender === 'buyer').length % ANSWERS.length];
    this.#byOrder.set(orderNo, bubbles);
    this.#say(bubbles, 'buyer', '我', said);
    if (answer) this.#say(bubbles, 'merchant', MERCHANT, answer.text, answer.image);
  }

  #say(bubbles: Bubble[], sender: Bubble['sender'], name: string, text: string, image: string | null = null) {
    bubbles.push({ id: bubbles.length + 1, sender, name, at: this.#now(), text, image });
  }
}

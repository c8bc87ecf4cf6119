export type RequestKind = 'after-sales' | 'complaint';

/** What a buyer handed in through 申请售后 or 投诉订单. */
export interface BuyerRequest {
  readonly kind: RequestKind;
  readonly reason: string;
  readonly text: string;
  readonly at: Date;
}

export class Requests {
  readonly #now: () => Date;
  readonly #byOrder = new Map<string, BuyerRequest[]>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  read(orderNo: string, kind: RequestKind): readonly BuyerRequest[] {
    return (this.#byOrder.get(orderNo) ?? []).filter((request) => request.kind === kind);
  }

  add(orderNo: string, kind: RequestKind, form: URLSearchParams): void {
    const request = { kind, reason: form.get('reason') ?? '', text: form.get('text') ?? '', at: this.#now() };
    this.#byOrder.set(orderNo, [...(this.#byOrder.get(orderNo) ?? []), request]);
  }
}

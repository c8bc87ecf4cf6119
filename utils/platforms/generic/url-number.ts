// Some pages name their order in the address only.
const PARAMETERS = [
  'tradeno',
  'trade_no',
  'orderno',
  'order_no',
  'order_sn',
  'ordersn',
  'orderid',
  'order_id',
  'out_trade_no',
  'sn',
];
const PATH =
  /\/(?:detail-order-sn|bill|orders?|order-detail|orderdetail|pay(?:-gateway\/[\w-]+\/[\w-]+|\/order\.?|\/[\w-]+(?:\/[\w-]+)?)?)[/.]([A-Za-z]{0,6}\d[\w-]{4,40}|[A-Z0-9]{16})(?:[./]\d)?\/?$/;

export function orderNoFromUrl(url: URL | null): string | null {
  if (!url) return null;
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    if (PARAMETERS.includes(key) && /^[A-Za-z0-9][\w-]{1,63}$/.test(value) && /\d/.test(value)) return value;
    if (key === 'oid') return decodedNumber(value);
  }
  return PATH.exec(url.pathname)?.[1] ?? null;
}

/** One software carries the number in base64. */
function decodedNumber(value: string): string | null {
  try {
    const text = atob(value);
    return /^[A-Za-z]{0,8}\d{10,24}$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

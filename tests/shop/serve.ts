// `node tests/shop/serve.ts [port]`: the demo shop until SIGINT or SIGTERM.
import { startShop } from './start-shop.ts';

const port = Number(process.argv[2] ?? '0');
const shop = await startShop({ port });
console.log(`shop    ${shop.origin}/`);
console.log(`redeem  ${shop.redeemOrigin}/redeem`);
console.log(`lab     ${shop.origin}/lab`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void shop.close());
}

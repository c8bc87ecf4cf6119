// The demo shop: our own small card shop (自动发卡) for `npm run demo` and the e2e tests, written for this purpose.
// One process, two origins: the shop, and the game company's redeem site, which has another host name (`localhost`)
// because a host permission for one host covers all of its ports. State lives in memory; order numbers, cards and the
// merchant's answers depend only on the order of events and on `now`. Pages under /lab are bad input for tests.
//
//   /  /product/1  /checkout/1  /pay/<no>  /order/<no>  /chat/<no>  /after-sales/<no>  /complaint/<no>  /query  /terms
//   redeem site: /redeem
import { labRoutes } from './lab/lab-routes.ts';
import { redeemRoutes } from './redeem-routes.ts';
import { shopRoutes } from './shop-routes.ts';
import { openSite } from './site.ts';

export interface ShopOptions {
  /** Port of the shop itself; a free one without it. */
  readonly port?: number;
  /** The server's clock; the real one without it. */
  readonly now?: () => Date;
}
export interface Shop {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** `http://localhost:<port>` */
  readonly redeemOrigin: string;
  /** Ends both servers and every open connection. */
  close(): Promise<void>;
}

export async function startShop(options: ShopOptions = {}): Promise<Shop> {
  const now = options.now ?? (() => new Date());
  const redeem = await openSite(redeemRoutes(now), 0);
  const redeemOrigin = `http://localhost:${redeem.port}`;
  const shop = await openSite([...shopRoutes(now), ...labRoutes(redeemOrigin)], options.port ?? 0).catch(
    async (cause: unknown) => {
      await redeem.close();
      throw cause;
    },
  );
  return {
    origin: `http://127.0.0.1:${shop.port}`,
    redeemOrigin,
    close: async () => {
      await Promise.all([shop.close(), redeem.close()]);
    },
  };
}

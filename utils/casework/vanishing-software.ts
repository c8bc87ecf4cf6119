// How shop software forgets orders, read from its source (site owners may change it): what a buyer loses by waiting,
// closing the browser or changing the network.

export type SoftwareLoss =
  /** The list of orders hangs on a cookie without lifetime: gone with the browser. */
  | 'session'
  /** Found again only from the network that ordered. */
  | 'network'
  /** Kept in the data of this browser: gone when site data are cleared. */
  | 'browser-data'
  /** The number alone finds the order, nothing else does once there are several. */
  | 'number-only'
  /** Found for a month. */
  | 'month'
  /** The complaint desk is open on the day of the order only. */
  | 'same-day'
  /** Looking it up too often locks the look-up for a while. */
  | 'few-look-ups';

export const SOFTWARE_LOSSES: Readonly<Record<string, readonly SoftwareLoss[]>> = {
  dujiaoka: ['session'],
  zfaka: ['network', 'month'],
  'acg-faka': ['few-look-ups'],
  rainbow: ['session'],
  'dujiao-next': ['browser-data'],
  'qs-faka': ['same-day', 'number-only'],
  'polo-faka': ['few-look-ups'],
};

// Runs in the page's own world on switched-on shops: tells the chip what a native dialog says, then lets it open.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DIALOG_EVENT, dialogDetail } from '../utils/noticing/dialog-event.ts';

export default defineUnlistedScript(() => {
  for (const way of ['alert', 'confirm', 'prompt'] as const) {
    // A proxy passes everything on as it came: receiver, arguments, result, exceptions.
    Reflect.set(
      window,
      way,
      new Proxy(window[way], {
        apply(target, receiver, words: unknown[]) {
          // Only what needs no conversion: calling a page's toString twice would be noticed.
          const [said] = words;
          if (typeof said === 'string') {
            const event = new CustomEvent(DIALOG_EVENT, { detail: dialogDetail(way, said) });
            document.dispatchEvent(event);
          }
          return Reflect.apply(target, receiver, words);
        },
      }),
    );
  }
});

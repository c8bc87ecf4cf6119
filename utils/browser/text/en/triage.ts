import type { triage as zh } from '../zh-cn/triage.ts';
import { checklist } from './evidence-words.ts';
import { groups, problems } from './problem-words.ts';

export const triage: typeof zh = {
  title: 'What went wrong',
  none: 'The saved pages show no trouble. If there is some, save the page that fails first, or choose a kind yourself.',
  proposed: 'From what is saved it looks like:',
  looksLike: 'It looks like:',
  chosen: 'You chose:',
  change: 'Not this, choose another',
  choose: 'Choose a kind',
  because: 'Why:',
  alsoSeen: 'It may also be:',
  useProposal: 'Go by the proposal',
  search: 'Search, e.g. “not arrived”, “already used”',
  nothingFound: 'Nothing found. Try other words, or clear the search to see all 27 kinds.',
  cancel: 'Leave it',
  groups,
  problems,
  exhibit: ({ no }) => `exhibit ${no}`,
  reasons: {
    'failure-page': ({ words }) => `The redeem page says “${words}”`,
    'buyer-says': ({ words }) => `You say in the chat “${words}”`,
    'merchant-says': ({ words }) => `The other side says “${words}”`,
    'platform-says': ({ words }) => `The platform says “${words}”`,
    'system-says': ({ words }) => `The chat software says “${words}”`,
    'page-says': ({ words }) => `The page says “${words}”`,
    'terms-say': ({ words }) => `The terms say “${words}”`,
    'paid-without-code': ({ words }) =>
      `Paid, and the order page shows no code${words ? ` (status: ${words})` : ''}`,
    'order-failed': ({ words }) => `The order page shows a failure${words ? `: “${words}”` : ''}`,
    'promised-time-passed': ({ words }) => `The promised time has passed: “${words}”`,
    'top-up-waiting': ({ words }) => `The top-up is not done${words ? ` (status: ${words})` : ''}`,
    'fewer-codes': ({ words }) => `Fewer codes than bought (${words})`,
    'price-differs': ({ words }) => `The product page shows another price than was paid (${words})`,
    'refund-asked-again': ({ words }) => `You asked for a refund more than once: “${words}”`,
    'no-answer': ({ words }) => `Nobody has answered for more than a day: “${words}”`,
    'shop-gone': ({ words }) => `The shop does not open (${words})`,
    'told-gone': () => 'You said that the shop does not open',
  },
  warnings: {
    'goods-may-be-stolen':
      'Do not ask for another card of doubtful source and do not sell it on. The complaint asks for a refund only.',
    'account-trade':
      'Trading real-name accounts may itself break rules. The complaint asks for a refund, not for another account.',
    'may-be-own-mistake':
      'First see who mistyped. If it was you, you can only ask kindly; do not say that it was the merchant.',
    'report-only': 'This is a lead for a report; whether this order is refunded is another matter.',
    'pay-nothing-more':
      'Do not pay anything more. Whoever wants money before a refund is cheating you again.',
    'prepaid-only-if-repeated':
      'The special rules for prepayments hold for balances that are used bit by bit, not for a single code.',
  },
  goods: {
    'real-name-account':
      'Trading real-name accounts may be unlawful. The complaint asks for a refund, not for another account.',
    cheat: 'Cheats and cracked goods may be unlawful. The complaint asks for a refund only.',
    'slow-top-up':
      'Cheap “slow top-ups” are often used to launder money, and your number may be blocked. Stop, and ask for cancellation and refund only.',
    stolen:
      'Goods of doubtful source: do not ask for them again and do not sell them on. The complaint asks for a refund only.',
  },
  checks: {
    title: 'Before you get angry, check yourself',
    lead: 'With this checked and noted, it is hard to say that you used it wrongly.',
    cannot: 'Cannot be checked here:',
    mistyped: {
      title: 'Was the code typed right?',
      tried: {
        same: 'What was entered on the saved failure page is the code that the order delivered.',
        'look-alike': 'Characters that look alike were mixed up on the failure page:',
        different:
          'What was entered on the failure page is none of the delivered codes. Did you use another card?',
        'nothing-to-compare': 'No code to compare on the saved pages. You can enter it again below.',
      },
      cannotTried: 'Upper and lower case, blanks and full width are not recorded.',
      label: 'Paste the code you typed once more (compared here only, not stored)',
      compare: 'Compare',
      typed: {
        same: 'Exactly what was delivered: no slip.',
        'written-otherwise':
          'The right characters, written otherwise. Write them as delivered and try again:',
        'look-alike': 'Characters that look alike were mixed up. Correct them and try again:',
        length: ({ delivered, typed }) =>
          `Wrong length: ${delivered} characters were delivered, you typed ${typed}.`,
        different: 'Not the delivered code. Copy the whole code again and try once more.',
        'nothing-to-compare': 'No order page with a code is saved. Save the order page first.',
      },
      ways: {
        'full-width': 'full-width characters',
        blanks: 'blanks or dashes too many or too few',
        case: 'upper and lower case',
      },
      mistake: ({ at, delivered, typed }) => `Character ${at}: delivered “${delivered}”, typed “${typed}”`,
    },
    waited: {
      title: 'Waited long enough?',
      waitMinutes: ({ minutes }) => `Wait ${minutes} more minutes. Short delays often end by themselves.`,
      waitHours: ({ hours }) => `The promised time is not over: ${hours} more hours.`,
      overMinutes: ({ minutes }) => `${minutes} minutes have passed: time to ask the merchant.`,
      overHours: ({ hours }) => `${hours} hours have passed: time to ask the merchant.`,
      unknown: 'No saved page shows when you paid. Save the order page with its payment time.',
      promise: ({ words }) => `The promise: “${words}”`,
      noPromise: 'No promised time was found; ten minutes are taken.',
      cannot: 'Whether the supplier or the network is slow cannot be seen here.',
    },
    'right-place': {
      title: 'Right region, edition and account?',
      words: 'When you bought, it said:',
      noWords: 'The saved pages name no region, edition or platform.',
      ask: 'Did you redeem in that region and edition, with your own account?',
      fine: 'Yes, all right',
      found: 'No, my slip',
      unsure: 'Not sure',
      foundNext: 'Try again in the right place. If it still fails, come back and write.',
      cannot: 'Which account you were logged in to is on no page.',
    },
    reproduction: {
      title: 'Log of further tries',
      lead: 'Try once more in another browser or phone and note what happens. Failing in two places speaks against a slip of yours.',
      empty: 'Nothing noted yet.',
      add: 'Note this try',
      where: 'Where',
      places: {
        'same-browser': 'This browser',
        'other-browser': 'Another browser',
        'other-device': 'Phone or other computer',
      },
      result: 'Result',
      results: { 'same-failure': 'Same failure', 'other-failure': 'Another message', worked: 'It worked' },
      kept: 'saved failure page',
      enough: ({ failed, places }) => `Failed ${failed} times, in ${places} places.`,
      worked: 'It worked once: the complaint must not say that the code does not work.',
      remove: 'Remove this note',
      onlyNoted: 'A try without a saved page is only your note, not evidence. Save what you can.',
    },
    questions: {
      title: 'If they say “user error”, ask these three',
      copy: 'Copy the three questions',
      copied: 'Copied. They are in Chinese, for the merchant.',
    },
  },
  checklist,
};

import type { handover as Handover } from '../zh-cn/handover.ts';

export const handover: typeof Handover = {
  problems: {
    'no-field': 'No field to fill. Click into the field on the page first, then this button.',
    'field-gone': 'That field is no longer on the page. Open the form again and try once more.',
    'read-only': 'That field cannot be written now. The page may want an order or a type chosen first.',
    'too-long': 'The text is longer than the field takes. Nothing was filled.',
    refused:
      'The page did not take the text; the field is as it was. Copy it and paste it yourself, or type it off if pasting fails too.',
    altered: 'The page changed what was filled. Check every sentence, or undo.',
    'page-restricted': 'The browser does not allow filling this page. Copy the text and paste it yourself.',
    'not-granted':
      'This page has not been opened to us yet. Go to it, click the CardProof icon in the toolbar, then fill.',
    'tab-gone': 'That page was closed or replaced. Open the complaint page again.',
  },
};

// What the script in the page's own world says about a native dialog, and nothing else. A page could say the same.
export const DIALOG_EVENT = 'native-dialog';

/** `alert\n<words of the page>` */
export function dialogDetail(way: 'alert' | 'confirm' | 'prompt', words: string): string {
  return `${way}\n${words.slice(0, 300)}`;
}

// What terms call themselves, and which edition they say they are.
const VERSION =
  /(?:版本(?:号)?|version)\s?[:：]?\s?([vV]?\d[\w.-]{0,12})|(?:生效|更新|修订|发布|施行|effective|last updated)(?:日期|时间|于)?\s?(?:on|date)?\s?[:：]?\s?(\d{4}\s?[年.\-/]\s?\d{1,2}\s?[月.\-/]\s?\d{1,2}\s?日?)|自\s?(\d{4}年\d{1,2}月\d{1,2}日)起(?:施行|生效|执行)/i;
const HEAD = 600;
const FOOT = 400;

/** The name the page itself gives its terms: 《…》 in title or text, else the title up to its first separator. */
export function termsName(title: string, text: string): string {
  const named = /《([^《》\n]{2,40})》/.exec(`${title}\n${text.slice(0, 4000)}`)?.[1];
  return named ?? title.split(/\s[-–|_]\s|[|_]/)[0]?.trim() ?? '';
}

/** As printed near the beginning or the end; null where the terms name none. */
export function termsVersion(text: string): string | null {
  const found = VERSION.exec(text.slice(0, HEAD)) ?? VERSION.exec(text.slice(-FOOT));
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.replace(/\s+/g, '') ?? null;
}

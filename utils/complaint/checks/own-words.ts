// What the buyer says, apart from what is quoted, named or told of others: evidence may contain any word.
const FILLER = '\u0001';
const QUOTED = /“[^“”\n]{0,400}”|「[^「」\n]{0,400}」|『[^『』\n]{0,400}』|"[^"\n]{0,400}"/g;
/** 所谓“售后”, 这种“骗子”: marks of irony, not of quotation. */
const IRONIC = /(?:是|就是|所谓的?|这种|这个|那种|这些|一群|一帮|真|太|叫做?|个)$/;
const NAMED =
  /(?:《[^《》\n]{1,60}》)|(?:(?:商品|店铺|游戏|卡密|产品|套餐|皮肤|群|活动)(?:名称?|标题)?(?:为|是|叫|[:：])|昵称(?:为|[:：])|买的是|购买(?:的是|了)?)[^，,。；;！!？?\n]{1,40}/g;
const OTHERS =
  '商家|卖家|客服|对方|平台|店家|店主|老板|商户|供货商|系统|页面|商品页|详情页|公告|条款|规则|教程|活动|首页|店铺|该店|他们?|她';
const TOLD =
  '自?称|说|讲|表示|回复|答复|回应|提出|要求|让我|叫我|威胁|辱骂|骂我?|宣称|宣传|承诺|写明|载明|显示|提示|标明|注明|声称|展示|以[^，。]{0,20}为由|拒绝|公告';
const REPORTED = new RegExp(`(?:${OTHERS})[^，,。；;！!？?\\n]{0,12}?(?:${TOLD})[^，,。；;！!？?\\n]*$`);
const DENIED =
  /(?:没有|没(?!见过|完|想到)|未曾?|不会|不是|不认为|不确定|不能确定|无法确定|并非|绝不|从未|不再|不要求|不主张|拒绝|不同意|未作|无意)[^，,。；;！!？?\n]{0,8}$/;

function blank(text: string): string {
  return text.replace(/[^\n]/g, FILLER);
}

/** Same length as the text; quotations and names are blanked. Titles of laws stay where `keepTitles` asks for them. */
export function ownWords(text: string, keepTitles = false): string {
  const unquoted = text.replace(QUOTED, (quoted: string, at: number) =>
    IRONIC.test(text.slice(Math.max(0, at - 4), at)) ? quoted : blank(quoted),
  );
  return unquoted.replace(NAMED, (name: string) =>
    keepTitles && name.startsWith('《') ? name : blank(name),
  );
}

/** Words of the sentence before `at`, as far as the last full stop. */
export function sentenceBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 80), at)
      .split(/[。；;！!？?\n]/)
      .at(-1) ?? ''
  );
}

/** 客服威胁要曝光我, 我没有威胁对方: somebody else's words, or a denial. */
export function isNotTheBuyers(text: string, at: number): boolean {
  const before = sentenceBefore(text, at);
  return REPORTED.test(before) || DENIED.test(before);
}

const PART_END = /[，,。；;！!？?\n]/;

/** The place widened to the commas or stops around it. */
export function partAround(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from > 0 && !PART_END.test(text[from - 1] ?? '')) from--;
  while (to < text.length && !PART_END.test(text[to] ?? '')) to++;
  while (from < start && /[\s）)】]/.test(text[from] ?? '')) from++;
  return [from, to];
}

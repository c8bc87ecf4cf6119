// A complaint traded for money: a sum, silence and a condition in one sentence, said by the buyer.
import { isNotTheBuyers, partAround } from './own-words.ts';

const SUM = '(?:\\d+|[一二三四五六七八九十百千万两几]{1,5})(?:块钱?|元|万|千|百|k|K)';
const PAY = new RegExp(
  `赔|补(?=我|偿|点|钱|\\d|[一二三四五六七八九十])|双倍|[一二三四五六七八九十两\\d]倍|红包|诚意金|给(?:我|够|足|了|点|个)?(?:[^，。]{0,3})钱|给(?:我)?\\d{2,}|${SUM}|(?:转|打|付|汇)(?:给)?(?:我|过来|账|\\d)|退我|拿钱|加钱|出钱|掏钱|要?收费|钱(?:一)?到账|意思一下|出[一二三四五六七八九十百千\\d]+|报酬|好处|辛苦费|损失费|赔款|买断|谈钱|加[一二三四五六七八九十百千\\d]+|补贴`,
  'g',
);
const DROP =
  /撤(?:诉|案|帖|回|销|单|掉|稿|投诉|举报|(?=[，,。！!\s]|$))|删(?:帖|除|掉|了|评|差评|光)?|隐藏|改(?:成|为)?(?:好评|五星)|改差评|(?:不|别|停止|不再|不会)(?:再|会|去|往|给|也|用|继续|向[^，。]{1,6}|在[^，。]{1,4}|找)*(?:投诉|举报|曝光|发声|发视频|发帖|发微博|发(?=[。，！]|$)|上报|差评|追究|反映|寄|告|市监|工商|消协|媒体|记者|说出去|声张|12315|闹)|闭嘴|沉默|不吭声|不寄|(?:就|都)?算了|两清|一笔勾销|当没发生|私了|私下解决|好评|清空|撕掉|下架|封口|翻(?:过去|篇)|买断|点“?已解决|继续发|一直挂|挂着/g;
const LINK =
  /就|才|立马|立刻|马上|只要|如果|要是|若|否则|不然|要么|的话|之前|之后|那一刻|可以|别想|考虑|收费|条件|想|先|完事|意思一下|，我|保证|一(?:旦|到)|换|买|给钱|以后|费后|我给你|我把|我自己/;
/** The seller is asked to delete what it published, or what the seller proposed is told. */
const OTHERS =
  /请[^，。]{0,10}(?:删除|撤回|撤销)|删除(?:其|他|该店|对我)|自行撤销|商家|卖家|对方|客服|店家|平台[^，。]{0,6}(?:称|说|要求|表示|提出)|我(?:没有|未|拒绝|不接受)/;
const SENTENCE = /[^。！!？?；;\n]+/g;
const WIDEST = 48;

export interface Place {
  at: number;
  end: number;
}

function spans(words: string, pattern: RegExp): Place[] {
  return [...words.matchAll(pattern)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** Places in `own`, the buyer's words with quotations blanked. */
export function findBargains(own: string): Place[] {
  return [...own.matchAll(SENTENCE)].flatMap((sentence) => {
    const words = sentence[0].slice(0, 400);
    if (OTHERS.test(words) || !LINK.test(words)) return [];
    const pays = spans(words, PAY).slice(0, 8);
    const drops = spans(words, DROP).slice(0, 8);
    for (const pay of pays) {
      const drop = drops.find(
        ({ at, end }) => (at >= pay.end || end <= pay.at) && Math.abs(at - pay.at) <= WIDEST,
      );
      if (!drop || isNotTheBuyers(own, sentence.index + Math.min(pay.at, drop.at))) continue;
      const at = sentence.index + Math.min(pay.at, drop.at);
      const until = sentence.index + Math.max(pay.end, drop.end);
      const [start, end] = partAround(own, at, until);
      return [{ at: start, end }];
    }
    return [];
  });
}

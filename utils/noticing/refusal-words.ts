// A short list for the chip: cheap, for both scripts, a little generous. The reader judges what was noticed when it is kept.

const REFUSED =
  /(?:[兑兌]换?換?|激活|[充储儲]值|核销|[绑綁]定|[领領]取|提交|[验驗][证證]|授[权權]|操作|[请請]求)[^。!！]{0,3}(?:失[败敗]|[异異]常|出[错錯]|[频頻])|(?:[码碼卡密券号號钥鑰]|cdk|key|code|card|voucher|licen[cs]e|serial)[^。!！]{0,24}(?:[无無]效|不存在|[错錯][误誤]|有[误誤]|不正|[过過]期|失效|格式|[被经經已][其使兑兌激绑綁领領核]|invalid|used|redeemed|expired|not (?:found|valid)|n't|incorrect|limit|another)|(?:地[区區]|[国國]家|region|country)[^。!！]{0,12}(?:不|[无無]法|限|not)|(?:[网網][络路]|[服伺][务服]器|系[统統]|[连連][接線])(?:[异異]常|[错錯]|繁?忙|超[时時]|失[败敗]|[开開]小|[维維])|太快|too many|查[无無]|invalid |failed| error|\b50[0234]\b/i;
const SPOKEN_ABOUT =
  /[?？]|如果?[您你遇提出]|若|怎[么麼]|每[个個张張]|[将將会會][被自失]|后不|[请請]勿|[验驗][证證][码碼]|登[录錄入]|[优優]惠|captcha|\b(?:if|each)\b|password|coupon/i;
const LONGEST = 160;

export function soundsLikeRefusal(text: string): boolean {
  return text.length > 2 && text.length <= LONGEST && REFUSED.test(text) && !SPOKEN_ABOUT.test(text);
}

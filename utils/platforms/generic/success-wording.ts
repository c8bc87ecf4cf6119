// How redeem pages say yes. 成功后, 成功率 and 支付成功 are other matters.

const DONE =
  /(?:兑换|激活|启用|充值|核销|领取|绑定|授权|注册码?验证|储值|加载)(?:码|卡|礼包|产品|软件)?(?:已经?|操作)?(?:成功|完成)(?!率|案例|后|与否|的|前|时|之后|或|需|才|,?则)|(?:已|您)?成功(?:兑换|激活|充值|领取|绑定|核销|为您(?:兑换|激活|充值))(?!率|后|的|过|与否|码|的?前)|(?:会员|权益|服务|套餐|授权|产品|软件|vip)(?:已经?|成功)(?:为您)?(?:开通|生效|激活|到账|发放)(?!后|的|过)|(?:卡密|兑换码|激活码|授权码|注册码|卡号|cdk)[^。!]{0,4}(?:验证|使用|提交|登录)成功(?!后|率)|(?:已经?|成功)(?:到账|发放(?:至|到)|发送(?:至|到)[^。]{0,8}(?:邮箱|邮件|背包|账))|^(?:兑换|激活|充值|核销|处理)?(?:结果|状态)[:：]\s?(?:已?成功|已完成|已到账)$|(?:领|兑|充|拿)到(?:啦|了|咯)|(?:会员|权益|钻石|金币|点数|积分)已(?:入账|到账)(?!后)|恭喜[^。!]{0,12}(?:兑换|激活|获得|领取|开通|成功)/iu;
const DONE_EN =
  /success(?:fully)? (?:redeemed|activated|applied|claimed|registered|licensed|unlocked|added|bound|linked)|(?:redeemed|activated|applied|claimed|redemption|activation|registration|registered|unlocked) (?:was |is |has been )?(?:a )?success|(?:redemption|activation) (?:is )?complete|\byour (?:code|card|gift card|voucher|key) (?:has been|was|is) (?:redeemed|applied|activated|accepted)|(?:code|key|card|license|licence|product|windows|copy) (?:is now|is|has been|was) (?:now )?(?:successfully )?activated|(?:added|credited) to your (?:account|balance|wallet|library)|(?:balance|credits?|funds|gift card)[^.]{0,24} (?:has|have) been (?:applied|added)|you(?:'ve| have) (?:successfully )?(?:redeemed|activated|received|unlocked)|thank(?:s| you) for (?:activating|redeeming)|congratulations|enjoy your|^(?:activated|redeemed|all set|you're all set)!?$|\bis now (?:bound|linked|tied|registered) to (?:this|your)/iu;
const NEGATED =
  /(?:未|不|没有?|无法|尚未)(?:能)?(?:成功|完成|到账|生效|激活|兑换|充值)|失败|unsuccessful|not? success|\bnot\b|n't\b|cannot|unable|failed|another|a different|other (?:account|device|computer)|already/iu;
const CONDITION =
  /(?:如果?|若|当|待|等|请在|确认|一旦|即(?:为|可)|方可|才能?|需要?|视为|是否|默认|表示|提示|显示|代表|说明)[^。!]{0,12}(?:成功|完成|到账|开通|生效)|(?:成功|完成|到账|开通|生效)(?:之?后|率|才|前|即可|方可|时)|预计|将(?:会|在|于)|稍后|分钟内|小时内|几?秒到账|好评|秒发|[?？]\s*$|怎么|如何|\b(?:if|when|once|after|until|will|may|must|before)\b/iu;
const OTHER =
  /支付|付款|下单|登录|登陆|注册成功|账号注册|提交成功|复制|上传|保存成功|修改|发送成功|短信|验证码|优惠券|coupon|promo|payment|order (?:placed|complete)|log ?in|sign ?(?:in|up)|copied|saved|e-?mail (?:verified|address)|邮箱(?:验证|绑定|激活)|手机号?绑定|绑定(?:手机|邮箱)/iu;

/** Does the sentence (half-width simplified) report that a code took? */
export function readSuccessWording(folded: string): boolean {
  if (folded.length > 160) return false;
  return folded
    .split(/[,，;；]/u)
    .some(
      (clause) =>
        (DONE.test(clause) || DONE_EN.test(clause)) &&
        !NEGATED.test(clause) &&
        !CONDITION.test(clause) &&
        !OTHER.test(clause),
    );
}

// Words by which a page belongs to another walk of life, where orders, amounts and statuses are spoken of as well.

export type NonShop =
  | 'news'
  | 'bank'
  | 'parcel'
  | 'forum'
  | 'mail'
  | 'travel'
  | 'docs'
  | 'office'
  | 'service'
  | 'market'
  | 'work'
  | 'complaints'
  | 'reference';

export interface OtherTrade {
  kind: NonShop;
  words: RegExp;
  /** So many different words make the page one of this kind. */
  need: number;
  /** One of these at least: the other words are at home in shops too. */
  core?: RegExp;
  /** Holds on pages that speak of cards as well: news, forums and manuals do. */
  speaksOfCards?: true;
}

export const OTHER_TRADES: readonly OtherTrade[] = [
  {
    kind: 'docs',
    need: 2,
    speaksOfCards: true,
    words:
      /```|npm install|docker (?:run|compose)|git clone|composer install|api 文档|接口(?:文档|地址|说明)|请求(?:参数|地址|示例)|返回(?:参数|示例)|字段(?:说明|名)|参数(?:说明|名)|变量名|示例值|数据类型|是否必填|notify_?url|签名(?:算法|方式)|request parameters|response (?:body|example)|query parameters|changelog|pull requests?|files changed|insertions?\(?|deletions?\(?|commits?\b|\bfork\b|\breadme\b|opened this issue|commented on|(?:linked|closed|reopened) (?:issue|pull)/giu,
  },
  {
    kind: 'office',
    need: 3,
    speaksOfCards: true,
    words:
      /批量(?:删除|发货|操作|导入|导出)|导出(?:数据|订单|excel)|补单|(?:商品|卡密|卡券|会员|用户|权限|角色|菜单|商户|分类|库存|文章)管理|系统(?:设置|管理)|控制台|数据统计|今日(?:订单|收入|交易|新增)|昨日(?:订单|收入|交易)|添加(?:商品|卡密|用户)|交易额|dashboard|bulk actions?|export csv|manage (?:products|users|orders)/giu,
  },
  {
    kind: 'complaints',
    need: 2,
    speaksOfCards: true,
    words:
      /投诉(?:对象|要求|进度|榜|量|编号|平台)|涉诉金额|集体投诉|(?:最新|热门|全部)投诉|我要投诉|匿名(?:用户|网友)|网友|被投诉(?:方|商家)|消费(?:投诉|维权|保)|维权(?:网|平台)|用户发起投诉|consumer complaints?|write a review|verified review|reviews? of/giu,
  },
  {
    kind: 'forum',
    need: 3,
    speaksOfCards: true,
    core: /today at \d|yesterday at \d|^#\w|避雷|姐妹们|蹲一|#[\p{Script=Han}]{2,10}|条评论|楼主|发帖|帖子|贴子|贴吧|板块|版块|\d楼|回帖|发表于|只看该作者|跟帖|弹幕|投币|最佳答案|追问|楼下|网友|回答于|提问|upvotes?|posted by|original poster|forum|thread|\bu\/\w|\br\/\w/iu,
    words:
      /today at \d|yesterday at \d|^#[\w-]+ \||\bdms? me\b|\bmods?\b|避雷|姐妹们|蹲一|#[\p{Script=Han}]{2,10}|条评论|转发|\u{1f62d}|楼主|回复|发帖|帖子|贴子|贴吧|板块|版块|沙发|板凳|楼层|\d楼|回帖|发表于|发布于|只看该作者|点赞|收藏|跟帖|签到|积分|等级|关注|浏览|分享|举报|评论|网友|回答|提问|弹幕|播放|投币|追问|最佳答案|楼下|upvotes?|replies|thread|posted by|original poster|forum|\bu\/\w+|\br\/\w+|\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|\d+ (?:comments?|likes?|views)|\bshare\b|\bsave\b|\breply\b|\bfollowers?\b/giu,
  },
  {
    kind: 'news',
    need: 3,
    speaksOfCards: true,
    core: /被害人|被告|原告|民警|警方|反诈|嫌疑人|受害者|涉案|市民|消费者协会|消保委|victims?|police|scammers?/iu,
    words:
      /法院|被告|原告|判决|被害人|民警|警方|公安|反诈|报警|涉案|刑法|刑事|检察|律师|诉讼|起诉|市民|市场监管|消费者协会|消保委|受害者|嫌疑人|立案|prosecutors?|police|court|victims?|lawsuit|scammers?/giu,
  },
  {
    kind: 'mail',
    need: 2,
    speaksOfCards: true,
    words:
      /收件箱|草稿箱|发件箱|已发送邮件|垃圾邮件|写信|写邮件|发件人|抄送|\binbox\b|\bdrafts\b|\bcompose\b|spam folder/giu,
  },
  {
    kind: 'parcel',
    need: 3,
    words:
      /运单|快递|物流|揽收|派送|派件|签收|转运|中转|包裹|承运|收件人|驿站|收货(?:地址|人|信息)|确认收货|查看物流|包邮|运费|配送(?:地址|方式|员)|发货地|自营|旗舰店|七天无理由|tracking (?:number|no)|shipments?|in transit|out for delivery|carrier|parcel|courier|travel history|ship(?:ped)? (?:date|to|via)|track package|returns? (?:or replace )?items?|shipping address|package weight|weight/giu,
  },
  {
    kind: 'bank',
    need: 3,
    core: /网上银行|手机银行|对账单|账户明细|交易(?:明细|摘要)|借记卡|信用卡|理财|存款|贷款|本期账单|可用额度|最低还款|还款日|对方户名|附言|电子回单|转账(?:成功|金额|汇款)|statement|savings|mortgage|overdraft|sort code|routing number|iban|beneficiary/iu,
    words:
      /账户(?:余额|明细)|转账|银行卡|借记卡|信用卡|网上银行|手机银行|交易(?:明细|摘要|流水号)|对账单|开户行|汇款|理财|存款|贷款|本期账单|可用额度|对方户名|收款(?:人|账号|银行)|付款账号|最低还款|还款日|还款|附言|电子回单|account balance|statement|transfers?|savings|mortgage|overdraft|sort code|routing number|iban|beneficiary|withdrawals?|deposits?/giu,
  },
  {
    kind: 'travel',
    need: 2,
    words:
      /航班|机票|登机|乘机人|值机|退票|改签|机建|燃油费?|车次|席位|座位|乘客|旅客|检票|候车|酒店|民宿|入住|离店|退房|房型|房费|景区|门票|影院|影厅|电影票|\d{1,2}排\d{1,2}座|出票|取票码|场次|取票|租车|取车|flight|boarding|check-?in|check-?out date|passengers?|itinerary|\d nights?|hotel|departure|arrival|boarding pass/giu,
  },
  {
    kind: 'service',
    need: 2,
    words:
      /券码|适用门店|到店|预约电话|门店|外卖|骑手|配送费|打包费|堂食|取餐|餐具|挂号|就诊|科室|门诊|医院|处方|病历|医生|体检|税务|纳税|税种|税率|税额|税票|健身|私教|瑜伽|剩余(?:次数|课时)|发票(?:号码|代码)|开票日期|缴款|社保|公积金|不动产|保单|保费|投保|理赔|退保|被保险人|保险期间|学费|学号|学院|学年|学期|住宿费|缴费(?:项目|单号|周期|户号|记录|结果)|营业厅|(?:套餐|流量|语音)余量|物业|房号|户号|水费|电费|燃气|套餐月费|语音通信|话费账单|通话|借阅|馆藏|续借|索书号|题名|应还|预约单号|家政|维修师傅|洗衣|洗车|停车|车牌|违章|准考证|amount due|meter reading|kwh|electricity|water bill|policy number|patient|doctor|clinic|tuition|semester|donations?\b|donors?\b|charit(?:y|able)|tax[- ]deductible|\btax id\b|no goods or services/giu,
  },
  {
    kind: 'service',
    need: 3,
    words:
      /云服务器|可开票|费用中心|安全组|实例(?:管理|ID|名称)|对象存储|负载均衡|计费(?:方式|周期)|按量(?:付费|计费)|billing period|cloud (?:server|storage)|instances?|invoices?/giu,
  },
  {
    kind: 'market',
    need: 2,
    words:
      /涨跌|成交(?:额|量)|已成交|完全成交|持仓|委托(?:价|编号|时间)?|交易对|最新价|证券|股票|净值|申购|赎回|平仓|盈亏|杠杆|candlestick|order book|limit order|portfolio|dividends?|total billed|report a problem|\brenews? (?:on )?[a-z]{3,9} \d/giu,
  },
  {
    kind: 'work',
    need: 2,
    words:
      /经办人|优先级|缺陷|里程碑|迭代|合同(?:编号|订单)|回款|跟进记录|客户(?:编号|来源)|报价单|采购(?:单|订单)|供应商|入库|出库|职位描述|岗位职责|任职要求|薪资|经验不限|assignees?|priority|milestone|backlog|sprint|reporter|purchase order|supplier|vendor id|applicants?/giu,
  },
];

/** What a page calls itself that only shows words of others. */
export const REFERENCE_TITLE =
  /\.(?:xlsx?|docx?|csv|pdf)\b|在线(?:表格|文档)|设计稿|原型图|画板|短信|\bfigma\b|mock-?up|翻译|词典|字典|剪贴板|百科|维基|日志|搜索结果|_搜索|相关结果|问卷|paste\s?bin|translat(?:e|or|ion)|dictionary|wiki|log viewer|\.log\b|search results|diff\b/iu;

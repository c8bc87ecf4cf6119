// Words of the page around the terms: menus, buttons, copyright, dates of issue. They are no provisions.
const MENU_WORDS = new Set(
  (
    '首页 主页 登录 注册 登陆 退出 返回 返回首页 返回上一页 返回顶部 上一页 下一页 下一步 关闭 取消 确定 确认 同意 不同意 同意并继续 我知道了 我已知晓 ' +
    '我已阅读并同意 搜索 查询 订单查询 查询订单 查单 购物车 商品 商品列表 全部商品 商品分类 分类 个人中心 会员中心 用户中心 ' +
    '我的 我的订单 联系客服 在线客服 客服 联系我们 关于我们 帮助 帮助中心 常见问题 友情链接 网站地图 语言 简体中文 繁體中文 English ' +
    '中文 菜单 导航 更多 分享 收藏 打印 复制 复制成功 展开 收起 点击查看 立即购买 加入购物车 加载中 加载中… Home Login Register'
  ).split(' '),
);
const FURNITURE = [
  /^(?:copyright|©|\(c\)|版权所有|powered by)/i,
  /^[^，。；]{0,20}ICP[备证]\s?\d{4,}号/i,
  /^(?:(?:最近|最后|本版|当前)?(?:更新|生效|发布|修订|公布|实施|版本)(?:日期|时间|号)?\s*[：:]?\s*[vV\d][\d年月日.\-/:\s]{1,20}[\s,，;；|]*){1,3}$/,
  /^[甲乙丙]\s?方\s?(?:[（(][^（）()]{1,12}[）)])?\s?[：:]\s?[^。；;，,]{0,40}$/,
  /^(?:last |effective )?(?:updated|revised|modified|date|version)(?: on| date)?\s?[:：]\s?[\w ,./-]{1,30}$/i,
  /^(?:尊敬的|亲爱的|各位|致)[^，,。；;：:]{1,20}[：:，,！!]?(?:您好|你们好|大家好)?[：:！!。]?$/,
  /^[-=*_~—─━·.\s]{3,}$/,
  /^(?:序号|编号|项次|No\.?)[ \t\u3000]+[^，,。；;]{2,60}$/i,
  /^(?:浏览|阅读|点击)(?:量|次数|数)?\s*[：:]?\s*\d{1,9}(?:次)?$/,
  /^\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?$/,
];

export function isPageChrome(printed: string): boolean {
  if (printed.length > 120) return false;
  const line = printed.replace(/^• /, '');
  if (FURNITURE.some((pattern) => pattern.test(line))) return true;
  const words = line.split(/[\s|>›»/·]+/).filter((word) => word !== '');
  return words.length === 0 || words.every((word) => MENU_WORDS.has(word));
}

/** A line that is a date alone, as it stands under an announcement. */
export function isDateOfIssue(line: string): boolean {
  return /^[二〇零一三四五六七八九十\d]{2,4}\s?[年.\-/]\s?[\d一二三四五六七八九十]{1,3}\s?[月.\-/]\s?[\d一二三四五六七八九十]{1,3}\s?日?$/.test(
    line,
  );
}

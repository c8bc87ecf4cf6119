// The shapes of what says who somebody is. Narrow on purpose: a page full of false boxes is confirmed unread.
import type { HiddenKind } from '../../evidence/redaction-plan.ts';
import { isBankCard, isIpv4, isResidentId } from './checksums.ts';

export interface PersonalPattern {
  kind: HiddenKind;
  /** Group 1 is the value where there is one, else the whole match. Global and sticky-free. */
  shape: RegExp;
  accepts?: (value: string) => boolean;
}

const EDGE = '(?<![\\dA-Za-z])';
const END = '(?![\\dA-Za-z])';
const GAP = '[^\\S\\n]{0,3}(?:[:：=]\\n?)?[^\\S\\n]{0,3}';

const all = (source: string, flags = 'g'): RegExp => new RegExp(source, flags);

export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [
  {
    kind: 'id-number',
    shape: all(`${EDGE}([1-9]\\d{5}[ -]?\\d{8}[ -]?\\d{3}[\\dXx])${END}`),
    accepts: (value) => isResidentId(value.replace(/[ -]/g, '')),
  },
  {
    kind: 'bank-card',
    shape: all(`${EDGE}([4-6]\\d{15,18}|[4-6]\\d{3}(?:[ -]\\d{4}){3}(?:[ -]?\\d{1,3})?)${END}`),
    accepts: isBankCard,
  },
  {
    kind: 'phone',
    shape: all(
      `${EDGE}((?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}[ -]?\\d{4}|(?:[ -]\\d\\d){4}|\\.\\d{4}\\.\\d{4}))${END}`,
    ),
  },
  {
    kind: 'phone',
    shape: all(`${EDGE}((?:\\(0\\d{2,3}\\)[ ]?|0(?:10|2\\d|[3-9]\\d{2})[- ])[2-9]\\d{6,7})${END}`),
  },
  { kind: 'phone', shape: all(`${EDGE}([48]00[- ]?\\d{3}[- ]?\\d{4})${END}`) },
  {
    kind: 'email',
    shape: all('(?<![\\w.+-])([\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{2,63}){1,3})(?![\\w@-])'),
  },
  {
    kind: 'email',
    shape: all(
      '(?<![\\w.+-])([\\w.+-]{2,64}(?: at | ?[[(]at[\\])] ?)[\\w-]{1,63}(?:(?: dot | ?[[(]dot[\\])] ?)[A-Za-z0-9-]{2,63}){1,3})(?![\\w@-])',
      'gi',
    ),
  },
  {
    kind: 'email',
    shape: all(
      '(?<![\\w.+/-])([\\w.+-]{2,64}(?:#| ?[[(]at[\\])] ?)(?:[\\w-]{1,30}\\.){1,2}(?:com|cn|net|org))(?![\\w@-])',
      'gi',
    ),
  },
  {
    kind: 'qq',
    shape: all(
      `(?:QQ|扣扣|企鹅|Q号|加Q|(?<![A-Za-z\\d])Q[^\\S\\n]?(?=[:：]))(?:群|交流群|号码|账号|号)?(?:是|为)?${GAP}([1-9]\\d{4,10})(?!\\d)`,
      'gi',
    ),
  },
  {
    kind: 'wechat',
    shape: all(
      `(?:微信|薇信|威信|V信|VX|WX|wechat|weixin)(?:(?:号码|账号|号|ID)?(?:是|为)[^\\S\\n]{0,3}|(?:号码|账号|号|ID)${GAP}|[^\\S\\n]{0,3}[:：=][^\\S\\n]{0,3})([A-Za-z][-_A-Za-z0-9]{5,19})(?![-_\\w])`,
      'gi',
    ),
  },
  {
    kind: 'wechat',
    shape: all(
      '(?:微信|薇信|威信|加[^\\S\\n]?(?:V信?|VX|WX))[^\\S\\n]{0,3}[:：]?[^\\S\\n]{0,3}([A-Za-z](?=[-A-Za-z0-9]*[_\\d])[-_A-Za-z0-9]{5,19})(?![-_\\w])',
      'gi',
    ),
  },
  {
    kind: 'name',
    shape: all(
      `(?:真实姓名|姓名|收货人|收件人|持卡人|开户名|户名|付款人|付款方|收款人|收款方|实名)${GAP}([\\p{Script=Han}·]{2,6})(?![\\p{Script=Han}])`,
      'gu',
    ),
    accepts: (value) => !/先生$|女士$|姓名|信息|认证|不详|必填|匿名/.test(value),
  },
  {
    kind: 'address',
    shape: all(
      `(?<![\\p{Script=Han}A-Za-z]{1,2})(?:收货地址|收件地址|家庭住址|详细地址|住址|地址)${GAP}((?=[^\\n]{0,60}[省市区县])(?=[^\\n]{0,60}[路街道巷号栋室村镇乡])[^\\n，。；;]{6,60})`,
      'gu',
    ),
  },
  {
    kind: 'ip',
    shape: all('(?<![\\w./-])(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\w.])'),
    accepts: isIpv4,
  },
  {
    kind: 'ip',
    shape: all(
      '(?<![\\w:])((?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){3,6}:[0-9a-f]{1,4})(?![\\w:])',
      'gi',
    ),
  },
  {
    kind: 'cookie-token',
    shape: all(
      '(?<![A-Za-z])(?:access_token|refresh_token|id_token|token|session_?id|sessid|PHPSESSID|JSESSIONID|sid|jwt|auth|ticket|openid|credential)["\']?[=:]["\']?([\\w.~%+/-]{10,2000})',
      'gi',
    ),
  },
  {
    kind: 'cookie-token',
    shape: all(
      '(?:csrf|xsrf|token|session)[\\w-]*["\'][^<>\\n]{0,60}?\\b(?:value|content)=["\']([\\w.~%+/=-]{10,2000})',
      'gi',
    ),
  },
  { kind: 'cookie-token', shape: all('(?<![\\w-])(eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,})') },
  {
    kind: 'balance',
    shape: all(
      '((?:账户|可用|钱包|商户|我的)?余额[^\\S\\n]{0,3}[:：]?\\s{0,3}[¥￥$]?[^\\S\\n]?\\d[\\d,]*(?:\\.\\d{1,2})?[^\\S\\n]?元?)',
    ),
  },
];

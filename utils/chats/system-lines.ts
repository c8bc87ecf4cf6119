// Lines that belong to the chat itself: nobody says them.
import { isRecallLine } from './recall-words.ts';

const SYSTEM =
  /^(?:本次)?(?:会话|对话|聊天|咨询|服务|工单)(?:已|将|被|于)|已(?:为您)?(?:接入|进入|加入|离开|退出|下线|上线)(?:了)?(?:会话|对话|聊天|服务|$|,|。)|^(?:正在|已)?为您(?:转接|接入|分配|连接|服务)|正在(?:为您)?(?:转接|排队|接入|连接)|您正在与|^以上(?:是|为)?(?:历史|更早)|^以下(?:是|为)?(?:最新|新)消息|(?:加入|离开|退出)了?(?:会话|对话|聊天|群聊|房间)|请(?:您)?对(?:本次|我的)服务|邀请您?(?:进行)?评价|^温馨提示|请勿(?:脱离|离开|在)?平台外|请勿脱离平台|客服.{0,12}(?:已|为您)(?:接入|服务|上线|离开)|系统(?:消息|提示|通知)|消息已被对方|对方(?:已离开|已下线|开启了)|工单.{0,6}(?:已关闭|已解决|已结单|状态)|(?:has|have) (?:joined|left|ended|been (?:assigned|transferred|closed))|(?:joined|left|ended) the (?:chat|conversation)|chat (?:started|ended|closed|transferred)|you are (?:now )?(?:chatting|connected|talking)|conversation (?:started|ended|closed)|ticket (?:was |has been )?(?:closed|opened|solved)|assigned to/iu;
const LOAD_OLDER =
  /^(?:点击)?(?:加载|查看|显示|展开|获取)?(?:更多|更早|历史|之前|以前)(?:的)?(?:消息|记录|聊天记录|历史消息|聊天|沟通记录|历史记录|内容|回复|对话|历史)?(?:记录)?(?:\.{3}|…|↑)?$|^加载更早|^(?:点击|下拉|上拉|上滑|向上滚动).{0,6}(?:加载|查看|更多|历史)|(?:load|show|view|see) (?:more|older|earlier|previous)(?: (?:messages?|replies|history|conversation))?|^(?:older|earlier|previous) messages?$/iu;
const NO_OLDER = /没有更多|已经?(?:是)?(?:全部|到顶|最早)|no more|beginning of/iu;
const TITLE = /^[与和跟].{1,24}的(?:对话|聊天|会话|沟通)(?:记录)?$/u;
const TYPING = /正在输入|对方输入中|is typing|typing(?:…|\.{3}|$)/iu;

export function isSystemLine(folded: string): boolean {
  return folded.length <= 80 && (SYSTEM.test(folded) || isRecallLine(folded));
}

/** The door to older messages: no message, and a sign that they are missing. */
export function isOlderDoor(folded: string): boolean {
  return folded.length <= 40 && LOAD_OLDER.test(folded) && !NO_OLDER.test(folded);
}

export function isNoMessage(folded: string): boolean {
  return (
    folded.length <= 40 &&
    (TYPING.test(folded) || TITLE.test(folded) || NO_OLDER.test(folded) || isOlderDoor(folded))
  );
}

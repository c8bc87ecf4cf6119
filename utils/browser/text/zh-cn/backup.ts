// Backup, restore, the folder, bundles of others, and computers that are not the buyer's.
export const backup = {
  title: '备份与恢复',
  open: '备份与恢复',
  why: '卸载扩展、清除浏览数据、换电脑，证据都会丢。备份是一个文件，能在别的电脑、别的浏览器里恢复。',
  secret: '备份里有完整的卡密，只给自己留着。要给别人看，请用“打包证据”。',
  one: '备份成一个文件',
  save: '下载备份',
  saving: '正在备份',
  checking: '正在检查备份',
  restoring: '正在恢复',
  stop: '停止',
  none: '还没有备份过。',
  last: ({ time }: { time: string }) => `上次备份：${time}`,
  newer: ({ count }: { count: number }) => `之后又记了 ${count} 条，还没有备份。`,
  saved: ({ name }: { name: string }) => `备份已交给浏览器下载：${name}`,
  savedNext: '请到下载文件夹看一眼它在不在，再复制到 U 盘或自己的网盘。',
  restore: '从备份恢复',
  restoreHint: '选一个 .cardproof 文件。先整个检查一遍，再问您怎么办，检查时什么都不改。',
  choose: '选择备份文件',
  found: ({ time, items, cases, size }: { time: string; items: number; cases: number; size: string }) =>
    `${time} 的备份：${cases} 个订单，${items} 份证据，${size}`,
  whole: '文件完整，历史前后连贯。',
  relations: {
    empty: '这里还没有证据。备份里的证据和历史会原样回来。',
    newer: '备份比这里新，这里有的备份里都有。恢复后就和备份一样新。',
    same: '这份备份里的，这里都有。不用恢复，只会补上丢失的文件。',
    older: '这里比备份新。不会退回旧的状态，只会补上丢失的文件。',
    diverged:
      '备份和这里出自同一个证据柜，但后来各存各的。两边都会留下：备份里多出的证据并到这里，从今天起重新登记；它原来的历史另外保管，不再改动。',
    other:
      '这是另一个证据柜的备份。里面的证据会并到这里，从今天起重新登记；它原来的历史另外保管，不再改动。不是您自己的备份，请不要并入。',
  },
  epoch: '恢复后会换一把新的签名钥匙，并在历史里写明“从备份恢复”。以前告诉别人的指纹要再告诉一次。',
  lost: ({ known, size }: { known: number; size: number }) =>
    `这个浏览器记得有 ${known} 条记录，备份里只有 ${size} 条。备份之后存的证据回不来，历史里会写明。`,
  go: { replace: '恢复', merge: '并入这里', repair: '补上缺的文件' },
  cancel: '不恢复',
  done: {
    replace: ({ items }: { items: number }) => `已恢复 ${items} 份证据。`,
    merge: ({ items }: { items: number }) =>
      items > 0 ? `已并入 ${items} 份证据。` : '备份里没有这里缺的证据。',
    repair: ({ items }: { items: number }) => (items > 0 ? `补上了 ${items} 个文件。` : '这里什么都不缺。'),
  },
  doneNext: {
    replace: '历史里已写明“从备份恢复”，签名钥匙是新的。',
    merge: '并入的证据从今天起登记；原来的历史另外保管着。',
    repair: '历史没有变，签名钥匙也没有换。',
  },
  wrong: ({ count }: { count: number }) => `有 ${count} 个文件和登记的不一样，备份时就是这样，已照原样放回。`,
  toCases: '去看证据',
  behind: '证据柜里的记录变少了',
  behindText: ({ known, size }: { known: number; size: number }) =>
    `这个浏览器记得有 ${known} 条记录，现在只剩 ${size} 条。可能是浏览器数据被清理，或电脑被还原过。历史里已写明，签名钥匙已换新。`,
  gone: '证据柜是空的，但这个浏览器以前存过证据',
  goneText: ({ known }: { known: number }) => `以前有 ${known} 条记录。可能是浏览器数据被清理了。`,
  behindNext: '有备份的话，现在就恢复。',
  known: '知道了',
};

export const folder = {
  title: '自动备份到文件夹',
  why: '选一个文件夹（例如网盘同步的文件夹），每次保存后自动放一份新的备份，只留最近 5 份。证据匣自己不联网。',
  choose: '选择文件夹',
  change: '换一个文件夹',
  off: '停止自动备份',
  allow: '重新允许',
  now: '现在就备份',
  active: ({ name }: { name: string }) => `备份到文件夹“${name}”`,
  last: ({ time, file }: { time: string; file: string }) => `最近一份：${time}，${file}`,
  none: '还没有写入过。',
  trouble: '自动备份没有写成，请看一眼。',
  unsupported:
    '这个浏览器不让扩展写文件夹（Chrome、Edge 可以）。请记得常点“下载备份”；有新证据没备份时，这里会提醒您。',
};

export const foreign = {
  title: '别人的证据包',
  why: '别人发给您的证据包可以放在这里看：先核验，只能看不能改，不会和您自己存的混在一起。',
  choose: '选择证据包（.zip）',
  checking: '正在核验…',
  stop: '停止',
  look: '看里面的内容',
  show: '打开',
  hide: '收起',
  inside: '包里的内容',
  tooLarge: '这个证据包太大，这里不打开。请另存后解压查看。',
  label: '他人提供',
  add: '放进来',
  addAnyway: '有问题，仍放进来',
  cancel: '不要',
  wrong: '核验没有通过：有内容和登记的不一样，不能当真。',
  wrongNext: '请向对方问清楚。要留着当线索，可以放进来，会一直带着这个警告。',
  right: '核验没有发现矛盾。',
  rightNext: '没有证明的地方写在下面。它是别人存的，证据匣没有看到过那些网页。',
  items: ({ count }: { count: number }) => `${count} 份证据`,
  imported: ({ time }: { time: string }) => `${time} 放进来`,
  save: '另存原来的证据包',
  remove: '删掉',
  removeSure: '真的删掉',
  missing: '找不到这个证据包。',
  cannotShow: '这种文件这里不显示，请另存证据包后打开。',
};

export const away = {
  title: '不是我的电脑',
  why: '在网吧、公司或借来的电脑上用时打开：每次保存后都提醒您把备份带走，走之前一次清空。',
  on: '这不是我的电脑',
  hint: '打开后，每次保存都会出现“下载备份”。',
  offer: '这不是您的电脑：存好后请把备份带走。',
  take: '清空并带走',
  takeWhy: '先下载备份，再把它复制到 U 盘或发到自己的邮箱，然后把那份文件选回来核对。核对无误才会清空。',
  step1: '第一步：下载备份',
  step2: '第二步：选回您带走的那份文件',
  step2Hint: '请从 U 盘等要带走的地方选，证据匣会整个核对一遍。',
  pick: '选择带走的备份',
  confirmed: '核对无误：这份备份是完整的，和现在的证据柜一样新。',
  stale: '这份备份不是最新的，清空会丢证据。请重新下载备份。',
  step3: '第三步：清空这台电脑',
  step3Hint:
    '会先下载一张凭条（txt，写明带走了什么，不含卡密），再删掉证据匣在这个浏览器里的全部内容：证据、历史、签名钥匙、设置、店铺授权。删掉后只能用备份恢复。',
  wipe: '清空这台电脑',
  wipeSure: '确认清空，不能反悔',
  wiping: '正在清空…',
  wiped: '已清空。这个浏览器里没有证据匣的任何内容了。',
  wipedNext: '下载文件夹里的备份和凭条要自己删，浏览器的下载记录也可以清掉。',
  wipeFailed: '没有清干净。请关掉浏览器再试一次，或直接卸载证据匣。',
};

export const backupErrors = {
  'backup-empty': { what: '还没有证据可以备份。', next: '先保存一份。' },
  'backup-unreadable': {
    what: '这个文件读不了，或不是证据匣的备份。什么都没有改。',
    next: '请选 .cardproof 结尾的文件；在 U 盘上就先复制到电脑里。',
  },
  'backup-damaged': {
    what: '这份备份不完整或被改动过，没有恢复。什么都没有改。',
    next: '请重新复制一次，或换一份备份。',
  },
  'backup-newer': {
    what: '这份备份出自更新版本的证据匣，没有恢复。什么都没有改。',
    next: '请先更新证据匣。',
  },
  'backup-stopped': { what: '已经停止，什么都没有改。', next: '需要时再来一次。' },
  'restore-changed': {
    what: '恢复时这里又存了新证据，所以没有切换。新旧证据都在。',
    next: '请再选一次备份文件。',
  },
  'folder-gone': {
    what: '找不到备份文件夹，自动备份停了。以前的备份不受影响。',
    next: '请插上 U 盘或换一个文件夹。',
  },
  'folder-denied': {
    what: '浏览器收回了写备份文件夹的许可，新证据还没有备份过去。以前的备份都在。',
    next: '点“重新允许”。证据匣的页面都关掉后浏览器会收回许可；如果它问，请选“每次访问都允许”。',
  },
  'folder-full': {
    what: '备份文件夹的空间不够，新备份没有写成。以前的备份都还在。',
    next: '腾出空间，或换一个文件夹。',
  },
  'bundle-unreadable': { what: '这不是能读的证据包，没有放进来。', next: '请向对方要原来的 .zip 文件。' },
};

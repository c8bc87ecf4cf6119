// 自己去盖时间戳: an authority that wants an account, such as 联合信任.
export const stamp = {
  open: '自己去盖（联合信任等）',
  title: '自己去盖时间戳',
  why: '“可信时间戳”（联合信任，tsa.cn）等机构要注册账号，证据匣不能替您登录。您可以自己去盖：只交出一个小文件，里面没有页面、单号和卡密。',
  step1: '1. 下载小文件',
  step1Hint: '它代表证据柜到现在为止的全部记录。不要打开另存，不要修改，改一个字就对不上了。',
  download: ({ name }: { name: string }) => `下载 ${name}`,
  nothing: '证据柜还是空的。先保存一份证据，再来盖时间戳。',
  step2: '2. 到机构的网站上传它',
  step2Hint: '登录后选“申请时间戳”，上传刚才的小文件。能选算法时选 SHA-256。',
  step3: '3. 把机构给的文件选回来',
  step3Hint: '一般是 .tsr、.tsa 或 .tst 文件。PDF 证书请自己留着，不用选。',
  choose: '选时间戳文件',
  checking: '正在核对…',
  kept: ({ time }: { time: string }) => `收下了，机构的时间是 ${time}。`,
  keptNext: '以后打包的证据会自动带上它。机构给的原文件也请留着。',
  known: '这个时间戳已经收下过了。',
  limit: '这里核对它完整、并且盖的正是您的证据；是哪家机构，由核验的人用机构的根证书去查。',
  zipTitle: '已经打包好的 ZIP',
  zip: '把 ZIP 里的 tagmanifest-sha256.txt（或整个 ZIP）拿去盖，时间戳文件和 ZIP 放在一起交出去，不要放进 ZIP 里。',
  last: ({ time, count }: { time: string; count: number }) => `已收下 ${count} 个，最近一次 ${time}。`,
};

export const stampErrors = {
  'token-web-page': {
    what: '这是一个网页，不是时间戳文件，没有收下。',
    next: '机构可能要您先登录。请登录后重新下载 .tsr 或 .tsa 文件。',
  },
  'token-pdf': {
    what: '这是 PDF 证书，不是时间戳文件，没有收下。',
    next: '请在机构网站下载同一次申请的 .tsr 或 .tsa 文件。PDF 也请留着。',
  },
  'token-query': {
    what: '这是申请文件，还没有盖戳，没有收下。',
    next: '请选机构返回的 .tsr 或 .tsa 文件。',
  },
  'token-refused': { what: '机构拒绝了这次申请，文件里没有时间戳。', next: '请在机构网站重新申请。' },
  'token-digest': {
    what: '这个时间戳用的不是 SHA-256（可能是 SHA-1 或国密 SM3），证据匣核对不了，没有收下。',
    next: '请重新申请并选 SHA-256。这一个请自己留着，可以用机构的工具核验。',
  },
  'token-unreadable': {
    what: '这个文件读不出时间戳，没有收下。',
    next: '请选机构返回的 .tsr、.tsa 或 .tst 文件。',
  },
  'token-other-file': {
    what: '这个时间戳盖的是别的文件，没有收下。',
    next: '请确认上传的是从这里下载、没有改动过的小文件。',
  },
  'token-broken': {
    what: '这个时间戳的签名核对不了（可能损坏，或用国密 SM2 签名），没有收下。',
    next: '请重新下载一次；还不行就自己留着，用机构的工具核验。',
  },
};

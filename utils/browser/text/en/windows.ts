import type {
  windows as zh,
  windowErrors as zhErrors,
  windowIncidents as zhIncidents,
} from '../zh-cn/windows.ts';

export const windows: typeof zh = {
  title: 'Picture of a window',
  outside: 'Evidence from outside of pages',
  link: 'Picture or recording of another window (game, program, WeChat)',
  lead: 'Is the code used in a game, a program or WeChat? Pick that window and take a picture, or record the whole attempt.',
  local:
    'The browser hands the picture straight to CardProof; it stays on this computer. You choose the window, so it weighs more than a pasted picture and less than a page that we read ourselves.',
  audio: 'Record sound too',
  audioHint: 'It also records what other people say. Tell them first; leave it off if you do not need it.',
  caseLabel: 'Keep it with order',
  newCase: 'a new order',
  pick: 'Pick a window',
  pickHint:
    'The browser asks which one. “Window” is better than “entire screen”: nothing else gets recorded.',
  live: 'This is the picture you picked',
  picture: 'Take this picture',
  pictureLater: 'Take it in 5 seconds',
  countdown: ({ seconds }) => `Picture in ${seconds} s: you can switch to that window now`,
  record: 'Start recording',
  release: 'Let go of this window',
  pictures: ({ count }) =>
    count === 1 ? '1 picture taken and saved.' : `${count} pictures taken, all saved.`,
  recording: 'Recording',
  paused: 'Paused',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop and save',
  stopHint:
    'The browser’s “Stop sharing” saves as well. Please leave this page open; if it closes, what was recorded is still kept.',
  gauge: ({ time, size }) => `${time} · ${size}`,
  rate: ({ size }) => `about ${size} a minute`,
  left: ({ minutes }) =>
    minutes < 1 ? 'at its limit: stops and saves by itself' : `about ${minutes} min left`,
  gaugeLabel: 'Size of the recording',
  finishing: 'Putting the recording together…',
  saved: 'Recording saved.',
  nothing: 'The recording broke off at once; nothing was recorded.',
  open: 'Open the recording',
  again: 'Another window',
  cutOff: 'A recording was cut off. What was recorded is there and is being saved…',
  cutOffSaved: ({ count }) =>
    `${count === 1 ? 'A recording that was cut off is' : `${count} recordings that were cut off are`} saved and marked so.`,
  cutOffNothing: 'The last recording broke off at once; nothing was recorded.',
  cutOffFailed: 'The recording that was cut off is not saved yet; what was recorded is still there.',
  cutOffKeep: 'Save it in the locker',
  cutOffRetry: 'Try again',
  surfaces: {
    window: 'A window',
    monitor: 'The whole screen',
    browser: 'A tab',
    tab: 'This tab',
    unknown: 'A picture',
  },
  tabTitle: 'Record what you do here',
  tabHint: 'Records this tab (no sound), for example the whole activation.',
  tabAsk:
    'The browser asks once. It calls the permission “read and change all your data on all websites”; we use it only for the picture of this tab, when you click here.',
  tabRecord: 'Record this tab',
  tabElsewhere: 'Record another window',
  tabRefused: 'No permission, nothing recorded. “Record another window” needs none.',
  player: 'Recording',
  playerPiece: 'Recording (original, no skipping)',
  playFailed: 'This browser cannot play it. Download it and open it in a player.',
  chunksTitle: 'How the recording came about',
  pieces: 'Pieces',
  chunksCount: ({ count }) => `${count} pieces of one second, each with its digest as it was written`,
  chunksMatch: 'Checked piece by piece: all match',
  chunksDiffer: ({ n }) => `Checked piece by piece: piece ${n} differs`,
  chunksUnread: 'The list of pieces cannot be read',
  ended: 'How it ended',
  ends: {
    buyer: 'You stopped it',
    browser: 'Sharing was stopped, or the window closed',
    size: 'Stopped at its size limit',
    time: 'Stopped at 30 minutes',
    space: 'Stopped because the disk is nearly full',
    failed: 'The browser’s recorder failed; it ended early',
    interrupted: 'The page that recorded was closed; it ended early',
  },
  sound: 'Sound',
  soundOn: 'yes',
  soundOff: 'not recorded',
  source: 'Picture of',
  events: 'What changed',
  event: {
    started: 'started',
    paused: 'paused',
    resumed: 'went on',
    hidden: 'picture stood still (window minimised or covered)',
    shown: 'picture back',
    surface: 'another window',
    size: 'picture changed size',
    page: 'another page',
    ended: 'ended',
  },
  pageUnknown: 'left the site that may be seen; address unknown',
};

export const windowErrors: typeof zhErrors = {
  'nothing-picked': {
    what: 'No window was picked; nothing was recorded.',
    next: 'Press “Pick a window” when you need it.',
  },
  'screen-refused': {
    what: 'The browser gave no picture.',
    next: 'Check whether the system lets the browser record the screen, then try again; or paste a screenshot.',
  },
  'recording-unsupported': {
    what: 'This browser cannot record.',
    next: 'Take a picture instead, or film it with a phone and add the file.',
  },
  'nothing-recorded': {
    what: 'The recording broke off at once; nothing was recorded.',
    next: 'Please record again.',
  },
  'private-recording': {
    what: 'This is a private window; nothing was recorded.',
    next: 'Open the page in a normal window, or pick the window yourself with “Record another window”.',
  },
  'recording-running': { what: 'A recording is under way already.', next: 'Stop that one first.' },
  'file-empty': {
    what: 'The file is empty (0 bytes). Nothing was saved.',
    next: 'Check whether it was downloaded completely, then add it again.',
  },
  'file-is-folder': {
    what: 'This is a folder. Nothing was saved.',
    next: 'Open it, select the files inside and drop those.',
  },
  'file-unreadable': {
    what: 'The browser cannot read this file. Nothing was saved.',
    next: 'It may have been moved, renamed or be in use. Copy it to the desktop and add it again.',
  },
};

export const windowIncidents: typeof zhIncidents = {
  'recording-size': 'The recording stopped at its size limit; everything before is there.',
  'recording-time': 'The recording stopped at 30 minutes; everything before is there.',
  'recording-space': 'The disk is nearly full, so the recording stopped early; everything before is there.',
  'recording-failed':
    'The browser’s recorder failed and the recording ended early; everything before is there.',
  'recording-interrupted': 'The page that recorded was closed; only what came before is there.',
  'recording-not-seekable': 'No copy with an index could be made; the original is whole.',
};

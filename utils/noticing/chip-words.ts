// The chip's few words; it carries no dictionary.
export const CHIP_WORDS = {
  save: '保存证据',
  noticed: '失败提示出现了 · 一键保存',
  busy: '正在保存…',
  saved: '已保存 · 去写投诉',
  unchanged: '没有变化',
  failed: '没存成，请点工具栏图标',
  refused: '请点工具栏图标保存',
  hide: '本页不再显示',
};
export type ChipWords = typeof CHIP_WORDS;

export const CHIP_WORDS_EN: ChipWords = {
  save: 'Save evidence',
  noticed: 'A failure appeared · keep it',
  busy: 'Saving…',
  saved: 'Saved · write a complaint',
  unchanged: 'Nothing changed',
  failed: 'Not saved: use the toolbar icon',
  refused: 'Use the toolbar icon to save',
  hide: 'Hide on this page',
};

import { describe, expect, it } from 'vitest';
import { fileLimits, textLimits } from '../../../utils/filling/limit-words.ts';

describe('what a form says about its length', () => {
  it.each([
    ['投诉内容 0/300', 0, { max: 300, min: null }],
    ['12 / 500', 12, { max: 500, min: null }],
    ['第 1/20 步', 0, { max: null, min: null }],
    ['请填写20-500字', 0, { max: 500, min: 20 }],
    ['请输入 10 到 200 个字符', 0, { max: 200, min: 10 }],
    ['最多输入1000字', 0, { max: 1000, min: null }],
    ['200字以内', 0, { max: 200, min: null }],
    ['说明不少于20字', 0, { max: null, min: 20 }],
    ['尽量写详细些,20字以上', 0, { max: null, min: 20 }],
    ['至少10个字，最多800字', 0, { max: 800, min: 10 }],
    ['还可以输入 140 字', 0, { max: 140, min: null }],
    ['还可输入 130 字', 10, { max: 140, min: null }],
    ['字数不得超过500个字', 0, { max: 500, min: null }],
    ['Up to 250 characters', 0, { max: 250, min: null }],
    ['2026/11/22 下单', 2026, { max: null, min: null }],
    ['共3个字', 0, { max: null, min: null }],
    ['不得少于20字', 0, { max: null, min: 20 }],
    ['', 0, { max: null, min: null }],
  ])('%s', (words, length, expected) => {
    expect(textLimits(words, length)).toEqual(expected);
  });
});

describe('what a form says about its files', () => {
  it.each([
    ['最多上传3张图片，每张不超过5MB', { files: 3, bytes: 5 * 1024 * 1024 }],
    ['支持 JPG/PNG，单张不超过 500KB', { files: null, bytes: 500 * 1024 }],
    ['上传凭证 0/4', { files: 4, bytes: null }],
    ['图片大小 2M 以内，8张以内', { files: 8, bytes: 2 * 1024 * 1024 }],
    ['上传截图', { files: null, bytes: null }],
    ['4G 网络下请稍候', { files: null, bytes: 4 * 1024 ** 3 }],
    ['Up to 6 images', { files: 6, bytes: null }],
  ])('%s', (words, expected) => {
    expect(fileLimits(words)).toEqual(expected);
  });
});

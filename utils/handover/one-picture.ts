// 一图说清: order, promise, what happened, rule and demand on one sheet that a clerk reads on a phone. Says what it does not have.
import { type Crop, type MeasureText, Paper, type Sheet, type TextStyle } from './picture-paper.ts';

export interface PictureRow {
  label: string;
  value: string;
}

export interface PictureQuote {
  words: string;
  /** Where and when: `商品页，2026-11-22 13:58`. */
  source: string | null;
  exhibit: number | null;
}

/** A part of an exhibit's picture, with what matters outlined. */
export interface PictureCrop {
  id: string;
  exhibit: number;
  caption: string;
  crop: Crop;
  /** In px of the whole picture. */
  boxes: readonly Crop[];
}

export interface OnePicture {
  title: string;
  subtitle: string | null;
  order: { rows: PictureRow[]; exhibit: number | null };
  promised: PictureQuote[];
  failed: PictureQuote[];
  rules: PictureQuote[];
  demand: string | null;
  crops: PictureCrop[];
  /** What is not there, in words; honest and last. */
  missing: string[];
  footer: string[];
}

export const SHEET_WIDTH = 1080;
const MARGIN = 48;
const INNER = SHEET_WIDTH - 2 * MARGIN;
const PAD = 36;
/** 1080 px on a screen of 360: a third of this is what the eye sees. */
const BODY: TextStyle = { size: 42, weight: 400, color: '#1a202c' };
const STRONG: TextStyle = { ...BODY, weight: 700 };
const SMALL: TextStyle = { size: 34, weight: 400, color: '#4a5568' };
const TITLE: TextStyle = { size: 58, weight: 700, color: '#ffffff' };
const HEAD: TextStyle = { size: 40, weight: 700, color: '#1d4e89' };
const BAD: TextStyle = { ...STRONG, color: '#a61b1b' };
const PAPER = '#eef2f6';
const CARD = '#ffffff';
const MAX_QUOTES = 2;
const QUOTE_LINES = 5;
const CROP_HEIGHT = 620;

export function layoutOnePicture(view: OnePicture, measure: MeasureText): Sheet {
  const paper = new Paper(SHEET_WIDTH, measure);
  header(paper, view);
  card(paper, '1 买了什么', null, () => orderRows(paper, view.order));
  quotes(paper, '2 卖家怎么说的', view.promised, STRONG);
  result(paper, view);
  quotes(paper, '4 规则怎么写的', view.rules, BODY);
  if (view.demand !== null) card(paper, '5 我的要求', null, () => demand(paper, view.demand ?? ''));
  footer(paper, view);
  return paper.sheet(PAPER);
}

function header(paper: Paper, { title, subtitle }: OnePicture): void {
  paper.behind(0, SHEET_WIDTH, '#1d4e89', 0, 40, () => {
    paper.text(title, MARGIN, INNER, TITLE, 2);
    if (subtitle !== null) paper.text(subtitle, MARGIN, INNER, { ...BODY, color: TITLE.color }, 2);
  });
  paper.y += 28;
}

function card(paper: Paper, heading: string, exhibit: number | null, draw: () => void): void {
  paper.behind(MARGIN - 16, INNER + 32, CARD, 20, PAD, () => {
    const top = paper.y;
    paper.text(heading, MARGIN + 16, INNER - 220, HEAD, 1);
    if (exhibit !== null) badge(paper, exhibit, top);
    paper.y += 10;
    draw();
  });
  paper.y += 26;
}

const BADGE: TextStyle = { size: 32, weight: 700, color: '#1d4e89' };

function badge(paper: Paper, exhibit: number, top: number): void {
  const words = `证据${exhibit}`;
  const width = Math.ceil(paper.widthOf(words, BADGE)) + 36;
  const x = MARGIN + INNER - width;
  paper.fill(x, top + 4, width, 52, '#dbe8f5', 26);
  paper.ops.push({ op: 'text', x: x + 18, y: top + 42, text: words, style: BADGE });
}

const LABEL_WIDTH = 190;

function orderRows(paper: Paper, { rows, exhibit }: OnePicture['order']): void {
  for (const [i, { label, value }] of rows.entries()) {
    const top = paper.y;
    paper.text(label, MARGIN + 16, LABEL_WIDTH, { ...SMALL, size: 38 }, 1);
    const after = paper.y;
    paper.y = top;
    const room = INNER - LABEL_WIDTH - 32 - (i === 0 && exhibit !== null ? 190 : 0);
    paper.text(value, MARGIN + 16 + LABEL_WIDTH, room, STRONG, 2);
    if (i === 0 && exhibit !== null) badge(paper, exhibit, top);
    paper.y = Math.max(paper.y, after);
  }
  if (rows.length === 0) paper.text('还没有保存订单页，订单信息未知。', MARGIN + 16, INNER - 32, SMALL);
}

function quotes(paper: Paper, heading: string, all: readonly PictureQuote[], style: TextStyle): void {
  if (all.length === 0) return;
  card(paper, heading, null, () => {
    for (const quote of all.slice(0, MAX_QUOTES)) quoted(paper, quote, style);
  });
}

function quoted(paper: Paper, { words, source, exhibit }: PictureQuote, style: TextStyle): void {
  const top = paper.y;
  if (exhibit !== null) badge(paper, exhibit, top);
  if (source !== null) paper.text(source, MARGIN + 16, INNER - 32 - 190, SMALL, 2);
  else if (exhibit !== null) paper.y += 60;
  paper.text(`“${words}”`, MARGIN + 16, INNER - 32, style, QUOTE_LINES);
  paper.y += 14;
}

function result(paper: Paper, { failed, crops }: OnePicture): void {
  if (failed.length === 0 && crops.length === 0) return;
  card(paper, '3 实际怎么样', null, () => {
    for (const quote of failed.slice(0, MAX_QUOTES)) quoted(paper, quote, BAD);
    for (const crop of crops) picture(paper, crop);
  });
}

/** Beyond this a picture is only larger, not clearer. */
const MAX_ZOOM = 2;

/** As wide as the card where that makes words legible. */
function picture(paper: Paper, { id, crop, boxes, caption, exhibit }: PictureCrop): void {
  const scale = Math.min(MAX_ZOOM, (INNER - 32) / crop.w, CROP_HEIGHT / crop.h);
  const w = Math.round(crop.w * scale);
  const h = Math.round(crop.h * scale);
  const x = MARGIN + 16;
  const y = paper.y + 8;
  paper.fill(x - 2, y - 2, w + 4, h + 4, '#a0aec0');
  paper.ops.push({ op: 'picture', id, x, y, w, h, crop });
  for (const box of boxes) {
    const left = Math.max(0, (box.x - crop.x) * scale);
    const top = Math.max(0, (box.y - crop.y) * scale);
    const right = Math.min(w, (box.x + box.w - crop.x) * scale);
    const bottom = Math.min(h, (box.y + box.h - crop.y) * scale);
    if (right - left < 2 || bottom - top < 2) continue;
    paper.ops.push({
      op: 'outline',
      x: x + left,
      y: y + top,
      w: right - left,
      h: bottom - top,
      color: '#d62828',
      width: 6,
    });
  }
  paper.y = y + h + 10;
  paper.text(`证据${exhibit}：${caption}`, MARGIN + 16, INNER - 32, SMALL, 2);
  paper.y += 12;
}

function demand(paper: Paper, words: string): void {
  paper.text(words, MARGIN + 16, INNER - 32, STRONG, 8);
}

function footer(paper: Paper, { missing, footer: lines }: OnePicture): void {
  const style: TextStyle = { ...SMALL, size: 32 };
  if (missing.length > 0) paper.text(`没有的材料：${missing.join('、')}。`, MARGIN, INNER, style, 3);
  for (const line of lines) paper.text(line, MARGIN, INNER, style, 2);
  paper.y += 36;
}

/** The part of a picture around its boxes: all of its width where that is little, else what stands around them. */
export function cropAround(
  picture: { width: number; height: number },
  boxes: readonly Crop[],
  side: { width: number; height: number } = { width: 1280, height: 640 },
): Crop {
  const w = Math.min(picture.width, side.width);
  const h = Math.min(picture.height, side.height);
  const [first] = boxes;
  if (!first) return { x: 0, y: 0, w, h };
  const x0 = Math.min(...boxes.map(({ x }) => x));
  const y0 = Math.min(...boxes.map(({ y }) => y));
  const x1 = Math.max(...boxes.map((box) => box.x + box.w));
  const y1 = Math.max(...boxes.map((box) => box.y + box.h));
  const within = (middle: number, size: number, whole: number) =>
    Math.round(Math.min(Math.max(0, middle - size / 2), whole - size));
  const fits = x1 - x0 <= w && y1 - y0 <= h;
  const center = fits ? [(x0 + x1) / 2, (y0 + y1) / 2] : [first.x + first.w / 2, first.y + first.h / 2];
  return { x: within(center[0] ?? 0, w, picture.width), y: within(center[1] ?? 0, h, picture.height), w, h };
}

import { expect, it } from 'vitest';
import { type TextPiece, visualText } from '../../../utils/reading/visual-text.ts';

const TOP = { parent: -1, x: 0, y: 0, height: 0 };

function piece(flow: number, text: string, x: number, y: number, region = 0): TextPiece {
  return { region, flow, text, x, y, height: 20, endX: x + 10 * text.length };
}

it('reads rows from the top and each row from the left', () => {
  const pieces = [piece(1, '右', 300, 2), piece(2, '下', 0, 40), piece(3, '左', 0, 0)];
  expect(visualText(pieces, [TOP])).toBe('左 右\n下');
});

it('joins what touches and parts what does not', () => {
  expect(
    visualText(
      [piece(1, '¥', 0, 0), piece(2, '58', 10, 0), piece(3, '.80', 30, 0), piece(4, '元', 100, 0)],
      [TOP],
    ),
  ).toBe('¥58.80 元');
});

it('keeps a paragraph together though it wraps', () => {
  const pieces = [piece(1, '第一句很长', 0, 0), piece(1, '第二句', 0, 20), piece(2, '旁注', 400, 20)];
  expect(visualText(pieces, [TOP])).toBe('第一句很长第二句 旁注'.replace(' 旁注', '\n旁注'));
});

it('keeps a scrolled chat box in one place', () => {
  const regions = [TOP, { parent: 0, x: 0, y: 100, height: 100 }];
  const pieces = [
    piece(1, '上文', 0, 40),
    piece(2, '旧消息', 0, 20, 1),
    piece(3, '新消息', 0, 120, 1),
    piece(4, '下文', 0, 220),
  ];
  expect(visualText(pieces, regions)).toBe('上文\n旧消息\n新消息\n下文');
});

import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../../utils/bundle/report/report.ts';
import { sampleExhibit, sampleMoment, sampleReport, sampleStory } from './sample-report.ts';

describe('reportHtml', () => {
  test('forbids everything but its own style and pictures', () => {
    expect(reportHtml(sampleReport())).toContain(
      `content="default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"`,
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '</title></style><meta http-equiv=refresh content=0>',
  ])('shows %s as text', (hostile) => {
    const html = reportHtml(
      sampleReport({
        facts: { shop: hostile, order: hostile, product: hostile, merchant: hostile, amount: hostile },
        intake: { where: hostile, when: hostile, amount: hostile, shopReachable: hostile },
        timeline: [sampleMoment({ at: hostile, text: hostile })],
        devices: [hostile],
        authorities: [hostile],
        story: sampleStory({
          failed: [{ text: hostile, at: hostile, exhibit: 1 }],
          parties: [
            {
              party: 'merchant',
              name: hostile,
              shown: [{ code: 'promised', text: hostile, exhibits: [1] }],
              unknown: [],
            },
          ],
        }),
        exhibits: [
          sampleExhibit({ title: hostile, url: hostile, kind: hostile, method: hostile, grade: hostile }),
        ],
        complaints: [{ channel: hostile, path: 'data/complaints/1-merchant.txt', text: hostile }],
      }),
    );
    const tags = new Set(Array.from(html.matchAll(/<([a-z0-9]+)/g), (match) => match[1]));
    for (const tag of ['script', 'svg', 'img']) expect(tags).not.toContain(tag);
    expect(html.match(/<meta /g)).toHaveLength(4);
    expect(html).not.toMatch(/<[^>]*\son[a-z]+=/);
  });

  test('links to files of the bundle only, never to an address of the page', () => {
    const html = reportHtml(
      sampleReport({
        exhibits: [
          sampleExhibit({
            url: 'javascript:alert(1)',
            files: [
              {
                name: '1-screenshot.png',
                path: 'data/items/0001/1-screenshot.png',
                kind: 'screenshot',
                bytes: '1 kB',
                note: null,
              },
            ],
          }),
        ],
      }),
    );
    const links = Array.from(html.matchAll(/href="([^"]*)"/g), (match) => match[1]?.replaceAll('&#47;', '/'));
    expect(links).toEqual(['data/items/0001/1-screenshot.png']);
  });

  test.each([
    ['pixel', '像素截图 '],
    ['stitched', '像素截图（滚动拼接） '],
    ['rendered', '网页重绘图（非截图） '],
    ['import', '采集人提供的文件 '],
  ])('says how a %s exhibit was made', (method, words) => {
    expect(reportHtml(sampleReport({ exhibits: [sampleExhibit({ method })] }))).toContain(`<td>${words}`);
  });

  test('spells out characters that turn or hide text, and shows the host as the browser resolves it', () => {
    const html = reportHtml(
      sampleReport({ exhibits: [sampleExhibit({ title: 'a\u202egnp.exe', url: 'https://аррle.example/' })] }),
    );
    expect(html).toContain('a⟦U+202E⟧gnp.exe');
    expect(html).toContain('<bdi>xn--');
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('shows times in the zone of the device and missing facts as missing', () => {
    const html = reportHtml(sampleReport({ exhibits: [sampleExhibit({ title: null })] }));
    expect(html).toContain('2026-11-22 18:45:00 UTC+08:00');
    expect(html).toContain('未记录');
  });

  test('says what the bundle proves, what it does not, and how to check it', () => {
    const html = reportHtml(sampleReport());
    for (const words of [
      '能证明',
      '不能证明',
      '采集人是谁',
      'openssl dgst -sha256 -verify',
      'sha256sum --strict -c',
    ]) {
      expect(html).toContain(words);
    }
  });

  test('names each source in words and what is not enclosed with its reason', () => {
    const html = reportHtml(
      sampleReport({
        exhibits: ['page', 'window', 'supplied', 'other'].map((grade, i) =>
          sampleExhibit({ no: i + 1, grade, hidden: [{ file: '4-snapshot.json', code: 'full-copy' }] }),
        ),
      }),
    );
    for (const words of ['网页直采', '窗口画面', '采集人提供', '他人提供', '没有附上', '未附（可能含卡密）'])
      expect(html).toContain(words);
  });

  test('puts what is unknown as unknown, never empty', () => {
    const html = reportHtml(sampleReport());
    expect(html.match(/不清楚 <span class="en" lang="en">unknown/g)).toHaveLength(5);
  });

  test('shows third-party bounds where there are any and says that they were not checked here', () => {
    const bounds = { after: '2026-11-22T10:40:00.000Z', before: '2026-11-22T10:50:00.000Z' };
    const html = reportHtml(sampleReport({ authorities: ['sectigo'], timeline: [sampleMoment({ bounds })] }));
    expect(html).toMatch(/不早于[\s\S]*2026-11-22 18:40:00[\s\S]*不晚于[\s\S]*2026-11-22 18:50:00/);
    expect(html).toContain('sectigo');
    expect(html).toContain('未在本页核验');
    expect(reportHtml(sampleReport())).not.toContain('不早于');
  });

  test.each([`x";}*{display:none`, 'a</style><script>', '证据'])('keeps %s out of its style', (bag) => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(reportHtml(sampleReport({ bag })))?.[1];
    expect(style).toContain('@top-right{content:""');
  });

  test('has commands for three systems', () => {
    const html = reportHtml(sampleReport());
    for (const words of ['Windows (PowerShell)', 'Get-FileHash', 'macOS', 'shasum -a 256 -c', 'Linux'])
      expect(html).toContain(words);
  });
});

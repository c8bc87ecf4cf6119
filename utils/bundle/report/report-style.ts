// For screen and for A4 paper; system fonts only.
import type { ReportView } from './report-view.ts';

const SCREEN = `
:root{color-scheme:light;--ink:#1a1d21;--soft:#5b6470;--line:#d5dae0;--mark:#0b5f5a;--bad:#a3271c}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{overflow-wrap:anywhere;max-width:54rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.8rem;line-height:1.3;margin:0 0 .8rem;border-bottom:3px solid var(--mark);padding-bottom:.4rem}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line)}
.cover h2{font-size:1.05rem;margin:1.2rem 0 .3rem}
h3{font-size:1.02rem;margin:1.1rem 0 .4rem}
.en{color:var(--soft);font-weight:400;font-size:.86em}
.missing,.hidden{color:var(--soft)}
.small,.path{color:var(--soft);font-size:.86em}
.path{font-family:ui-monospace,Consolas,monospace}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.22rem .6rem .22rem 0;overflow-wrap:anywhere}
th{width:11rem;font-weight:500;color:var(--soft)}
.lines th,.lines td{border-bottom:1px solid var(--line);padding:.3rem .6rem .3rem 0}
.lines{table-layout:fixed}
.lines th{width:auto}
.at{font-variant-numeric:tabular-nums}
.failed td{color:var(--bad)}
code{font:12px/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
pre{font:13px/1.6 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f7f8;padding:.6rem .8rem;margin:.3rem 0;border:1px solid var(--line)}
.lead,.glance{border-inline-start:3px solid var(--mark);padding-inline-start:.8rem}
.glance{margin:0 0 1rem;font-size:1.08rem}
.glance p{margin:.2rem 0}
.worth{display:grid;grid-template-columns:2fr 3fr;gap:1.5rem;font-size:.93em}
.summary{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem}
.block{border:1px solid var(--line);border-radius:6px;padding:.2rem 1rem .8rem;min-width:0}
.block th{width:7rem}
.block:nth-child(2) blockquote{border-color:var(--bad)}
.block .en{display:inline-block}
blockquote{margin:.5rem 0;padding-inline-start:.7rem;border-inline-start:3px solid var(--line)}
ul,ol{margin:.2rem 0;padding-inline-start:1.3rem}
article{border:1px solid var(--line);border-radius:6px;padding:.2rem 1rem .8rem;margin:1rem 0}
.grade{display:inline-block;margin:0 0 .4rem;padding:.05rem .6rem;border:1px solid var(--mark);border-radius:1rem;font-size:.86em}
.grade.supplied,.grade.other{border-style:dashed;border-color:var(--soft)}
.exhibit{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1rem;align-items:start}
.exhibit th{width:8rem}
.exhibit img{max-width:15rem;max-height:18rem;border:1px solid var(--line)}
.files{list-style:none;padding:0}
a{color:var(--mark)}
@media (max-width:40rem){main{padding:1rem .8rem}.lines td,.lines th{padding-inline-end:.35rem}.worth,.exhibit,.summary{grid-template-columns:minmax(0,1fr)}table{table-layout:fixed}th,.exhibit th{width:6.5rem}.exhibit img{max-width:100%}}`;

/** Chromium draws the page's own margins; other browsers print their usual header. */
const PAPER = (bag: string): string => `
@page{size:A4;margin:18mm 14mm 16mm;@top-left{content:"证据报告 Evidence report";font:8pt sans-serif;color:#5b6470}@top-right{content:"${bag}";font:8pt monospace;color:#5b6470}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#5b6470}}
@media print{main{max-width:none;padding:0}body{font-size:10pt;line-height:1.45}
h1{font-size:17pt}h2{font-size:13pt;margin-top:1.2rem}h3{margin-top:.7rem}
.page{break-before:page}tr,blockquote,.block,article,.exhibit img,li{break-inside:avoid}
h2,h3,thead,.grade{break-after:avoid}thead{display:table-header-group}
p,pre,li{orphans:3;widows:3}pre{font-size:8pt;line-height:1.4}
.cover{font-size:9.2pt}article,.lines{font-size:9pt;line-height:1.35}article{padding:0 .8rem .5rem}.worth{gap:1rem}.exhibit img{max-width:52mm;max-height:62mm}
a{color:inherit;text-decoration:none}*{print-color-adjust:exact}}
`;

/** The name stands in a style sheet: nothing but a name of ours may. */
export function reportStyle({ bag }: Pick<ReportView, 'bag'>): string {
  return `${SCREEN}${PAPER(/^[A-Za-z0-9-]{1,60}$/.test(bag) ? bag : '')}`;
}

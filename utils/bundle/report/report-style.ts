/** For screen and for A4 paper; system fonts only. */
export const REPORT_STYLE = `
:root{color-scheme:light;--ink:#1a1d21;--soft:#5b6470;--line:#d5dae0;--mark:#0b5f5a}
body{margin:0;background:#fff;color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{overflow-wrap:anywhere;max-width:54rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.8rem;margin:0 0 1rem;border-bottom:3px solid var(--mark);padding-bottom:.4rem}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line)}
h3{font-size:1.02rem;margin:1.1rem 0 .4rem}
.en{color:var(--soft);font-weight:400;font-size:.86em}
.missing{color:var(--soft)}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.22rem .6rem .22rem 0;overflow-wrap:anywhere}
th{width:11rem;font-weight:500;color:var(--soft)}
.at{width:13rem;font-variant-numeric:tabular-nums}
code{font:12px/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
pre{font:13px/1.6 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f7f8;padding:.8rem;border:1px solid var(--line)}
.lead{border-inline-start:3px solid var(--mark);padding-inline-start:.8rem}
.worth{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}
ul{margin:.2rem 0;padding-inline-start:1.1rem}
article{border:1px solid var(--line);border-radius:6px;padding:.2rem 1rem .8rem;margin:1rem 0}
.exhibit{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1rem;align-items:start}
.exhibit img{max-width:15rem;max-height:18rem;border:1px solid var(--line)}
.files{list-style:none;padding:0}
.hidden{color:var(--soft)}
a{color:var(--mark)}
@media (max-width:40rem){.worth,.exhibit{grid-template-columns:minmax(0,1fr)}table{table-layout:fixed}th{width:6.5rem}.at{width:7rem}}
@media print{@page{size:A4;margin:16mm 14mm}main{max-width:none;padding:0}body{font-size:10.5pt}
article,tr,pre{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
`;

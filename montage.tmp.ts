import { readFileSync } from 'node:fs';
import { openBrowser } from './test/browser.ts';
const [out, height, ...names] = process.argv.slice(2);
const browser = await openBrowser(); const page = await browser.newPage({ viewport: { width: 1600, height: 400 } });
await page.setContent(`<body style="margin:0;background:#888;display:flex;gap:8px;align-items:flex-start">${names.map((n) => `<div style="flex:1;max-height:${height}px;overflow:hidden"><img style="width:100%" src="data:image/png;base64,${readFileSync(`/tmp/shots/${n}.png`).toString('base64')}"></div>`).join('')}</body>`);
await page.screenshot({ path: out!, fullPage: true }); await browser.close();

import { WebSocket } from 'ws';
const base = process.argv[2]!; const n = Number(process.argv[3] ?? 64), per = Number(process.argv[4] ?? 100);
import http from 'node:http';
const agent = new http.Agent({ keepAlive: true, maxSockets: 1000 });
const post = (path: string, token: string, body: unknown) => new Promise<any>((res, rej) => { const t = JSON.stringify(body ?? {}); const r = http.request(base + path, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(t), ...(token && { authorization: 'Bearer ' + token }) } }, (m) => { let s = ''; m.on('data', d => s += d); m.on('end', () => res(JSON.parse(s))); }); r.on('error', rej); r.end(t); });
const lat: number[] = [];
async function talk(i: number) {
  const c = await post('/v3/directline/conversations', '', {});
  const ws = new WebSocket(c.streamUrl); let wake: (() => void) | undefined; let seen = 0;
  ws.on('message', (d) => { const s = String(d); if (!s) return; for (const a of JSON.parse(s).activities) if (a.from.role === 'bot') seen++; wake?.(); });
  await new Promise(r => ws.once('open', r));
  while (seen < 1) await new Promise<void>(r => wake = r);
  for (let k = 0; k < per; k++) { const t0 = performance.now(); const want = seen + 1; const p = post(`/v3/directline/conversations/${c.conversationId}/activities`, c.token, { type: 'message', text: 'my back hurts when I lift things at work every day', channelData: { clientActivityID: `${i}-${k}` } }); while (seen < want) await new Promise<void>(r => wake = r); await p; lat.push(performance.now() - t0); }
  ws.close();
}
const t0 = performance.now();
await Promise.all(Array.from({ length: n }, (_, i) => talk(i)));
const s = (performance.now() - t0) / 1000; lat.sort((a, b) => a - b);
console.log(`${(n * per / s).toFixed(0)} turns/s p50 ${lat[lat.length >> 1]!.toFixed(1)} p99 ${lat[Math.floor(lat.length * .99)]!.toFixed(1)} ms`);
process.exit(0);

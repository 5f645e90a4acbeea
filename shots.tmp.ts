import { mkdirSync } from 'node:fs';
import { openBrowser } from './test/browser.ts';
import { startServer } from './test/talks/serve.ts';
const out = '/tmp/shots'; mkdirSync(out, { recursive: true });
const served = await startServer();
const browser = await openBrowser();
const only = process.argv[2];
for (const [size, viewport] of Object.entries({ phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } })) for (const colorScheme of ['light', 'dark'] as const) {
  const lang = colorScheme === 'light' ? 'en' : 'es';
  const context = await browser.newContext({ viewport, colorScheme, locale: lang, ...(size === 'phone' && { isMobile: true, hasTouch: true }), reducedMotion: 'reduce' });
  const page = await context.newPage(); page.setDefaultTimeout(8000);
  const shot = async (name: string, full = false) => { if (!only || name.includes(only)) await page.screenshot({ path: `${out}/${name}-${size}-${colorScheme}.png`, fullPage: full }); };
  const say = async (text: string) => { const n = await page.locator('[data-reply]').count(); await page.locator('textarea').fill(text); await page.locator('textarea').press('Enter'); await page.waitForFunction((n) => (document.querySelector('back-pain-guide')!.shadowRoot!.querySelectorAll('[data-reply]').length > n), n); await page.waitForTimeout(150); };
  try {
    await page.goto(served.address + (lang === 'es' ? '/es/' : '/'));
    await page.locator('.launcher').waitFor();
    await shot('page', true);
    await page.locator('.launcher').click();
    await page.locator('[data-reply="welcome"]').waitFor();
    await page.waitForTimeout(200);
    await shot('welcome');
    await page.locator('.tools > button').first().click(); await shot('menu'); await page.locator('.tools > button').first().click();
    await say(lang === 'es' ? 'yo' : 'me'); await say('45');
    await shot('many');
    await say(lang === 'es' ? 'me duele la espalda baja y estoy embarazada' : 'my lower back hurts and i am pregnant');
    await shot('heard');
    await say(lang === 'es' ? 'resumen' : 'summary'); await shot('summary');
    await say(lang === 'es' ? 'no puedo orinar y tengo dormida la entrepierna' : "I can't pee and I'm numb between my legs"); await shot('emergency');
    await page.locator('textarea').fill('x'.repeat(9000)); await page.locator('textarea').press('Enter'); await page.locator('.notice').waitFor(); await page.waitForTimeout(200); await shot('toolong');
    await page.evaluate(() => localStorage.setItem('back-pain-guide-used', '1')); await page.reload(); await page.locator('.pause').waitFor(); await page.waitForTimeout(200); await shot('pause');
    await page.goto(served.address + '/questions'); await shot('q-first');
    await page.locator('button').first().click(); await shot('q-welcome', true);
    await page.locator('textarea').fill(lang === 'es' ? 'me duele la espalda baja' : 'my lower back hurts'); await page.locator('.words .button').click(); await shot('q-heard', true);
    await page.locator('textarea').fill(lang === 'es' ? 'no puedo orinar y tengo dormida la entrepierna' : "I can't pee and I'm numb between my legs"); await page.locator('.words .button').click(); await shot('q-emergency', true);
  } catch (e) { console.log(size, colorScheme, String(e).slice(0, 300)); await page.screenshot({ path: `${out}/FAIL-${size}-${colorScheme}.png` }); }
  await context.close();
}
await browser.close(); await served.close();

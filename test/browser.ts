/** A real headless browser out of the registry, launched with arguments of our own, so that its own protections stay on. */
import { setTimeout as pause } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { chromium as launcher } from 'playwright-core';
import type { Browser } from 'playwright-core';

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const attempts = 40;

/** Tries again while another test is still unpacking the browser, which the system reports as a busy file. */
export async function openBrowser(...more: readonly string[]): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launcher.launch({ executablePath: await chromium.executablePath(), args: [...args, ...more] });
    } catch (error) {
      if (attempt === attempts || !/ETXTBSY|ENOENT|ENOEXEC/.test(String(error))) throw error;
      await pause(500);
    }
  }
}

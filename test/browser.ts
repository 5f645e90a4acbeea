/** A real headless browser out of the registry, launched with arguments of our own, so that its own protections stay on. */
import chromium from '@sparticuz/chromium';
import { chromium as launcher } from 'playwright-core';
import type { Browser } from 'playwright-core';

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

export async function openBrowser(...more: readonly string[]): Promise<Browser> {
  return launcher.launch({ executablePath: await chromium.executablePath(), args: [...args, ...more] });
}

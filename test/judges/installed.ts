/** Installs Microsoft's own clients beside the tests when they are missing or others: they are heavy, and nothing but the tests needs them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export default function install(): void {
  installIn(import.meta.dirname);
}

/** Installs what the folder's lock file asks for, unless it is there. */
export function installIn(folder: string): void {
  if (isInstalled(folder)) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`What ${folder} needs could not be installed: ${stderr}`);
}

/** What npm last put there is what the lock file asks for. */
function isInstalled(folder: string): boolean {
  const [wanted, found] = [join(folder, 'package-lock.json'), join(folder, 'node_modules/.package-lock.json')].map(versionsIn);
  return Object.entries(wanted!).every(([place, version]) => found![place] === version);
}

function versionsIn(lock: string): Readonly<Record<string, string>> {
  if (!existsSync(lock)) return {};
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, { version?: string; optional?: true }> };
  return Object.fromEntries(Object.entries(packages).flatMap(([place, { version, optional }]) => (place && version && !optional ? [[place, version]] : [])));
}

/** Installs Microsoft's own clients beside the tests when they are missing: they are heavy, and nothing but the tests needs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export default function install(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules/.package-lock.json'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: import.meta.dirname, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The clients in test/judges could not be installed: ${stderr}`);
}

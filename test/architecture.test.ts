import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = globSync(['src/**/*.{ts,mjs}', 'dialogs/**/*.ts'], { cwd: root }).filter((file) => !file.endsWith('.d.ts'));

/** Rooms, narrowest first: a file lives in the first one whose path it begins with. */
const rooms = [
  'src/conversation.ts', 'src/stock.ts', 'src/html.ts', 'src/content/', 'src/pictures/', 'src/triage/', 'src/understanding/', 'dialogs/', 'src/visits/visits.ts', 'src/visits/',
  'src/channels/channel.ts', 'src/bot.ts', 'src/channels/', 'src/website/', 'src/settings.ts', 'src/server', 'src/commands/', 'src/main.ts', 'src/run.ts', 'src/start.mjs',
] as const;

/** Which rooms a room may import from, besides itself. */
const arrows: Readonly<Record<(typeof rooms)[number], readonly string[]>> = {
  'src/conversation.ts': [],
  'src/stock.ts': ['src/conversation.ts'],
  'src/html.ts': [],
  'src/content/': ['src/conversation.ts'],
  'src/pictures/': ['src/content/'],
  'src/triage/': ['src/conversation.ts', 'src/content/'],
  'src/understanding/': ['src/conversation.ts', 'src/content/'],
  'dialogs/': ['src/conversation.ts', 'src/stock.ts', 'src/content/', 'src/triage/', 'src/understanding/'],
  'src/visits/visits.ts': ['src/conversation.ts'],
  'src/visits/': ['src/conversation.ts', 'src/stock.ts', 'src/visits/visits.ts'],
  'src/channels/channel.ts': ['src/conversation.ts', 'src/visits/visits.ts'],
  'src/bot.ts': ['src/conversation.ts', 'src/content/', 'dialogs/', 'src/visits/visits.ts', 'src/channels/channel.ts'],
  'src/channels/': ['src/conversation.ts', 'src/stock.ts', 'src/html.ts', 'src/content/', 'src/visits/visits.ts', 'src/channels/channel.ts'],
  'src/website/': ['src/conversation.ts', 'src/html.ts', 'src/content/'],
  'src/settings.ts': [],
  'src/server': ['src/conversation.ts', 'src/content/', 'src/channels/channel.ts', 'src/channels/', 'src/settings.ts', 'src/visits/visits.ts'],
  'src/commands/': ['src/conversation.ts', 'src/html.ts', 'src/content/', 'src/pictures/', 'src/triage/', 'src/understanding/', 'dialogs/', 'src/visits/', 'src/visits/visits.ts', 'src/bot.ts', 'src/channels/', 'src/settings.ts'],
  'src/main.ts': ['src/content/', 'src/pictures/', 'src/visits/', 'src/visits/visits.ts', 'src/bot.ts', 'src/channels/', 'src/website/', 'src/server', 'src/settings.ts'],
  'src/run.ts': ['src/content/', 'src/main.ts', 'src/settings.ts', 'src/visits/'],
  'src/start.mjs': ['src/run.ts'],
};

/** Packages that only these files may import. */
const kept: Readonly<Record<string, RegExp>> = {
  botbuilder: /^src\/channels\//u,
  restify: /^src\/(server|channels\/(direct-line|form)\/)/u,
  natural: /^src\/understanding\//u,
  esbuild: /^src\/website\/bundle\.ts$/u,
  ws: /^src\/channels\/direct-line\//u,
  jose: /^src\/channels\/direct-line\//u,
  'node:sqlite': /^src\/visits\//u,
};
/** Rooms that touch neither the machine nor the clock. */
const pure = /^(dialogs\/|src\/triage\/|src\/understanding\/|src\/pictures\/|src\/(conversation|stock)\.ts|src\/content\/(shape|cross-check|unsigned)\.ts)/u;

describe('imports go one way', () => {
  test.each(files)('%s', (file) => {
    const wrong = importsOf(file).filter((target) => !mayImport(file, target));
    expect(wrong).toEqual([]);
  });
});

describe('pure rooms', () => {
  test.each(files.filter((file) => pure.test(file)))('%s reads no clock and rolls no dice', (file) => {
    expect(read(file)).not.toMatch(/\bDate\.now|new Date|Math\.random|performance\.|process\.|randomUUID/u);
  });
});

test('the environment is handed to settings.ts and read nowhere else', () => {
  const readers = files.filter((file) => /process\.env/u.test(read(file)));
  expect(readers).toEqual(['src/run.ts']);
});

test("Microsoft's SDK is loaded by what serves Teams only; others know its types", () => {
  const loading = files.filter((file) => /^import (?!type )[^\n]*'botbuilder'/mu.test(read(file)));
  expect(loading.length).toBeGreaterThan(0);
  expect(loading.filter((file) => !file.startsWith('src/channels/teams/'))).toEqual([]);
  const importing = files.filter((file) => importsOf(file).some((target) => /channels\/teams\/|^\.\/teams\//u.test(target)));
  expect(importing).toEqual(['src/main.ts']);
  expect(read('src/main.ts')).toContain("await import('./channels/teams/endpoint.ts')");
});

test('the website knows of the content how its words are typed, and nothing else', () => {
  const loading = files.filter((file) => file.startsWith('src/website/') && /^import (?!type )[^\n]*content\//mu.test(read(file)));
  expect(loading).toEqual([]);
});

test('no id of the content stands in code', () => {
  const names = globSync('content/{red-flags,causes,stretches}/*.yaml', { cwd: root }).map((file) => file.replace(/^.*\/|\.yaml$/gu, ''));
  const findings = [...read('content/findings.yaml').matchAll(/^([a-z0-9-]+):/gmu)].map((match) => match[1]!);
  const questions = [...read('content/questions.yaml').matchAll(/^- id: (\S+)$/gmu)].map((match) => match[1]!);
  const quoted = new RegExp(`['"\`/](${[...names, ...findings.filter((id) => id.includes('-')), ...questions.filter((id) => id.includes('-'))].join('|')})['"\`]`, 'u');
  expect(files.filter((file) => quoted.test(read(file)))).toEqual([]);
});

function mayImport(file: string, target: string): boolean {
  if (!target.startsWith('.')) {
    const name = target.startsWith('node:') ? target : target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/');
    if (name === 'natural' && target === 'natural') return false;
    // A stemmer of natural's is found by the name of its language.
    if (pure.test(file)) return name === 'natural' || (name === 'zod' && file === 'src/content/shape.ts') || (name === 'node:module' && file === 'src/understanding/stemmers.ts');
    return kept[name]?.test(file) ?? true;
  }
  const from = roomOf(file);
  const to = roomOf(relative(root, join(root, dirname(file), target)));
  return from === to || arrows[from].includes(to);
}

function roomOf(file: string): (typeof rooms)[number] {
  const room = rooms.find((each) => file.startsWith(each));
  if (!room) throw new Error(`${file} lives in no room of the house`);
  return room;
}

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/gu)].map(
    (match) => (match[1] ?? match[2] ?? match[3])!,
  );
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

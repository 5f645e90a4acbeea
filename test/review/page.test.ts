/** The page that a clinician signs shows everything a patient can meet, and makes nothing up. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Vignette } from '../../src/commands/verify/vignettes.ts';
import { readFigures } from '../../src/commands/review/figures.ts';
import { innerNotes, notesByItem, topNote } from '../../src/commands/review/notes.ts';
import { reachOf } from '../../src/commands/review/reach.ts';
import { inWords } from '../../src/commands/review/words.ts';
import { urgencies } from '../../src/conversation.ts';
import type { Library } from '../../src/content/shape.ts';
import { unsigned } from '../../src/content/unsigned.ts';
import { content, fixture } from '../talk.ts';
import { contentFolder, fixtureFolder, pageOf, part, readable } from './review.ts';

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('what messages taught', () => {
  const taught = (library: Library): string => readable(part(pageOf({ library, folder: contentFolder }), 'taught'));

  test('is shown for every finding, with the word that speaks most for it and most against it', () => {
    const learned = { language: 'en', from: '', labels: ['fever', 'another-matter'], bias: [0, 0], features: [['warm', 2, 0, 3], ['hot', 1, 0, 5], ['cold', 4, 0, -1], ['knee', 9, 1, 9]] as const };
    const words = taught({ ...content, learned: () => learned });
    expect(words).toContain(`${content.findings.get('fever')!.say} fever warm · hot cold`);
    expect(words).not.toContain('knee');
  });

  test('of every finding that was learned', () => {
    const words = taught(content);
    const findings = content.learned()!.labels.filter((finding) => content.findings.has(finding));
    expect(findings.filter((finding) => !words.includes(` ${finding} `))).toEqual([]);
  });

  test('or that there is nothing', () => {
    expect(taught({ ...content, learned: () => undefined })).toContain('Nothing yet');
  });
});

describe.each([
  ['the fixture', fixture, fixtureFolder],
  ['the content', content, contentFolder],
] as const)('%s is on the page in full', (_name, library, folder) => {
  const page = pageOf({ library, folder });
  const missingIn = (id: string, texts: readonly string[]): string[] => {
    const read = readable(part(page, id));
    return texts.filter((text) => !read.includes(plain(text)));
  };

  test('every question, with its simpler words, why it is asked and all its choices', () => {
    expect(missingIn('questions', library.questions.flatMap(({ title, ask, simpler, why, choices }) => [title, ask, simpler, why, ...choices.map(({ label }) => label)]))).toEqual([]);
  });

  test('every question in the picture of the interview', () => {
    const drawn = readable(part(page, 'flow'));
    const words = library.questions.map(({ title }, at) => `${at + 1} ${title}`).filter((words) => !words.split(' ').every((word) => drawn.includes(word)));
    expect(words).toEqual([]);
    expect(part(page, 'flow').match(/class="box"/gu)).toHaveLength(library.questions.length);
  });

  test('every red flag, with what it says and whom to call', () => {
    expect(missingIn('red-flags', [...library.redFlags].flatMap(([id, { say, act, title, call }]) => [`red-flags/${id}`, say, ...[act, title].filter((text) => text !== undefined), ...call.map((number) => library.clinic.numbers[number]!.label)]))).toEqual([]);
  });

  test('every finding of every red flag, as it is said back', () => {
    const named = [...library.redFlags.values()].map(({ when }) => inWords(when, (id) => `\0${library.findings.get(id)!.say}\0`)).flatMap((rule) => rule.split('\0').filter((_, at) => at % 2 === 1));
    expect(missingIn('red-flags', named)).toEqual([]);
  });

  test('every cause and every stretch', () => {
    expect(missingIn('causes', [...library.causes].flatMap(([id, { name, say }]) => [`causes/${id}`, name.slice(1), say]))).toEqual([]);
    const words = [...library.stretches.values()].flatMap(({ name, helps, easier, credit, forms, skip_when, modify_when }) => [name, helps, easier, credit, ...forms.flatMap(({ steps, dose, build_up }) => [...steps, dose, build_up ?? '']), ...[...skip_when, ...modify_when].map(({ because }) => because)]);
    expect(missingIn('stretches', words)).toEqual([]);
  });

  test('every drawing beside its step, with what it shows', () => {
    const steps = [...library.pictures.values()].flatMap(({ forms }) => forms.flatMap((form) => form.steps));
    expect(missingIn('stretches', steps.map(({ alt }) => alt))).toEqual([]);
    expect(part(page, 'stretches').match(/<li>[^<]+<figure><svg class="picture"/gu) ?? []).toHaveLength(steps.length);
  });

  test('every line of the talk, the words of every urgency, every finding and every number', () => {
    const { chat, findings, clinic, website } = library;
    const lines = Object.entries(chat.lines).flatMap(([id, { title, text, choices }]) => [id, title ?? '', ...text, ...(choices ?? []).map(({ label }) => label)]);
    const acts = Object.values(chat.urgency).flatMap((act) => (act ? [act.title, ...act.text, ...act.always] : []));
    expect(missingIn('wording', [...lines, ...acts, website.widget.unreachable, website.widget.launcher.name, ...website.page.call_now_for, ...website.page.steps.map(({ about }) => about), ...chat.safety_net.signs, ...chat.see_a_doctor.signs, ...Object.values(chat.refusals), ...chat.fixed_lines, chat.trouble, ...[...findings.values()].flatMap(({ say, ask }) => [say, ask ?? ''])])).toEqual([]);
    expect(missingIn('clinic', Object.values(clinic.numbers).map(({ label, phone, dial }) => `${label} ${phone ?? 'not known yet'} ${dial ?? 'not known yet'}`))).toEqual([]);
  });

  test('the comments that name the rulings, with every red flag that has one', () => {
    const notes = [...library.redFlags.keys()].map((id) => topNote(readFileSync(join(folder, `red-flags/${id}.yaml`), 'utf8')));
    expect(missingIn('red-flags', notes)).toEqual([]);
  });
});

describe('nothing on the page is taken for markup', () => {
  const nasty = `<script>alert("x")</script> & 'so' on`;
  const flag = fixture.redFlags.get('fever')!;
  const library: Library = { ...fixture, redFlags: new Map([...fixture.redFlags, ['fever', { ...flag, say: nasty }]]), clinic: { ...fixture.clinic, hospital: nasty } };
  const page = pageOf({ library });

  test('a text with angle brackets is read as it was written', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;so&#39; on');
    expect(readable(part(page, 'red-flags'))).toContain(nasty);
  });

  test('it runs no script and fetches nothing', () => {
    const whole = pageOf({ library: content, folder: contentFolder });
    expect(whole).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|\son\w+=/u);
    expect(whole.match(/\shref="(?!#|https?:)/u)).toBeNull();
  });
});

describe('the red flags', () => {
  const text = readable(part(pageOf(), 'red-flags'));

  test('stand in the order of their urgency, the highest first', () => {
    const places = urgencies.toReversed().map((urgency) => part(pageOf(), 'red-flags').search(new RegExp(`<h3 class="urgency"><span class="tag u${urgencies.indexOf(urgency)}"`, 'u'))).filter((place) => place >= 0);
    expect(places).toHaveLength(4);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test('say what takes them away again', () => {
    expect(text).toContain('fever unless a clear cold');
  });

  test('say which doubts do not count as yes', () => {
    expect(text).toContain('“Not sure” counts as yes, except: a clear cold (no)');
  });
});

test('a rule in one line says what it needs and what takes it away', () => {
  const rule = { all: ['a', { any: ['b', { at_least: { n: 2, of: ['c', 'd', 'e'] } }] }, { not: { any: ['f', 'g'] } }] };
  expect(inWords(rule, (id) => id.toUpperCase())).toBe('all of: A; (any of: B; (at least 2 of: C; D; E)); unless (any of: F; G)');
});

test.each([
  ['none of: A; B', { not: { any: ['a', 'b'] } }],
  ['not all of: A; B', { not: { all: ['a', 'b'] } }],
  ['not: A', { not: 'a' }],
  ['none of: A', { all: [{ not: 'a' }] }],
  ['A', { any: [{ all: ['a'] }] }],
  ['(any of: A; B); unless C', { all: [{ any: ['a', 'b'] }, { not: 'c' }] }],
])('"%s" is how a rule is said', (words, rule) => {
  expect(inWords(rule, (id) => id.toUpperCase())).toBe(words);
});

test('what a yes leads to is computed from the rules', () => {
  const reach = reachOf(['fever'], fixture);
  expect(reach).toMatchObject({ alone: 'emergency-department', most: 'emergency-department', flags: ['fever', 'fever-with-a-cold'], softens: [] });
  expect(reachOf(['cold'], fixture)).toMatchObject({ alone: 'self-care', most: undefined, flags: [], softens: ['fever'] });
  expect(reachOf(['worse-sitting'], fixture)).toMatchObject({ most: undefined, flags: [], causes: ['disc'] });
});

test('comments of a file are told apart by where they stand', () => {
  const yaml = '# RF-22, ruling 17.\n# Chills too.\nwhen:\n  all:\n    # either counts\n    - fever\n    - cold # beside it\n';
  expect(topNote(yaml)).toBe('RF-22, ruling 17. Chills too.');
  expect(innerNotes(yaml)).toEqual(['either counts']);
  expect([...notesByItem('# The interview.\n\n# RF-06\n- id: legs\n  title: Legs\n- id: pain\n')]).toEqual([['legs', 'RF-06']]);
});

describe('verification', () => {
  const figures = { contentVersion: 'abc123', made: '2030-01-30T00:00:00.000Z', parts: [{ name: 'rules', line: '9 red flags, 300 claims' }], violations: 0 };
  const missing = 'Not verified for this version: run npm run verify';

  test('of this very content is shown with its figures', () => {
    const text = readable(part(pageOf({ figures }), 'verification'));
    expect(text).toContain('9 red flags, 300 claims');
    expect(text).toContain('0 violations');
    expect(text).not.toContain(missing);
  });

  test('of another content is not passed off as that of this one', () => {
    const text = readable(part(pageOf({ figures: { ...figures, contentVersion: 'def456' } }), 'verification'));
    expect(text).toContain(missing);
    expect(text).not.toContain('300 claims');
  });

  test('that never ran is said to be missing', () => {
    expect(readable(part(pageOf(), 'verification'))).toContain(missing);
    expect(readFigures('/no/such/file.json')).toBeUndefined();
  });

  test('is read from the file that verify leaves behind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    const file = join(folder, 'verify.json');
    writeFileSync(file, JSON.stringify(figures));
    expect(readFigures(file)).toEqual(figures);
    writeFileSync(file, JSON.stringify({ contentVersion: 'abc123' }));
    expect(() => readFigures(file)).toThrow();
    rmSync(folder, { recursive: true });
  });

  test('names how many stories there are for each urgency', () => {
    const story = (urgency: Vignette['urgency'], otherwise: Vignette['otherwise']): Vignette => ({ id: 'a', story: 'b', given: [], unsure: [], otherwise, unless: [], urgency, red_flags: [], not_red_flags: [], offers: [], forms: {}, never: [], basis: 'c' });
    const text = readable(part(pageOf({ stories: [story('same-day', 'nothing'), story('same-day', 'nothing'), story('same-day', 'anything')] }), 'verification'));
    expect(text).toContain('same day 2 1');
  });
});

describe('signing', () => {
  test('leaves name, role, date and signature empty for every kind of item', () => {
    const page = part(pageOf({ library: content, folder: contentFolder }), 'sign-off');
    expect(page.match(/class="signing"/gu)!.length).toBeGreaterThanOrEqual(6);
    expect(page.match(/<tbody>(<tr>(<td><\/td>){4}<\/tr>)+<\/tbody>/gu)).toHaveLength(page.match(/<tbody>/gu)!.length);
    expect(readable(page)).toContain('an emergency physician');
  });

  test('is for one version in one language', () => {
    expect(readable(part(pageOf({ library: { ...fixture, spoken: { tag: 'en-US', name: 'Klingon', asked_for: ['x'] } } }), 'sign-off'))).toContain('Signed for content abc123, Klingon as printed here');
  });

  test('is counted: how many items nobody has signed', () => {
    expect(readable(pageOf())).toContain(`${unsigned(fixture).length} items of ${fixture.redFlags.size} red flags`);
  });
});

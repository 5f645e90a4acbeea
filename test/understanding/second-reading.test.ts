/** What was learned from labelled messages, held against the rules: what it may say, and what never. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Learned } from '../../src/content/learned-shape.ts';
import { tenths } from '../../src/content/learned-shape.ts';
import type { Library } from '../../src/content/shape.ts';
import { spokenIn } from '../../src/understanding/languages.ts';
import { understand } from '../../src/understanding/understand.ts';
import { content, ruled } from '../talk.ts';

/** Every word that people are known to use, with no weight at all. */
const usual = content.learned()!.features.map(([feature]) => feature).filter((feature) => !feature.includes(' '));

/** Learned from nobody: what each of these words, alone, would make likely (large) or unlikely (small). */
function taught(words: Readonly<Record<string, Readonly<Record<string, number>>>>): Library {
  const labels = [...new Set(Object.values(words).flatMap((each) => Object.keys(each)))];
  const features = Object.entries(words).map(([word, weights]): Learned['features'][number] => [word, tenths, ...Object.entries(weights).flatMap(([finding, weight]) => [labels.indexOf(finding), weight * tenths])]);
  const others = usual.filter((word) => !(word in words)).map((word): Learned['features'][number] => [word, 0]);
  const learned: Learned = { language: 'en', from: '', labels, bias: labels.map(() => 0), features: [...features, ...others] };
  return { ...ruled, learned: () => learned };
}

const factOf = (finding: string, text: string, library: Library) => understand(text, library).facts.find((fact) => fact.finding === finding)?.value;

describe('of emergencies the second reader', () => {
  test('asks about what may be meant and no rule heard, and tells only what is likely so', () => {
    const strange = 'my lower back aches and the quux has been weird all week long';
    expect(factOf('bladder-retention', strange, ruled)).toBeUndefined();
    expect(factOf('bladder-retention', strange, taught({ quux: { 'bladder-retention': -9 } }))).toBeUndefined();
    expect(factOf('bladder-retention', strange, taught({ quux: { 'bladder-retention': -2 } }))).toBe('doubt');
    expect(factOf('bladder-retention', strange, taught({ quux: { 'bladder-retention': 9 } }))).toBe('yes');
    expect(factOf('bladder-retention', `maybe ${strange}`, taught({ quux: { 'bladder-retention': 9 } }))).toBe('doubt');
  });

  test('asks about what the rules took as told and hardly anybody means so', () => {
    const text = 'I have a high fever and my back hurts a lot today';
    expect(factOf('fever', text, ruled)).toBe('yes');
    expect(factOf('fever', text, taught({ fever: { fever: -9 } }))).toBe('doubt');
    expect(factOf('fever', text, taught({ fever: { fever: -1 } }))).toBe('yes');
    expect(factOf('fever', text, taught({ fever: { fever: -3 } }))).toBe('yes');
    expect(factOf('fever', text, taught({ fever: { fever: -7 } }))).toBe('doubt');
  });

  test('asks about it too where the message is likely a denial or a story of somebody else, and tells more easily where it is likely none', () => {
    const text = 'I have a high fever and my quux hurts a lot today';
    expect(factOf('fever', text, taught({ quux: { 'named-is-so': -12, fever: -5 } }))).toBe('doubt');
    expect(factOf('fever', text, taught({ quux: { 'named-is-so': 12, fever: -4 } }))).toBe('yes');
    expect(factOf('fever', text, taught({ quux: { 'named-is-so': 99, fever: -8 } })), 'but only so far').toBe('doubt');
    const strange = 'my lower back aches and the quux has been weird all week long';
    expect(factOf('fever', strange, taught({ quux: { 'named-is-so': -99, fever: -1 } })), 'and is asked all the same').toBe('doubt');
    expect(factOf('fever', strange, taught({ quux: { 'named-is-so': -99, fever: -3 } }))).toBeUndefined();
  });

  test('asks about what the rules held as no and is likely', () => {
    const text = 'there is no fever and my back hurts a lot today';
    expect(factOf('fever', text, ruled)).toBe('no');
    expect(factOf('fever', text, taught({ fever: { fever: 9 } }))).toBe('doubt');
    expect(factOf('fever', text, taught({ fever: { fever: -9 } }))).toBe('no');
  });

  test('confirms what the rules only asked about, and lets go what is not likely at all', () => {
    const text = 'my back has been sore ever since I fell at work';
    expect(factOf('major-trauma', text, ruled)).toBe('doubt');
    expect(factOf('major-trauma', text, taught({ fell: { 'major-trauma': 9 } }))).toBe('yes');
    expect(factOf('major-trauma', text, taught({ fell: { 'major-trauma': -9 } }))).toBeUndefined();
    expect(factOf('major-trauma', text, taught({ fell: { 'major-trauma': -1 } }))).toBe('doubt');
  });

  test('leaves a "maybe" to the person', () => {
    const text = 'my back hurts and maybe my foot drops when I walk';
    expect(factOf('foot-drop', text, ruled)).toBe('doubt');
    expect(factOf('foot-drop', text, taught({ foot: { 'foot-drop': 9 } }))).toBe('doubt');
    const longer = `${text}, and it all began when I was at the office last week`;
    expect(factOf('foot-drop', longer, taught({ foot: { 'foot-drop': 0 } })), 'less so among many words').toBe('doubt');
    expect(factOf('foot-drop', longer, taught({ foot: { 'foot-drop': 1 } }))).toBe('yes');
  });
});

test('what the rules told is let go only where hardly anybody means it, and the message is most likely a denial', () => {
  const text = 'I have a high fever and my quux hurts a lot today when I sit here at home';
  const likely = (fever: number, isSo: number) => taught({ quux: { fever, 'named-is-so': isSo } });
  expect(factOf('fever', text, likely(-10, -9))).toBeUndefined();
  expect(factOf('fever', text, likely(-8, -9))).toBe('doubt');
  expect(factOf('fever', text, likely(-10, -7))).toBe('doubt');
  expect(factOf('fever', 'I have a high fever and my quux hurts today', likely(-10, -9)), 'nor in few words').toBe('doubt');
});

test('what the rules heard denied, though more follows, is asked at most', () => {
  const text = 'no shortness of breath, just since last week the quux in the morning';
  expect(factOf('breathless', text, ruled)).toBeUndefined();
  expect(factOf('breathless', text, taught({ quux: { breathless: 9 } }))).toBe('doubt');
});

test('what the writer takes up for themselves is told, however unlikely', () => {
  const unlikely = taught({ quux: { fever: -15 } });
  expect(factOf('fever', 'they asked about the quux and a fever which I do have', unlikely)).toBe('yes');
  expect(factOf('fever', 'no cough with the quux but I do have a fever today', unlikely)).toBe('yes');
  expect(factOf('fever', 'with the quux all day I have a fever today', unlikely), 'and else asked').toBe('doubt');
});

/** One likelihood, and four answers: what the rules made of it counts as well. */
test.each([
  ['told', -3, 'yes'],
  ['told', -7, 'doubt'],
  ['doubted', -1, 'doubt'],
  ['doubted', 0.5, 'yes'],
  ['doubted', 0, 'doubt'],
  ['doubted', -5, 'doubt'],
  ['doubted', -6, undefined],
  ['silent', 2.5, 'yes'],
  ['silent', 2, 'doubt'],
  ['silent', -3, 'doubt'],
  ['silent', -5, undefined],
  ['dismissed', 3, 'yes'],
  ['dismissed', 2.5, 'doubt'],
  ['dismissed', -1.5, 'doubt'],
  ["somebody else's", -0.5, 'doubt'],
  ["somebody else's", -1.5, undefined],
  ['dismissed', -3, undefined],
  ['denied', 1, 'doubt'],
  ['denied', 0, 'no'],
] as const)('what the rules took as %s and the words make likely by log odds of %f is %s', (said, odds, answer) => {
  const [finding, text] = {
    told: ['major-trauma', 'I fell from a ladder quux and my back hurts and it was as bad all day yesterday'],
    doubted: ['major-trauma', 'my quux back has been sore ever since I fell'],
    silent: ['major-trauma', 'my back has been quux ever since last week at work'],
    dismissed: ['fever', 'last year I had a fever and my quux back hurts a lot'],
    "somebody else's": ['fever', 'my neighbor had a fever and my quux back hurts a lot'],
    denied: ['fever', 'there is no fever and my quux back hurts a lot today'],
  }[said] as [string, string];
  expect(factOf(finding, text, taught({ quux: { [finding]: odds } }))).toBe(answer);
});

describe('of everything else it', () => {
  const short = 'my back hurts here near the quux today';
  const text = `${short} and then at home again all day long`;
  test('tells what is likely, in few words what is more so', () => {
    expect(factOf('worse-lifting', text, ruled)).toBeUndefined();
    expect(factOf('worse-lifting', text, taught({ quux: { 'worse-lifting': -2.5 } }))).toBe('yes');
    expect(factOf('worse-lifting', text, taught({ quux: { 'worse-lifting': -3 } }))).toBeUndefined();
    expect(factOf('worse-lifting', short, taught({ quux: { 'worse-lifting': 0 } }))).toBe('yes');
    expect(factOf('worse-lifting', short, taught({ quux: { 'worse-lifting': -1 } }))).toBeUndefined();
  });

  test('never tells what would make an emergency less urgent', () => {
    expect(ruled.findings.get('already-improving')!.softens).toBe(true);
    expect(factOf('already-improving', text, taught({ quux: { 'already-improving': 9 } }))).toBeUndefined();
  });

  test('never tells a history that the message names as somebody else\'s', () => {
    const words = { quux: { osteoporosis: 9 } };
    expect(factOf('osteoporosis', 'the quux on my scan and my back hurts at night', taught(words))).toBe('yes');
    expect(factOf('osteoporosis', 'my mom has osteoporosis, I have the quux and my back hurts at night', taught(words))).toBeUndefined();
  });

  test('lets go what nobody means so, but not what alone is an emergency', () => {
    const told = 'my stools are black like tar and it hurts below my knee too';
    expect(factOf('black-stools', told, ruled)).toBe('yes');
    expect(factOf('black-stools', told, taught({ tar: { 'black-stools': -9 } }))).toBe('yes');
    const lifting = 'it all began when I lifted a heavy couch last week';
    expect(factOf('after-lifting', lifting, ruled)).toBe('yes');
    expect(factOf('after-lifting', lifting, taught({ couch: { 'after-lifting': -9 } }))).toBeUndefined();
  });
});

describe('what it leaves to the rules', () => {
  test('a message of a few words', () => {
    expect(factOf('fever', 'I have a fever', taught({ fever: { fever: -9 } }))).toBe('yes');
    expect(factOf('bladder-retention', 'quux again today', taught({ quux: { 'bladder-retention': 99 } }))).toBeUndefined();
  });

  test('how long it has lasted, where that is told in numbers', () => {
    const text = 'my back has hurt for 5 weeks now because of the quux at work';
    expect(factOf('months-or-longer', text, ruled)).toBe('no');
    expect(factOf('months-or-longer', text, taught({ quux: { 'months-or-longer': 99 } }))).toBe('no');
    expect(factOf('more-than-two-weeks', text, taught({ quux: { 'more-than-two-weeks': -5 } }))).toBe('yes');
    expect(factOf('within-three-days', text, taught({ quux: { 'more-than-two-weeks': -5 } }))).toBe('no');
  });

  test('but not where nearly nobody means the pain by such a number', () => {
    const text = 'my husband has worked 5 weeks at the quux and my back hurts now';
    const words = { 'more-than-two-weeks': -7 };
    expect(factOf('more-than-two-weeks', text, taught({ quux: words }))).toBeUndefined();
    expect(factOf('within-three-days', text, taught({ quux: words }))).toBeUndefined();
  });

  test('and what follows from one that is that of the pain stays told, however seldom it is labelled', () => {
    const text = 'my back has hurt for 3 months now because of the quux at work';
    const rare = { 'no-improvement-weeks': -9 };
    expect(factOf('no-improvement-weeks', text, taught({ quux: rare }))).toBeUndefined();
    expect(factOf('no-improvement-weeks', text, taught({ quux: { ...rare, 'months-or-longer': 3 } }))).toBe('yes');
  });

  test('how old somebody is', () => {
    expect(factOf('age-over-70', 'I am 45 and my back hurts like an old quux', taught({ quux: { 'age-over-70': 99 } }))).toBe('no');
  });
});

describe('a message that is likely about something else', () => {
  const text = 'how do I get the quux of my visit sent to my school';
  test('is, where nothing of a back is told', () => {
    expect(understand(text, taught({ quux: { 'another-matter': 9 } })).elsewhere).toBe(true);
    expect(understand(`${text} and I have a fever`, taught({ quux: { 'another-matter': 9 } })).elsewhere).toBe(understand(`${text} and I have a fever`, ruled).elsewhere);
  });

  test('has nothing else read into it', () => {
    const words = { 'bladder-retention': -2, 'worse-lifting': 9 };
    expect(factOf('bladder-retention', text, taught({ quux: words }))).toBe('doubt');
    expect(factOf('worse-lifting', text, taught({ quux: words }))).toBe('yes');
    expect(understand(text, taught({ quux: { ...words, 'another-matter': 9 } })).facts).toEqual([]);
  });

  test('but one that names a back only where that is nearly certain', () => {
    const yoga = 'can I still do yoga with a bad back or should I stop';
    expect(understand(yoga, taught({ yoga: { 'another-matter': 1.5 } })).aboutTheBack).toBe(true);
    expect(understand(yoga, taught({ yoga: { 'another-matter': 30 } })).elsewhere).toBe(true);
  });

  test('and one that is not likely so is about a back', () => {
    const knee = 'my knee hurts so much when I walk down the stairs';
    expect(understand(knee, ruled).elsewhere).toBe(true);
    expect(understand(knee, taught({ stair: { 'another-matter': -9 } })).elsewhere).toBe(false);
  });
});

test('where a misspelt word may have been meant in two ways the likelier one counts, and what is guessed is only asked', () => {
  const text = 'I cnnot pee and my lower back hurts today';
  expect(factOf('bladder-retention', text, ruled)).toBe('doubt');
  expect(factOf('bladder-retention', text, taught({ cant: { 'bladder-retention': 9 }, pee: { 'bladder-retention': -9 } }))).toBe('doubt');
  expect(factOf('bladder-retention', text, taught({ cant: { 'bladder-retention': 99 }, pee: { 'bladder-retention': -9 } }))).toBe('doubt');
});

test.each([
  ['en', 'been killing me since i lifted the couch, goes down my left leg n my foots kinda asleep but pee is fine'],
  ['es', 'me mata la espalda desde que levanté el sillón, me baja por la pierna izquierda y el pie como dormido pero orino bien'],
])('what a sentence tells in plain words is heard whole by both readers (%s)', (language, text) => {
  const { facts } = understand(text, content.languages.get(language)!);
  const said = (value: string): string[] => facts.filter((fact) => fact.value === value).map(({ finding }) => finding);
  expect(said('yes')).toEqual(expect.arrayContaining(['after-lifting', 'leg-pain', 'leg-numbness']));
  expect(said('no')).toEqual(['bladder-retention', 'bladder-incontinence']);
  expect(said('doubt')).toEqual([]);
});

describe('in a long message an emergency that the rules took as told stands', () => {
  const story: Readonly<Record<string, readonly string[]>> = {
    en: [
      'I am writing from my kitchen because the office is closed this week and I had time to look for your page.',
      'My lower back has bothered me on and off since we carried the boxes, mostly in the evening after long days.',
      'My mattress is ten years old and my daughter keeps telling me to buy a better one before winter.',
      'I tried a heating pad and some walks in the park, and both feel good for an hour or so.',
    ],
    es: [
      'Le escribo desde la cocina porque la oficina está cerrada esta semana y tuve tiempo de buscar su página.',
      'La cintura me molesta a ratos desde que cargamos las cajas, sobre todo en la tarde después de días largos.',
      'Mi colchón tiene diez años y mi hija me dice que compre uno mejor antes del invierno.',
      'Probé una bolsa de agua caliente y caminatas en el parque, y las dos cosas me alivian una hora.',
    ],
  };
  const { told } = load(readFileSync(join(import.meta.dirname, 'everyday.yaml'), 'utf8')) as { readonly told: Readonly<Record<string, readonly string[]>> };
  const emergencies = Object.entries(told).filter(([finding]) => ruled.findings.get(finding)!.emergency);

  test.each(emergencies)('%s', (finding, all) => {
    const slowed = all.filter((text) => {
      const { language } = spokenIn(text, content);
      const [one, two, three, four] = story[language]!;
      const long = `${one} ${two} ${text}. ${three} ${four}`;
      const by = (library: Library): unknown => factOf(finding, long, library.languages.get(language)!);
      return by(ruled) === 'yes' && by(content) !== 'yes';
    });
    expect(slowed).toEqual([]);
  });
});

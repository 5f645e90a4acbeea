/** An emergency with one letter wrong is never held as no, and nearly always still told or asked about. */
import { describe, expect, test } from 'vitest';
import { realWords } from '../../src/understanding/real-words.ts';
import { stemmerFor } from '../../src/understanding/stemmers.ts';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

const stated: readonly (readonly [language: string, finding: string, text: string])[] = [
  ['en', 'saddle-numbness', 'my crotch has been numb since this morning'],
  ['en', 'bladder-retention', 'I cannot pee and my lower back hurts'],
  ['en', 'bladder-incontinence', 'I keep wetting myself without feeling it'],
  ['en', 'bowel-incontinence', 'I pooped my pants and did not feel it'],
  ['en', 'foot-drop', 'my foot drags when I walk'],
  ['en', 'cannot-move-legs', 'I cannot move my legs'],
  ['en', 'cannot-walk', 'my back went out and I cannot walk at all'],
  ['en', 'chest-pain', 'my chest hurts and my back too'],
  ['en', 'breathless', 'back pain and I am short of breath'],
  ['en', 'fainting', 'my back hurt badly and I fainted'],
  ['en', 'fever', 'back pain with a fever and chills'],
  ['en', 'major-trauma', 'I fell off the roof and my back hurts'],
  ['en', 'suicidal', 'I want to kill myself because of this back'],
  ['es', 'saddle-numbness', 'tengo dormida la entrepierna desde ayer'],
  ['es', 'bladder-retention', 'no puedo orinar y me duele la espalda'],
  ['es', 'bladder-incontinence', 'se me sale la orina sin sentir'],
  ['es', 'bowel-incontinence', 'se me sale el excremento sin sentir'],
  ['es', 'foot-drop', 'arrastro el pie cuando camino'],
  ['es', 'cannot-move-legs', 'no puedo mover las piernas'],
  ['es', 'cannot-walk', 'no puedo caminar por la espalda'],
  ['es', 'chest-pain', 'me duele el pecho y la espalda'],
  ['es', 'breathless', 'me duele la espalda y me falta el aire'],
  ['es', 'fainting', 'me dolió la espalda y me desmayé'],
  ['es', 'fever', 'dolor de espalda con fiebre y escalofríos'],
  ['es', 'major-trauma', 'me caí del techo y me duele la espalda'],
  ['es', 'suicidal', 'quiero matarme por este dolor de espalda'],
];

const isReal = [...content.languages.values()].map(({ dictionary, language }) => realWords(dictionary(), stemmerFor(language)));

/** The word with one letter left out or written twice, or two letters in the wrong order; not the first, and no other word. */
function misspelt(word: string): string[] {
  const places = Array.from({ length: word.length - 1 }, (_, at) => at + 1);
  const wrong = places.flatMap((at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at]! + word.slice(at),
    ...(at + 1 < word.length ? [word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)] : []),
  ]);
  return wrong.filter((each) => each !== word && !isReal.some((real) => real(each.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(), 'in any form')));
}

function ways(text: string): string[] {
  const words = text.split(' ');
  return words.flatMap((word, at) => (word.length < 4 ? [] : misspelt(word).map((wrong) => words.with(at, wrong).join(' '))));
}

function held(language: string, finding: string, text: string): string | undefined {
  return understand(text, content.languages.get(language)!).facts.find((fact) => fact.finding === finding)?.value;
}

describe.each(stated)('%s: %s in "%s", with one letter wrong,', (language, finding, text) => {
  test('is never held as no', () => {
    expect(held(language, finding, text)).toBe('yes');
    expect(ways(text).filter((each) => held(language, finding, each) === 'no')).toEqual([]);
  });
});

/** What is lost of all of them; it may only fall. */
const lost = { en: 0, es: 3 };

test.each(['en', 'es'] as const)('%s: so few are neither told nor asked about', (spoken) => {
  const silent = stated.filter(([language]) => language === spoken).flatMap(([language, finding, text]) => ways(text).filter((each) => !['yes', 'doubt'].includes(held(language, finding, each) ?? '')));
  expect(silent, silent.join("\n")).toHaveLength(lost[spoken]);
});

/** Words that look alike and are not the same. */
import { describe, expect, test } from 'vitest';
import { spokenIn, understandMixed } from '../../src/understanding/languages.ts';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

const spanish = content.languages.get('es')!;
const told = (text: string, library = content) => understand(text, library).facts.map(({ finding }) => finding);

describe('one leg', () => {
  test.each(["my leg's numb", 'my leg’s gone weak', "the left leg's tingling"])('is no two: %s', (text) => {
    expect(told(text)).not.toContain('bilateral-leg-symptoms');
  });
  test("two are two: my legs' skin is numb, my legs are numb", () => {
    expect(told('my legs are numb')).toContain('bilateral-leg-symptoms');
  });
});

describe('a little word', () => {
  test('is not the word whose stem it has', () => {
    expect(understand("Hi. my husband's back hurts", content).onBehalf).toBe(understand("my husband's back hurts", content).onBehalf);
    expect(told('fui nueve veces al baño por la espalda', spanish)).toEqual(told('fui ocho veces al baño por la espalda', spanish));
    expect(told('no puedo venir mañana por la espalda', spanish)).not.toContain('sexual-dysfunction');
    expect(told('running 101 every evening, on cellcept')).not.toContain('pregnancy-tightenings-or-fluid');
  });
  test('of another language is heard in that one: "my huevos"', () => {
    const text = 'my huevos feel like they are in a vise, back pain';
    expect(understandMixed(text, spokenIn(text, content)).facts).toContainEqual({ finding: 'testicular-pain', value: 'doubt' });
  });
  test('of this language is no misspelt one of another: "eyes" are no "heces"', () => {
    const text = 'runny nose and itchy eyes since the pollen came';
    expect(understandMixed(text, spokenIn(text, content)).facts.map(({ finding }) => finding)).not.toContain('bowel-incontinence');
  });
  test('of another language is no word of this one: "si" is yes', () => {
    for (const text of ['si', 'sí', 'si me duele']) expect(understandMixed(text, spokenIn(text, content)).facts).toEqual([]);
  });
});

describe('a few words', () => {
  test.each(['no jalo aire', 'no me entra aire', 'no agarro aire'])('all of them Spanish are Spanish, though the page is English: %s', (text) => {
    expect(spokenIn(text, content).language).toBe('es');
  });
  test.each(['back pain', 'no pain', 'sciatica', 'ok'])('of both languages stay in that of the page: %s', (text) => {
    expect(spokenIn(text, content).language).toBe('en');
    expect(spokenIn(text, spanish).language).toBe('es');
  });
});

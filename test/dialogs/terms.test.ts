/** Words a reader may not know. */
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation.ts';
import { plainText } from '../../src/channels/plain.ts';
import { card } from '../../src/channels/teams/card.ts';
import { content, play, tap } from '../talk.ts';
import { people, scriptOf } from '../talks/people.ts';

const words = ({ replies }: Turn): string[] => replies.flatMap(({ terms = [] }) => terms.map(({ word }) => word));

describe('a word that a reader may not know', () => {
  test('is explained where it is first used, and not again', () => {
    const turns = play(['me', '45', tap('none'), 'back', tap('none')], content);
    expect(words(turns[0]!)).toContain('emergency');
    const all = turns.flatMap(words);
    expect(all.length).toBe(new Set(all).size);
  });
  test.each([['my back hurts', '38', 'none'], ['me duele la espalda', '45', 'ninguna']])('stands explained in the choice that uses it, so that no list begins with more than three explanations: %s', (first, age, none) => {
    const turns = play([first, age, none, none, none, none], content);
    const health = turns.at(-1)!.replies.at(-1)!;
    expect(health.id).toBe('ask/health');
    const [before] = plainText(health).split('1) ');
    expect(before!.trim().split('\n').filter((each) => each.startsWith('(')).length).toBeLessThanOrEqual(3);
    const [line] = plainText(health).split('\n').filter((each) => each.startsWith('5)'));
    for (const { word, meaning } of health.terms!.filter(({ choice }) => choice === 'defences')) expect(line).toContain(`${word}: ${meaning}`);
    expect(JSON.stringify(card([health], 'Done'))).toContain(health.terms!.find(({ choice }) => choice === 'defences')!.meaning);
    expect(health.terms!.map(({ word }) => word).join()).not.toMatch(/aneur/u);
  });
  test('is explained anew to whoever starts over', () => {
    const turns = play(['me', 'start over'], content);
    expect(words(turns.at(-1)!)).toContain('emergency');
  });
  test('is explained beside the same words to everybody who meets them as new, to nobody else', () => {
    const asked = (said: readonly string[]) => play([...said], content).at(-1)!.replies.at(-1)!;
    const [one, other] = [asked(['me', '45']), asked(['me', '45'])];
    expect(one.terms?.length).toBeGreaterThan(0);
    expect(other).toBe(one);
    const again = asked(['me', '45', 'say that again']);
    expect(again.id).toBe(one.id);
    expect(again.terms).toBeUndefined();
  });
  test('never holds up an emergency', () => {
    const turn = play(["I can't pee and I'm numb between my legs"], content).at(-1)!;
    expect(turn.replies.filter(({ tone }) => tone === 'emergency').flatMap(({ terms = [] }) => terms)).toEqual([]);
  });
  test.each(['what is saddle numbness', 'what is numbness', '¿qué es el pie caído?'])('is not explained beside its own explanation: %s', (asked) => {
    const [explanation] = play([asked], content).at(-1)!.replies;
    expect(explanation!.id).toBe('explain-word');
    expect(explanation!.terms?.map(({ word }) => word) ?? []).not.toContain(explanation!.text[0]!.split('"')[1]);
    expect(explanation!.terms?.map(({ word }) => word) ?? []).not.toContain('saddle');
  });
  test('is explained in the language of the talk', () => {
    expect(words(play(['me duele la espalda desde ayer'], content).at(-1)!).every((word) => content.languages.get('es')!.clinic.terms[word] !== undefined)).toBe(true);
  });
  test('every term in a talk was explained by the end of it', () => {
    for (const person of people) {
      const replies = scriptOf(person, content).steps.flatMap((step) => step.replies).filter(({ tone }) => tone !== 'emergency');
      const explained = new Set([...scriptOf(person, content).welcome, ...replies].flatMap(({ terms = [] }) => terms.map(({ word }) => word)));
      for (const word of ['stenosis', 'sciatica', 'arthritis']) {
        if (replies.some(({ text, choices = [] }) => [...text, ...choices.map(({ label }) => label)].some((each) => new RegExp(`\\b${word}\\b`, 'iu').test(each)))) expect(explained).toContain(word);
      }
    }
  });
});

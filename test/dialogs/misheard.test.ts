import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/channels/plain.ts';
import { card } from '../../src/channels/teams/card.ts';
import { lastWords } from '../../src/triage/standing.ts';
import { content, ids, play, tap } from '../talk.ts';
import type { Move } from '../talk.ts';

const begun = ['me', tap('40-49')] as const;
const several = 'my lower back hurts since i lifted a couch, bending is bad, no fever';
const last = (...moves: Move[]) => play([...begun, ...moves], content).at(-1)!;
const beside = (turn: ReturnType<typeof last>) => turn.replies.find(({ aside }) => aside)!.aside!;
const wrong = (turn: number) => ({ ...tap('misheard'), on: `heard/${turn}` });

describe('what was heard is said back with a tap to change it', () => {
  test('the tap leads to exactly what was heard, and to nothing told before', () => {
    const { replies } = last('pain going down my leg', several, wrong(4));
    expect(replies.map(({ id }) => id)).toEqual(['misheard']);
    expect(replies[0]?.choices?.map(({ id, remark }) => [id, remark])).toEqual([
      ['location-lower', undefined], ['after-lifting', undefined], ['worse-bending', undefined], ['fever', 'you said no'], ['done', undefined],
    ]);
  });

  test('the tap stays good for the words it stands beside when more was said since', () => {
    expect(last(several, 'it is worse when i sit', wrong(3)).replies[0]?.choices?.map(({ id }) => id)).toContain('after-lifting');
  });

  test('one of them that is tapped is told no more and is asked again; the others stay', () => {
    const turn = last(several, wrong(3), tap('after-lifting'));
    expect(ids(turn)[0]).toBe('taken-back');
    const known = lastWords(turn.visit.log);
    expect([known.get('after-lifting'), known.get('worse-bending'), known.get('fever')]).toEqual([undefined, 'yes', 'no']);
  });

  test('where one thing was heard it is taken back at once', () => {
    const turn = last('my lower back hurts', wrong(3));
    expect(ids(turn)[0]).toBe('taken-back');
    expect(lastWords(turn.visit.log).has('location-lower')).toBe(false);
  });

  test.each(["no, that's wrong, I didn't lift anything", 'no I said upper back'])('a "no" to that line denies nothing of the list below it: %s', (text) => {
    const known = lastWords(play(['my lower back hurts since i lifted a couch, i am 40', text], content).at(-1)!.visit.log);
    expect([...known].filter(([finding, value]) => value === 'no' && content.findings.get(finding)?.emergency)).toEqual([]);
  });

  test('with a span of time, all that it told of time is open again', () => {
    const turn = last('it began ten days ago', wrong(3));
    const bands = content.grammar.durations.map((band) => band.tells);
    expect(bands.filter((band) => lastWords(turn.visit.log).has(band))).toEqual([]);
  });

  test('"all of it is right" changes nothing', () => {
    const before = last(several);
    const after = last(several, wrong(3), tap('done'));
    expect(after.visit.log).toEqual(before.visit.log);
    expect(after.replies.at(-1)?.id).toBe(before.replies.at(-1)?.id);
  });

  test('a second tap on what was changed already changes nothing', () => {
    expect(ids(last('my lower back hurts', wrong(3), wrong(3)))[0]).toBe('not-understood/old-tap');
  });

  test('what makes it urgent is only taken back with a confirming yes', () => {
    expect(ids(last('pain going down my leg', wrong(3)))).toEqual(['confirm']);
    expect(ids(last('my crotch is numb', 'not right'))).toEqual(['confirm']);
    const kept = last('my crotch is numb', 'not right', 'no');
    expect(lastWords(kept.visit.log).get('saddle-numbness')).toBe('yes');
  });
});

describe('in every channel', () => {
  test.each([['not right', 'en'], ['eso no es correcto', 'es']])('"%s" can be written where nothing can be tapped', (words, language) => {
    const spoken = language === 'es' ? 'me duele la espalda baja desde que levanté un sofá, sin fiebre' : several;
    const library = content.languages.get(language)!;
    const before = play([language === 'es' ? 'para mí, me duele la espalda' : 'me', spoken], content).at(-1)!;
    expect(before.visit.language).toBe(language);
    expect(plainText(before.replies[0]!)).toContain(library.chat.lines['heard-aside']!.text[0]);
    const after = play([language === 'es' ? 'para mí, me duele la espalda' : 'me', spoken, words], content).at(-1)!;
    expect(ids(after)).toEqual(['misheard']);
    expect(after.replies[0]?.choices?.[0]?.does).toBe(library.chat.answers.change);
  });

  test('a number picks from the list as a tap does', () => {
    expect(ids(last(several, 'not right', '2'))[0]).toBe('taken-back');
  });

  test('in Teams the tap stands under the line it belongs to', () => {
    const turn = last(several);
    const { question, choice } = beside(turn);
    expect(JSON.stringify(card(turn.replies, 'Done'))).toContain(JSON.stringify({ type: 'Action.Submit', title: choice.label, data: { question, choices: [choice.id] } }));
  });

  test('who wrote nothing yet and says "not right" is shown what was told', () => {
    expect(ids(last(tap('none'), tap('none'), 'not right'))).not.toContain('misheard');
  });
});

test('what was told not for sure says so in the list, and every answer can be changed', () => {
  const { replies } = last('it is worse when i bend', 'what i told you');
  expect(replies[0]?.choices?.filter(({ quiet }) => !quiet).every(({ does }) => does === content.chat.answers.change)).toBe(true);
});

/** A word or two as the whole answer, heard by what is on the screen. */
import { describe, expect, test } from 'vitest';
import { hear } from '../../dialogs/hearing.ts';
import type { Hearing } from '../../dialogs/hearing.ts';
import { newVisit } from '../../dialogs/talk.ts';
import { content, ids, play } from '../talk.ts';

const last = (...moves: string[]) => play(moves, content).at(-1)!;
const asked = (...moves: string[]) => last(...moves).visit.asked?.id;

/** What a text comes to as the answer to a question. */
function heard(language: string, question: string, text: string): Hearing {
  const visit = { ...newVisit(language), turn: 2, asked: { id: question, turn: 2 }, log: [{ finding: 'age-under-40', value: 'yes', by: 'choice', turn: 1 }] } as const;
  return hear({ kind: 'text', text }, visit, content.languages.get(language)!);
}

function answered(language: string, question: string, text: string): readonly string[] {
  const { facts, question: of } = heard(language, `ask/${question}`, text);
  return of === `ask/${question}` ? [...new Set(facts.filter(({ value }) => value === 'yes').map(({ finding }) => finding))] : ['not an answer'];
}

describe('what makes it worse, in a word', () => {
  test.each([
    ['en', 'bending over', 'worse-bending'], ['en', 'tying my shoes', 'worse-bending'], ['en', 'sitting down', 'worse-sitting'], ['en', 'driving', 'worse-sitting'], ['en', 'the chair', 'worse-sitting'],
    ['en', 'when I sit too long', 'worse-sitting'], ['en', 'walking far', 'worse-walking'], ['en', 'carrying stuff', 'worse-lifting'], ['en', 'leaning back', 'worse-leaning-back'], ['en', 'putting my socks on', 'hard-to-put-on-socks'],
    ['es', 'agacharme', 'worse-bending'], ['es', 'al agacharme', 'worse-bending'], ['es', 'cuando me agacho', 'worse-bending'], ['es', 'al sentarme', 'worse-sitting'], ['es', 'la silla', 'worse-sitting'],
    ['es', 'manejar', 'worse-sitting'], ['es', 'al caminar', 'worse-walking'], ['es', 'estar parado', 'worse-standing'], ['es', 'cargar cosas', 'worse-lifting'], ['es', 'voltearme', 'worse-leaning-back'], ['es', 'la tos', 'worse-cough-sneeze'],
  ])('%s: %s', (language, text, finding) => {
    expect(answered(language, 'worse', text)).toEqual([finding]);
  });

  test.each([['en', 'sitting, driving and bending over'], ['es', 'agacharme y estar sentado']])('several at once in %s: %s', (language, text) => {
    expect(answered(language, 'worse', text).toSorted()).toEqual(['worse-bending', 'worse-sitting']);
  });

  test.each([['en', 'not sitting'], ['es', 'no es sentarme'], ['en', 'the president']])('nothing else is taken for it: %s, %s', (language, text) => {
    expect(answered(language, 'worse', text)).toEqual(['not an answer']);
  });
});

describe('what makes it worse or better, and is none of what is asked', () => {
  test.each([['en', 'worse', 'lying down'], ['en', 'worse', 'moving'], ['en', 'worse', 'the weather'], ['en', 'better', 'a hot shower'], ['en', 'better', 'ibuprofen'], ['es', 'worse', 'acostarme'], ['es', 'better', 'el calor']])('%s, %s: %s', (language, question, text) => {
    expect(answered(language, question, text)).toEqual([]);
  });
});

describe('what makes it better, in a word', () => {
  test.each([
    ['en', 'a walk', 'better-moving'], ['en', 'my bed', 'better-lying'], ['en', 'the couch', 'better-sitting-or-leaning-forward'], ['en', 'standing still', 'better-standing-still'],
    ['es', 'caminar', 'better-moving'], ['es', 'estar acostado', 'better-lying'], ['es', 'al sentarme', 'better-sitting-or-leaning-forward'], ['es', 'pararme', 'better-standing-still'],
  ])('%s: %s', (language, text, finding) => {
    expect(answered(language, 'better', text)).toEqual([finding]);
  });
});

describe('when it began, in a word or two', () => {
  test.each([
    ['en', 'last month', 'more-than-two-weeks'], ['en', 'a few weeks ago', 'more-than-two-weeks'], ['en', 'years ago', 'months-or-longer'], ['en', 'slowly', 'gradual-onset'],
    ['en', 'digging', 'after-lifting'], ['en', 'I was raking leaves', 'after-lifting'], ['en', 'yard work', 'after-lifting'], ['en', 'bent over', 'after-sudden-movement'], ['en', 'slept funny', 'desk-work-or-slouching'], ['en', 'a long drive', 'desk-work-or-slouching'],
    ['es', 'estaba cavando', 'after-lifting'], ['es', 'limpiando la casa', 'after-lifting'], ['es', 'me agaché', 'after-sudden-movement'], ['es', 'dormí mal', 'desk-work-or-slouching'],
    ['es', 'el mes pasado', 'more-than-two-weeks'], ['es', 'hace meses', 'months-or-longer'], ['es', 'de repente', 'sudden-onset'], ['es', 'poco a poco', 'gradual-onset'],
  ])('%s: %s', (language, text, finding) => {
    expect(answered(language, 'start', text)).toContain(finding);
  });
  test.each([['en', 'last week'], ['es', 'la semana pasada']])('%s: %s is a time that no sign stands for, and an answer', (language, text) => {
    expect(heard(language, 'ask/start', text).question).toBe('ask/start');
  });
});

describe('a plain no to a list', () => {
  test.each([
    ['my back hurts', '38', 'no dear nothing like that'], ['my back hurts', '38', 'nope sweetie none of that'], ['my back hurts', '38', 'no, all good down there'],
    ['me duele la espalda', '45', 'no mija nada de eso'], ['me duele la espalda', '45', 'no, todo bien ahí abajo'], ['me duele la espalda', '45', 'fíjese que no, señorita'],
  ])('%s, %s: %s', (first, age, text) => {
    expect(asked(first, age, text)).toBe('ask/private');
    expect(asked(first, age, 'none', text)).toBe('ask/legs');
  });

  test.each(['no good', 'no, bad'])('is not "%s"', (text) => {
    expect(asked('my back hurts', '38', text)).toBe('ask/emergency');
  });
});

describe('"I don\'t think so"', () => {
  test.each([['my back hurts', '38', "I don't think so", 'none'], ['me duele la espalda', '45', 'creo que no', 'ninguna']])('denies no list with an emergency in it, and tells nothing: %s', (first, age, text, none) => {
    const turns = play([first, age, text, text, none], content);
    const before = turns[2]!.visit.log;
    expect(ids(turns[3]!)).toEqual(['not-understood/clear-no', 'ask/emergency']);
    expect(ids(turns[4]!)).toEqual(['not-understood/clear-no/again', 'ask/emergency']);
    expect(turns[4]!.visit.log).toEqual(before);
    expect(turns[5]!.visit.asked?.id).toBe('ask/private');
  });

  test.each([['en', "I don't think so"], ['es', 'creo que no']])('is none of what makes it better: %s', (language, text) => {
    const { facts, question } = heard(language, 'ask/better', text);
    expect([question, facts.length > 0 && facts.every(({ value }) => value === 'no')]).toEqual(['ask/better', true]);
  });

  test.each([['en', "I don't think so"], ['es', 'no creo']])('to a question about one sign is "not sure" where it is an emergency, and else no: %s', (language, text) => {
    expect(heard(language, 'ask-about/saddle-numbness', text).facts).toEqual([{ finding: 'saddle-numbness', value: 'unsure' }]);
    expect(heard(language, 'ask-about/months-or-longer', text).facts).toEqual([{ finding: 'months-or-longer', value: 'no' }]);
  });
});

describe('to a list', () => {
  test('"yes" is asked which one, in other words the second time, and after something that was not understood', () => {
    expect(ids(last('my back hurts', '38', 'yes', 'yes'))[0]).toBe('not-understood/which-one/again');
    expect(ids(last('my back hurts', '38', 'qwerty', 'yes'))[0]).toBe('not-understood/which-one/again');
  });

  test.each([['en', 'next'], ['es', 'siguiente']])('%s "%s" leaves nothing out', (language, text) => {
    expect(heard(language, 'ask/stretch-safety', text)).toMatchObject({ facts: [], trouble: 'no-skip' });
    expect(heard(language, 'ask/emergency', text).facts.every(({ value }) => value === 'hesitant')).toBe(true);
  });
});

describe('"nothing else"', () => {
  test.each([['en', 'nothing else'], ['en', "that's all"], ['en', "nope that's it"], ['es', 'nada más'], ['es', 'eso es todo'], ['es', 'nomás eso']])('is "none of these" under a list, %s: %s', (language, text) => {
    const { wish, facts } = heard(language, 'ask/legs', text);
    expect([wish, new Set(facts.map(({ value }) => value))]).toEqual([undefined, new Set(['no'])]);
  });
  test.each([['en', "that's all"], ['es', 'nada más']])('ends a talk that stands at its result, %s: %s', (language, text) => {
    expect(heard(language, 'what-next/with-stretches', text).wish).toBe('bye');
  });
});

test.each([['en', 'ask me again in two weeks'], ['en', 'check in with me in 2 weeks'], ['es', 'pregúnteme en dos semanas']])('to be asked again says nothing of how long it has lasted, %s: %s', (language, text) => {
  expect(heard(language, 'what-next/with-stretches', text)).toMatchObject({ wish: 'check-in', facts: [] });
});

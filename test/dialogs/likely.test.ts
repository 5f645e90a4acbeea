/** What the rules did not hear, and labelled messages taught. */
import { describe, expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import { hear } from '../../dialogs/hearing.ts';
import { newVisit } from '../../dialogs/talk.ts';
import type { Visit } from '../../src/conversation.ts';
import type { Library } from '../../src/content/shape.ts';
import { content, ids } from '../talk.ts';

const spanish = content.languages.get('es')!;
const visitAt = (asked: string, { language }: Library, more: Partial<Visit> = {}): Visit => ({ ...newVisit(language), turn: 2, floor: 'interview', patient: 'me', asked: { id: asked, turn: 2 }, ...more });
const heard = (asked: string, text: string, library: Library = content, more: Partial<Visit> = {}) => hear({ kind: 'text', text }, visitAt(asked, library, more), library);
const valueOf = (finding: string, { facts }: ReturnType<typeof heard>) => facts.find((fact) => fact.finding === finding)?.value;

describe('a wish in words that no phrase holds', () => {
  test.each([['jot it all down so I can bring it to my doctor', 'summary'], ['which tram stop is the clinic near', 'where'], ['put me through to some real staff please', 'person']])('%s', (text, wish) => {
    expect(heard('ask/worse', text).wish).toBe(wish);
  });
  test.each([['páseme con alguien de carne y hueso por favor', 'person'], ['¿me lo puede resumir para llevárselo al doctor?', 'summary']])('%s', (text, wish) => {
    expect(heard('ask/worse', text, spanish).wish).toBe(wish);
  });
  test('deletes nothing and begins nothing anew: how that is done is said instead', () => {
    expect(heard('ask/worse', 'scrub my info from this thing').wish).toBe('privacy');
  });
  test('ends no talk where it is not surely meant', () => {
    expect(heard('ask/health', 'acostado', spanish).wish).toBeUndefined();
  });
  test('does not hide an emergency told beside it', () => {
    expect(valueOf('bladder-retention', heard('ask/worse', 'put me through to someone, I have not been able to pee since last night'))).toBe('yes');
  });
  test('takes the place of an emergency that only broad words hint at', () => {
    expect(heard('ask/worse', 'how do I save this as a pdf')).toMatchObject({ facts: [], wish: 'summary' });
  });
});

describe('an answer in words that no phrase holds', () => {
  test('tells the choice, and is said back', () => {
    const turn = converse({ kind: 'text', text: 'waiting in line at the store' }, visitAt('ask/worse', content), content);
    expect(turn.visit.log.filter(({ value }) => value === 'yes').map(({ finding }) => finding)).toEqual(['worse-standing']);
    expect(ids(turn)).toContain('heard');
  });
  test('asks about a sign of an emergency, and denies nothing beside it', () => {
    const { facts } = heard('ask/emergency', 'cant catch it');
    expect(facts).toEqual([{ finding: 'breathless', value: 'doubt' }]);
  });
  test('that denies a list says so in short', () => {
    expect(ids(converse({ kind: 'text', text: 'never had any trouble with my bones' }, visitAt('ask/bones', content), content))).toContain('heard-none');
  });
  test('denies no list with signs of an emergency: it is asked for a clear no, as often as it takes', () => {
    expect(heard('ask/emergency', 'fit as a fiddle otherwise')).toMatchObject({ facts: [], trouble: 'clear-no' });
    expect(heard('ask/emergency', 'nope everything else is fine thank goodness', content, { misses: 1 })).toMatchObject({ facts: [], trouble: 'clear-no' });
  });
  test('that begins with a no is asked for a clear one', () => {
    expect(heard('ask/private', 'nah everything down there works like it should')).toMatchObject({ facts: [], trouble: 'no-and-more' });
  });
  test('in words that nobody was heard to use is none', () => {
    expect(heard('ask/health', 'qwerty asdf')).toMatchObject({ facts: [] });
  });
});

test('"ok what now" is not unsure of a sign of an emergency', () => {
  expect(heard('ask-about/sexual-dysfunction', 'ok what now')).toMatchObject({ facts: [], wish: 'what-to-do' });
  expect(heard('ask-about/sexual-dysfunction', 'and now').facts).toEqual([]);
});

test.each([['right above my belt', content], ['sale sangre', spanish], ['nothing comes out', content], ['nada me sale', spanish]])('"%s" does not begin with an answer', (text, library) => {
  expect(valueOf('suicidal', heard('ask-about/suicidal', text, library)) ?? 'unsure').toBe('unsure');
});

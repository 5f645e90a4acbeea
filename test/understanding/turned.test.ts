/** What has turned since: "yesterday I couldn't, today I can". It is neither told nor held as no, but asked. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

const spanish = content.languages.get('es')!;

function told(finding: string, text: string, library = content): string | undefined {
  return understand(text, library).facts.find((fact) => fact.finding === finding)?.value;
}

test.each(['took 30 tylenol last night, today I feel fine', "I fell off a ladder yesterday, today I'm at work in pain"])('what happened is not undone by being well today: %s', (text) => {
  expect(understand(text, content).facts.filter(({ value }) => value === 'yes').some(({ finding }) => content.findings.get(finding)!.emergency)).toBe(true);
});

describe('what was so at another time, and is not so now', () => {
  test.each([
    ['cannot-walk', "yesterday I couldn't walk, today I can"],
    ['cannot-walk', 'yesterday I couldnt walk. Today I can walk again'],
    ['bladder-retention', 'on monday i couldnt pee but today i can pee fine'],
  ])('is asked: %s, "%s"', (finding, text) => {
    expect(told(finding, text)).toBe('doubt');
  });
  test.each([
    ['cannot-walk', 'ayer no podía caminar, hoy sí'],
    ['cannot-walk', 'el lunes no podia caminar pero hoy camino bien'],
    ['breathless', 'ayer me faltaba el aire, hoy ya no'],
  ])('is asked: %s, "%s"', (finding, text) => {
    expect(told(finding, text, spanish)).toBe('doubt');
  });
  test('is told where it is still so, or was only not dared', () => {
    expect(told('bladder-retention', 'ayer no podia orinar, hoy no', spanish)).toBe('yes');
    expect(told('suicide-plan-or-means', 'anoche me subí a la azotea pa tirarme y no me animé, hoy sí', spanish)).toBe('yes');
  });
  test('is told where more is told of now', () => {
    expect(told('bladder-retention', "yesterday I couldn't pee, today I can't feel my crotch")).toBe('yes');
    expect(told('bladder-retention', 'ayer no podia orinar y hoy no siento las piernas', spanish)).toBe('yes');
  });
});

describe('what was not so at another time, and is so now', () => {
  test('is never held as no', () => {
    expect(told('saddle-numbness', "yesterday my groin wasn't numb, today it is")).not.toBe('no');
    expect(told('saddle-numbness', 'ayer no tenia dormida la entrepierna, hoy si', spanish)).toBe('yes');
  });
});

import { describe, expect, test } from 'vitest';
import { openParts, plainText } from '../../src/channels/plain.ts';
import { card } from '../../src/channels/teams/card.ts';
import type { Reply } from '../../src/conversation.ts';
import { content, play, tap } from '../talk.ts';
import type { Move } from '../talk.ts';
import { scriptOf, strain } from '../talks/people.ts';
import { converse } from '../../dialogs/index.ts';

const sensitive = [...content.findings].filter(([, finding]) => finding.sensitive).map(([id]) => id);

function summaryAfter(...moves: Move[]): Reply {
  return play(['me', tap('40-49'), ...moves, 'summary'], content).at(-1)!.replies.find(({ id }) => id === 'summary')!;
}

const openText = (reply: Reply) => openParts(reply.summary!).flatMap(({ title, items }) => [title, ...items]).join('\n');

describe('somebody who wants a summary', () => {
  test('gets what was told, what to do, what it may fit, the numbers and the stretches seen', () => {
    let visit = converse({ kind: 'start' }, undefined, content).visit;
    for (const { question, tapped } of scriptOf(strain, content).steps.slice(0, -1)) visit = converse({ kind: 'choice', question, choices: tapped.map(({ id }) => id) }, visit, content).visit;
    const reply = converse({ kind: 'text', text: 'summary' }, visit, content).replies[0]!;
    const text = openText(reply);
    for (const id of ['after-lifting', 'stiffness']) expect(text).toContain(content.findings.get(id)!.say);
    expect(text).toContain(content.chat.urgency['self-care']!.title);
    expect(text).toContain(content.causes.get('muscle-strain')!.name);
    expect(text).toContain(content.clinic.numbers['spine-line']!.phone);
    expect(visit.tried.length).toBeGreaterThan(0);
    for (const { stretch } of visit.tried) expect(text).toContain(content.stretches.get(stretch)!.name);
    const [legs, place] = ['legs', 'place'].map((id) => content.questions.find((question) => question.id === id)!.title);
    expect(text).toContain(legs);
    expect(text).not.toContain(place);
    expect(reply.summary?.at(-1)?.items.map((item) => item.text)).toEqual(content.chat.safety_net.signs);
  });

  test('after the goodbye gets it without the whole goodbye once more', () => {
    let visit = converse({ kind: 'start' }, undefined, content).visit;
    for (const { question, tapped } of scriptOf(strain, content).steps) visit = converse({ kind: 'choice', question, choices: tapped.map(({ id }) => id) }, visit, content).visit;
    expect(converse({ kind: 'text', text: 'summary' }, visit, content).replies.map(({ id }) => id)).toEqual(['summary', 'after-goodbye/check-in']);
  });

  test('before the end is told that nobody can say yet how pressing it is, and no cause is named', () => {
    const text = openText(summaryAfter('my back hurts since i lifted a couch'));
    expect(text).toContain(content.chat.lines['goodbye/early']!.text[0]);
    expect(text).not.toContain(content.causes.get('muscle-strain')!.name);
  });

  test('who told nothing is told so', () => {
    expect(play(['summary'], content).at(-1)!.replies[0]?.id).toBe('told-nothing');
  });
});

describe('nothing sensitive is in a summary by itself', () => {
  test.each(sensitive)('%s', (id) => {
    const asked = content.questions.find(({ choices }) => choices.some(({ tells }) => tells.includes(id)));
    const visit = play(['me', tap('18-39')], content).at(-1)!.visit;
    const told = { ...visit, log: [...visit.log, { finding: id, value: 'yes' as const, by: 'choice' as const, turn: 2, ...(asked && { question: `ask/${asked.id}` }) }] };
    const warned = converse({ kind: 'text', text: 'repeat' }, told, content).visit;
    const reply = converse({ kind: 'text', text: 'summary' }, warned, content).replies.find(({ summary }) => summary);
    const { say } = content.findings.get(id)!;
    expect(reply?.summary?.flatMap(({ items }) => items)).toContainEqual({ text: say, private: true });
    const flags = [...content.redFlags.values()].filter(({ when }) => when === id);
    for (const hidden of [say, ...flags.flatMap(({ act, say: why }) => [act ?? why, why])]) {
      expect(plainText(reply!)).not.toContain(hidden);
      expect(JSON.stringify(card([reply!], 'Done'))).not.toContain(hidden);
    }
  });

  test('no answer to a question that is all about such things', () => {
    const said = play(['me', tap('18-39'), 'no, i am not pregnant', 'summary'], content).at(-1)!.replies.find(({ summary }) => summary)!;
    expect(openText(said)).not.toMatch(/pregnan/iu);
  });
});

test('a reply that names something sensitive, or asks for nothing else, says that it is private', () => {
  const card = (text: string) => play(['me', text], content).at(-1)!.replies;
  expect(card('i want to kill myself').map(({ private: is }) => is)).toEqual([true, true]);
  expect(card('i am pregnant and my lower back hurts')[0]).toMatchObject({ id: 'heard', private: true });
  expect(card('my crotch is numb')[0]?.private).toBeUndefined();
});

test('the words that tell of a deletion say that everything before them is gone', () => {
  expect(play(['me', 'delete my data'], content).at(-1)!.replies.map(({ forgets }) => forgets)).toEqual([true, undefined]);
});

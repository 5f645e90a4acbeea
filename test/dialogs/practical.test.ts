import { describe, expect, test } from 'vitest';
import { converse } from '../../dialogs/index.ts';
import type { Turn } from '../../src/conversation.ts';
import { content, ids, play } from '../talk.ts';

const spanish = content.languages.get('es')!;
const say = (text: string, { visit }: Turn): Turn => converse({ kind: 'text', text }, visit, content);

/** Who has a sore back and nothing else, when all questions were asked. */
function calm(first: string): Turn {
  let turn = play([first], content).at(-1)!;
  while (turn.replies.at(-1)!.id.startsWith('ask/')) {
    const choices = turn.replies.at(-1)!.choices!.map(({ id }) => id);
    const none = ['none', 'no', 'slowly'].find((id) => choices.includes(id)) ?? choices[0]!;
    turn = converse({ kind: 'choice', question: turn.visit.asked!.id, choices: [none] }, turn.visit, content);
  }
  return turn;
}

const inEnglish = calm('my lower back aches since yesterday, im 30');
const inSpanish = calm('me duele la espalda baja desde ayer, tengo 30 años');

describe('what people ask about life with a bad back', () => {
  test.each([
    ['can i go to work tomorrow?', 'activity'], ['is it ok to drive', 'activity'], ['should i rest or keep moving', 'activity'], ['when can i go back to the gym', 'activity'],
    ['how long does this take to heal', 'how-long'], ['will it go away', 'how-long'], ['when will i feel better', 'how-long'],
    ['do i need an x-ray', 'imaging'], ['should I get an MRI?', 'imaging'], ['how should i sleep', 'sleep'], ['what is the best position to sleep in', 'sleep'],
    ['is this confidential?', 'privacy'], ['who can see this', 'privacy'], ['where is the clinic', 'where'], ['what are your hours', 'where'], ['do i need surgery', 'treatment'], ['should i see a chiropractor', 'treatment'],
  ])('"%s" is answered', (text, wish) => {
    expect(ids(say(text, inEnglish))).toEqual([`answer/${wish}`, 'what-next/with-stretches']);
  });

  test.each([
    ['¿puedo ir a trabajar mañana?', 'activity'], ['puedo seguir corriendo', 'activity'], ['debo guardar reposo', 'activity'],
    ['cuánto tarda en quitarse', 'how-long'], ['se me va a quitar', 'how-long'], ['necesito una radiografía', 'imaging'], ['me van a hacer una resonancia?', 'imaging'], ['cómo debo dormir', 'sleep'],
    ['¿esto es confidencial?', 'privacy'], ['dónde queda la clínica', 'where'], ['y si me pongo faja?', 'treatment'], ['me van a operar?', 'treatment'],
  ])('"%s" is answered in Spanish', (text, wish) => {
    expect(ids(say(text, inSpanish))).toEqual([`answer/${wish}`, 'what-next/with-stretches']);
  });

  test('waits until it is known what is safe', () => {
    expect(ids(play(['my lower back hurts', 'can i go to work'], content).at(-1)!)).toEqual(['answer-after-questions', 'ask/age']);
    expect(ids(play(['my lower back hurts', 'do i need an xray'], content).at(-1)!)).toEqual(['answer/imaging', 'ask/age']);
  });

  test('is for whoever sees the person, where that is pressing', () => {
    const turn = play(["I can't pee since last night and my back hurts", 'can i go to work'], content).at(-1)!;
    const card = turn.replies.find(({ id }) => id === 'emergency-again')!;
    expect(card.tone).toBe('emergency');
    expect(card.text[0], 'on the card itself, where nothing scrolls it away').toBe(content.chat.lines['answer-after-care']!.text[0]);
    expect(ids(turn).filter((id) => id.startsWith('answer/'))).toEqual([]);
  });

  test('never hides an emergency told in the same breath', () => {
    expect(ids(play(['can i go to work, i cant feel it when i wipe'], content).at(-1)!)).toContain('red-flag/saddle-numbness');
  });
});

test.each([['so what is it', inEnglish], ['why does my back hurt', inEnglish], ['is it a pinched nerve?', inEnglish], ['qué es lo que tengo', inSpanish], ['por qué me duele la espalda', inSpanish]])('"%s" brings what fits, once the questions are through', (text, end) => {
  expect(ids(say(text, end))).toContain('causes');
  expect(ids(play([text.match(/^[a-z ?]+$/u) ? 'my lower back hurts' : 'me duele la espalda baja', text], content).at(-1)!).some((id) => id === 'why/no-cause-yet')).toBe(true);
});

test('"is it serious" is answered by the rules, or not before the questions are through', () => {
  expect(ids(play(['my lower back hurts', 'is it dangerous'], content).at(-1)!)).toEqual(['why/not-known-yet', 'ask/age']);
  expect(ids(say('es grave?', inSpanish))[0]).toBe('why/no-warning-sign');
  expect(ids(play(["I can't pee since last night and my back hurts", 'is it dangerous'], content).at(-1)!)[0]).toBe('why/advice');
});

describe('who asks what to do', () => {
  test('hears it once the questions are through', () => {
    expect(ids(play(['my lower back hurts', 'what should i do'], content).at(-1)!)).toEqual(['answer-after-questions', 'ask/age']);
    for (const [text, end] of [['what should i do', inEnglish], ['que puedo hacer', inSpanish]] as const) expect(ids(say(text, end))).toContain('result/self-care');
  });

  test('hears where to go, where that is pressing', () => {
    expect(ids(play(["I can't pee since last night and my back hurts", 'what should i do'], content).at(-1)!)).toContain('emergency-again');
  });
});

describe('who says that they go or call now', () => {
  test.each([["i can't feel it when i wipe since this morning", 'ok ill go'], ["i can't feel it when i wipe since this morning", 'im calling now'], ['no siento cuando me limpio desde hoy', 'ya voy'], ['no siento cuando me limpio desde hoy', 'ok voy a llamar']])('in an emergency hears how to get there: %s – %s', (told, text) => {
    expect(ids(play([told, text], content).at(-1)!)).toEqual(['goodbye/emergency-department', 'after-goodbye/emergency']);
  });

  test('with nothing pressing goes on', () => {
    expect(ids(play(['my lower back hurts', 'ok ill call them'], content).at(-1)!)).toEqual(['going', 'ask/age']);
  });
});

describe('a question that nobody here can answer', () => {
  test('is not called unclear, and the talk goes on', () => {
    const turns = play(['my lower back hurts', 'does the moon do that?', 'or my new shoes?'], content);
    expect(turns.slice(2).map(ids)).toEqual([['not-understood/asked', 'ask/age'], ['not-understood/asked/again', 'ask/age']]);
    expect(play(['me duele la espalda', '¿y la luna llena?'], spanish).at(-1)!.replies[0]!.text[0]).toMatch(/^Eso no lo puedo contestar/u);
  });

  test('still hears what the guide is for, where nothing of a back was told', () => {
    expect(ids(play(['do you sell shoes?'], content).at(-1)!)[0]).toBe('not-understood/what-for');
  });
});

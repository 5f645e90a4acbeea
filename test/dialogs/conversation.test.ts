import { describe, expect, test } from 'vitest';
import { converse, emergencyOnly } from '../../dialogs/index.ts';
import type { Library } from '../../src/content/shape.ts';
import { lastWords } from '../../src/triage/standing.ts';
import { content, fixture, ids, lastReply, noTrouble, play, tap, talk } from '../talk.ts';
import type { Move } from '../talk.ts';

describe('who opens the talk and only taps', () => {
  /** Whoever asks how people speak fails. */
  const wordless = Object.defineProperty({ ...fixture, languages: new Map<string, Library>() }, 'grammar', {
    get: () => {
      throw new Error('words were read');
    },
  });
  wordless.languages.set(wordless.language, wordless);

  test('waits for no phrases to be made ready', () => {
    expect(ids(play([tap('me'), tap('adult'), tap('none'), tap('numb')], wordless).at(-1)!)).toEqual(['red-flag/saddle-numbness']);
    expect(() => play(['my back hurts'], wordless)).toThrow('words were read');
  });
});

describe('in the midst of a talk', () => {
  test.each(['no wait, it is for my dad', 'sorry i meant my mom', 'asking for my wife'])('"%s" turns the questions to another person, and goes on', (words) => {
    const turn = play(['my back hurts', words], content).at(-1)!;
    expect(ids(turn)).toEqual(['for-someone-else', 'ask/age']);
    expect(turn.visit.patient).toBe('someone-else');
  });
  test('what a relative once had does not', () => {
    expect(play(['my back hurts', 'my dad had an aneurysm'], content).at(-1)!.visit.patient).toBe('me');
  });
});

test('a list that somebody was not sure of is asked no more once what led to it is taken back', () => {
  const moves: Move[] = ['pain in both legs'];
  const asked = (): string => play(moves, content).at(-1)!.visit.asked!.id;
  while (asked() !== 'ask/both-legs') moves.push(asked() === 'ask/age' ? tap('adult') : tap('none'));
  moves.push('not sure');
  expect(asked()).toBe('ask/both-legs');
  moves.push('no, just the left leg', 'yes');
  expect(asked()).not.toBe('ask/both-legs');
});

describe('someone with an emergency', () => {
  test('who types that she cannot pass urine hears it at once, as the first thing', () => {
    expect(talk("I can't pass urine")).toEqual(['red-flag/bladder', 'ask-about/old-bladder-trouble']);
  });

  test('who taps numbness in the third answer is sent at once', () => {
    expect(talk('me', tap('adult'), 'none', tap('numb'))).toEqual(['red-flag/saddle-numbness']);
  });

  test('is offered no stretch afterwards, whatever is asked for', () => {
    const turns = play(['numb between my legs', 'show me stretches', 'please', 'stretches now']);
    expect(turns.slice(1).flatMap(ids).filter((id) => id.startsWith('stretch/'))).toEqual([]);
    expect(ids(turns.at(-1)!)).toContain('emergency-again');
  });

  test('hears the higher urgency when something worse is told', () => {
    expect(talk('numb between my legs', 'now my chest hurts')[0]).toBe('red-flag/chest-pain');
  });

  test('who only denies it is asked on', () => {
    expect(talk('no chest pain, peeing fine')).toEqual(['heard-no', 'ask/age']);
  });

  test('whose mother had it is asked on', () => {
    expect(talk('my mom had numb legs between her legs and fever')).toContain('ask/age');
  });

  test('who doubts it is asked about it first', () => {
    expect(talk('maybe numb between my legs')).toEqual(['ask-about/saddle-numbness']);
    expect(talk('maybe numb between my legs', 'yes')).toEqual(['red-flag/saddle-numbness']);
    expect(talk('maybe numb between my legs', 'no')).toEqual(['ask/age']);
  });

  test('who is still not sure after a simpler question counts as yes', () => {
    expect(talk('me', tap('adult'), 'none', 'not sure')).toEqual(['ask/private']);
    expect(talk('me', tap('adult'), 'none', 'not sure', 'not sure')[0]).toMatch(/^red-flag/u);
  });

  test('hears what it rests on: what was told, and what was only not ruled out', () => {
    const reasons = (...moves: readonly Move[]): readonly string[] => play(moves).at(-1)!.replies[0]!.reasons!;
    expect(reasons('me', tap('adult'), 'none', tap('numb'))[0]).toMatch(/^You told me about: /);
    const unsure = reasons('me', tap('adult'), 'none', 'not sure', 'not sure');
    expect(unsure[0]).toMatch(/^You could not rule out: /);
    expect(unsure.join()).not.toContain('told me');
  });

  test('who is not sure of one of several is asked about that one', () => {
    expect(talk('me', tap('adult'), 'none', 'not sure', tap('pee'))).toEqual(['ask-about/bladder-retention']);
  });

  test('gets it even when nothing can be kept', () => {
    expect(emergencyOnly({ kind: 'text', text: 'fever and my back hurts' }, fixture)?.id).toBe('red-flag/fever');
    expect(emergencyOnly({ kind: 'text', text: 'my back hurts' }, fixture)).toBeUndefined();
  });

  test('is heard at the end of a very long text', () => {
    expect(talk(`${'my back hurts and '.repeat(400)} i have chest pain`)[0]).toBe('red-flag/chest-pain');
  });

  test('gets the number with every emergency reply', () => {
    const [reply] = play(['chest pain']).at(-1)!.replies;
    expect(reply).toMatchObject({ tone: 'emergency', calls: [{ id: '911', href: 'tel:911' }] });
  });
});

describe('an unclear answer where it counts', () => {
  test.each(['yeah no', 'yes no', '1 2', 'both', 'qwerty'])('to the confirming question ("%s") changes nothing and is asked again', (answer) => {
    const turns = play(['numb between my legs', 'not numb between my legs', answer]);
    expect(ids(turns.at(-1)!)).toEqual(['confirm-again', 'confirm']);
    expect(lastWords(turns.at(-1)!.visit.log).get('saddle-numbness')).toBe('yes');
  });

  test.each(['sometimes', 'kind of', 'I guess', 'no but it is odd'])('to a question about one sign ("%s") counts as not sure', (answer) => {
    expect(talk('maybe numb between my legs', answer)).toEqual(['red-flag/saddle-numbness']);
  });

  test('to such a question counts as not sure when it is not understood twice', () => {
    expect(talk('maybe numb between my legs', 'qwerty')).toEqual(['not-understood/once', 'ask-about/saddle-numbness']);
    expect(talk('maybe numb between my legs', 'qwerty', 'asdf')).toEqual(['red-flag/saddle-numbness']);
  });

  test('"yes" to a list asks which one', () => {
    expect(talk('me', tap('adult'), 'none', 'yes')).toEqual(['not-understood/which-one', 'ask/private']);
  });

  test('a range of numbers means all of them', () => {
    expect(play(['me', tap('adult'), 'none', '1-2']).at(-1)!.visit.log.slice(-2).map((told) => told.value)).toEqual(['yes', 'yes']);
  });
});

describe('words that hide the opposite', () => {
  test.each(['no numbness between my legs except when I sit', 'peeing fine until yesterday'])('"%s" is asked about, not taken as a no', (words) => {
    expect(talk(words)[0]).toMatch(/^ask-about\//u);
  });

  test('a softener beside a change does not soften', () => {
    expect(talk("I can't pee, it was bad for years but since Monday it is worse")[0]).toBe('red-flag/bladder');
  });

  test('"started over the weekend" is no wish to start over', () => {
    expect(talk('me', 'the pain started over the weekend')).not.toContain('started-over');
  });
});

describe('someone else', () => {
  test('is the patient when the message says so', () => {
    expect(talk('asking for my father, he has chest pain')[0]).toBe('red-flag/chest-pain');
  });

  test('may be the patient when the message speaks of nobody else: then it is asked', () => {
    expect(talk('my father has chest pain')).toContain('ask-about/chest-pain');
  });

  test('is not when the person speaks of themselves too', () => {
    expect(talk('my father has chest pain, I only have an ache in my back').join(' ')).not.toMatch(/chest-pain/u);
  });
});

test('someone who writes in Spanish is told the numbers at once', () => {
  expect(talk('hola, me duele mucho la espalda')[0]).toBe('language');
});

test('someone who said stop can go on', () => {
  expect(talk('me', tap('adult'), 'stop', 'go on')).toEqual(['ask/now']);
});

describe('taking back an answer', () => {
  test('that sent someone to the emergency department asks once, then counts; both stay in the log', () => {
    const turns = play(['numb between my legs', 'no wait, not numb between my legs', 'yes']);
    expect(turns.slice(1).map(ids)).toEqual([['red-flag/saddle-numbness'], ['confirm'], ['confirmed', 'ask/age']]);
    const { log } = turns.at(-1)!.visit;
    expect(log.filter((told) => told.finding === 'saddle-numbness').map((told) => told.value)).toEqual(['yes', 'no']);
  });

  test('is dropped unless it is confirmed', () => {
    const turns = play(['numb between my legs', 'not numb between my legs', 'no']);
    expect(ids(turns.at(-1)!)).toEqual(['not-confirmed', 'emergency-again']);
    expect(lastWords(turns.at(-1)!.visit.log).get('saddle-numbness')).toBe('yes');
  });

  test('in the same message never counts against the emergency in it', () => {
    expect(talk('numb between my legs', 'not numb between my legs but I have chest pain')[0]).toBe('red-flag/chest-pain');
  });

  test('a softening answer told with the finding counts at once', () => {
    expect(talk("I can't pass urine, for years")).not.toContain('red-flag/bladder');
  });

  test('a softening answer told in another sentence is asked, as it may be about something else', () => {
    expect(talk("I can't pass urine. My knee was bad for years")).toEqual(['red-flag/bladder', 'ask-about/old-bladder-trouble']);
  });

  test('a softening answer told later is confirmed first', () => {
    expect(talk("I can't pass urine", tap('yes'))).toEqual(['confirm']);
    expect(talk("I can't pass urine", tap('yes'), tap('yes'))).toEqual(['confirmed', 'ask/age']);
  });

  test('said and warned again, the same red flag is said again', () => {
    expect(talk('numb between my legs', 'not numb between my legs', 'yes', 'numb between my legs')[0]).toBe('red-flag/saddle-numbness');
  });

  test('an emergency finding denied in words stays in its question, marked', () => {
    const { id, choices } = lastReply('peeing fine', tap('adult'), 'none');
    expect(id).toBe('ask/private');
    expect(choices?.find((choice) => choice.id === 'pee')).toMatchObject({ remark: fixture.chat.answers.said_no });
  });
});

describe('what was told', () => {
  test('a doubt about something told already is not asked again', () => {
    expect(talk('me', tap('adult'), 'none', 'none', tap('weak'), 'maybe weak leg')).not.toContain('ask-about/leg-weakness');
  });

  test('an answer that is kept is in doubt no longer', () => {
    const moves = ['maybe belly keeps tightening', tap('unsure'), 'maybe belly keeps tightening', tap('no')];
    expect(ids(play(moves, content).at(-1)!)).toEqual(['confirm']);
    expect(ids(play([...moves, tap('no')], content).at(-1)!)).toEqual(['not-confirmed', 'ask/age']);
  });

  test('whoever comes back while an answer waits is asked to confirm it', () => {
    const waiting = play(['numb between my legs', 'not numb between my legs']).at(-1)!;
    expect(ids(waiting)).toEqual(['confirm']);
    expect(ids(converse({ kind: 'start' }, waiting.visit, fixture))).toContain('confirm');
  });

  test('a no can be taken back by the name of its question, and is asked again', () => {
    const said = [...noTrouble, 'something i said no to'];
    expect(lastReply(...said).choices?.map(({ id }) => id)).toEqual(['age', 'now', 'private', 'legs', 'ill', 'bones', 'start', 'worse', 'done']);
    expect(talk(...said, tap('legs'))).toEqual(['ask/legs']);
    expect(talk(...said, tap('legs'), tap('weak'))[0]).toBe('result/same-day');
    expect(talk(...said, tap('done'))).toContain('what-next/with-stretches');
  });

  test('with nothing said no to, that is said', () => {
    expect(talk('something i said no to')[0]).toBe('said-no-nothing');
  });
});

test('a time that no rule names can be chosen as well, and answers the question', () => {
  const asked = play(['me', tap('from-18'), 'none', 'none', 'none', 'none', 'none'], content).at(-1)!;
  expect(asked.replies.at(-1)!.choices?.map(({ id }) => id)).toContain('this-week');
  const turn = converse({ kind: 'choice', question: 'ask/start', choices: ['this-week'] }, asked.visit, content);
  expect(ids(turn)).toEqual(['ask/pain']);
  expect(lastWords(turn.visit.log).get('within-three-days')).toBe('no');
});

describe('a choice that stands for a question of its own', () => {
  test('opens it when chosen, and answers all of it when not', () => {
    expect(talk('me', tap('adult'), 'none', 'none', 'none', tap('bones'))).toEqual(['ask/bones']);
    expect(talk('me', tap('adult'), 'none', 'none', 'none', 'none')).toEqual(['ask/start']);
    const turns = play(['me', tap('adult'), 'none', 'none', 'none', tap('bones'), tap('thin')]);
    expect(lastWords(turns.at(-1)!.visit.log).get('osteoporosis')).toBe('yes');
    expect(ids(turns.at(-1)!)).toEqual(['ask/start']);
  });

  test('is asked in simpler words, and then its own question, when it is not sure', () => {
    expect(talk('me', tap('adult'), 'none', 'none', 'none', tap('unsure'), tap('bones'))).toEqual(['ask/bones']);
  });

  test('is open again when the earlier answer is changed', () => {
    const old = { tap: ['bones'], on: 'ask/ill' };
    expect(talk('me', tap('adult'), 'none', 'none', 'none', 'none', old)).toEqual(['ask/bones']);
  });
});

describe('an answer in words', () => {
  test('may name its number with a few words around it', () => {
    expect(ids(play(['me', 'about 45', 'i think number 2'], content).at(-1)!)).toEqual(ids(play(['me', 'about 45', '2'], content).at(-1)!));
  });
  test('that begins with no and then tells of something else says no to the whole list', () => {
    expect(ids(play(['me', '45', 'no, nothing like that, my back just hurts when i sit'], content).at(-1)!)).toContain('ask/private');
  });
  test.each(['nah im good', 'nope all good', 'no issues there'])('"%s" is none of a list', (words) => {
    expect(ids(play(['me', '45', words], content).at(-1)!)).toContain('ask/private');
  });
  test("of one finding alone may say what it is instead", () => {
    const instead = (answer: string) => lastWords(play(['my back hurts and maybe my foot drops', answer], content).at(-1)!.visit.log).get('foot-drop');
    expect(instead('no just a tingly foot')).toBe('no');
    expect(instead('no but something is odd')).not.toBe('no');
    expect(instead('no but i cant feel my crotch')).not.toBe('no');
    for (const when of ['no, only when i walk far', 'no but after i sit a while it does', 'no just when i walk', 'no but it gets worse when i bend']) expect(instead(when), when).not.toBe('no');
  });
  test('that takes its no back is asked again', () => {
    expect(ids(play(['me', '45', 'no but something is odd'], content).at(-1)!)).toContain('ask/emergency');
    expect(ids(play(['me', '45', 'no, only when i bend'], content).at(-1)!)).toContain('ask/emergency');
  });
  test('that skips a question leaves it unsure', () => {
    expect(play(['me', '45', 'skip'], content).at(-1)!.visit.log.filter(({ value }) => value === 'hesitant')).not.toEqual([]);
  });
});

describe('what was not clear', () => {
  test('is asked in other words, after why it is asked', () => {
    expect(talk('me', 'what do you mean?')).toEqual(['explain', 'ask/age']);
    expect(lastReply('me', 'what do you mean?').text).not.toEqual(lastReply('me').text);
  });
  test('is explained where it is a word of the clinic\'s list, and tells nothing', () => {
    expect(talk('me', 'what do you mean by saddle?')).toEqual(['explain-word', 'ask/age']);
  });
});

describe('why', () => {
  const yesBending = [...noTrouble.slice(0, -1), tap('bending')];

  test('a cause was named is answered with what was told', () => {
    const reply = play([...noTrouble, 'why a strain']).at(-1)!.replies[0]!;
    expect(reply.id).toBe('why/cause');
    expect(reply.text.join(' ')).toContain(fixture.findings.get('after-lifting')!.say);
    expect(reply.reasons).toEqual([fixture.sources.get('rulings')!.plain]);
  });

  test('a cause was not named is answered too', () => {
    expect(talk(...noTrouble, 'why not a disc')[0]).toMatch(/^why\/not-cause/u);
  });

  test('a stretch was left out is answered by the rule that left it out', () => {
    const reply = play([...yesBending, "why not child's pose"]).at(-1)!.replies[0]!;
    expect(reply.id).toBe('why/not-stretch');
    expect(reply.reasons?.join(' ')).toContain(fixture.findings.get('worse-bending')!.say);
  });

  test('a result that stands on the screen is not said all over again', () => {
    expect(talk(...noTrouble, 'why a strain')).toEqual(['why/cause', 'what-next/with-stretches']);
    expect(talk(...noTrouble, 'book')).toEqual(['book-by-phone', 'what-next/with-stretches']);
  });

  test('before the interview is over, nothing is claimed', () => {
    expect(talk('me', 'why not a disc')[0]).toBe('why/no-cause-yet');
    expect(talk('me', "why not child's pose")[0]).toBe('stretches-after-questions');
  });

  test('in an emergency no cause and no stretch is talked about', () => {
    expect(talk('numb between my legs', 'why not a disc')[0]).toBe('why/no-cause-now');
    expect(talk('numb between my legs', "why not child's pose")[0]).toBe('no-stretches-now');
    expect(talk('numb between my legs', 'why should I call')[0]).toBe('why/advice');
  });
});

describe('the interview', () => {
  test('asks red flags first and then what tells causes apart', () => {
    expect(play(noTrouble).slice(1).flatMap(ids)).toEqual([
      'ask/age', 'ask/now', 'ask/private', 'ask/legs', 'ask/ill', 'ask/start', 'ask/worse', 'result/self-care', 'causes', 'warning-signs', 'what-next/with-stretches',
    ]);
  });

  test('never asks again what was told', () => {
    expect(play(["It began when I lifted a box, I'm 72", tap('none'), 'none', 'none', 'none']).slice(1).flatMap(ids)).toEqual([
      'heard', 'ask/now', 'ask/private', 'ask/legs', 'ask/ill', 'ask/worse',
    ]);
  });

  test('stops asking about causes once it is a matter of today', () => {
    const replies = play(['me', tap('adult'), 'none', 'none', tap('weak'), 'none']).slice(1).flatMap(ids);
    expect(replies.slice(-2)).toEqual(['warning-signs', 'what-next/same-day']);
    expect(replies).not.toContain('ask/worse');
  });

  test('takes a number, the words, and "none"', () => {
    expect(talk('me', '2')).toEqual(['ask/now']);
    expect(talk('me', '18 to 69')).toEqual(['ask/now']);
    expect(talk('me', tap('adult'), 'none', '1')[0]).toBe('red-flag/saddle-numbness');
    expect(talk('me', tap('adult'), 'none', 'none of these')).toEqual(['ask/legs']);
  });

  test('takes an age in years, bare or in a sentence', () => {
    expect(talk('me', '44')).toEqual(['ask/now']);
    expect(talk('me', "I'm 72")).toEqual(['ask/now']);
    expect(play(['me', '72']).at(-1)!.visit.log.find((told) => told.value === 'yes')?.finding).toBe('age-over-70');
  });

  test('takes "I would rather not say" without raising or clearing anything', () => {
    const turns = play(['me', tap('adult'), 'none', tap('declined')]);
    expect(ids(turns.at(-1)!)).toEqual(['declined', 'warning-signs', 'ask/legs']);
    expect(lastWords(turns.at(-1)!.visit.log).has('saddle-numbness')).toBe(false);
  });

  test('hears an answer to another question and goes on', () => {
    expect(talk('me', tap('adult'), 'it is worse when I bend')).toEqual(['heard', 'ask/now']);
  });

  test('goes back one step, again and again', () => {
    expect(talk('me', tap('adult'), 'none', 'none', 'back')).toEqual(['back', 'ask/private']);
    expect(talk('me', tap('adult'), 'none', 'none', 'back', 'back')).toEqual(['back', 'ask/now']);
    expect(talk('me', 'back')).toEqual(['back-at-start', 'ask/age']);
  });

  test('explains why it asks, and asks again', () => {
    expect(talk('me', 'why do you ask')).toEqual(['why/question', 'ask/age']);
  });
});

describe('what is not understood', () => {
  test('is never answered twice in the same words, and ends at a person', () => {
    const turns = play(['me', tap('adult'), 'qwerty', 'asdf', 'zxcv', 'hjkl', 'uiop', 'vbnm']).slice(3).map(ids);
    expect(turns.map(([first]) => first)).toEqual([
      'not-understood/once', 'not-understood/twice', 'not-understood/by-phone', 'not-understood/still', 'not-understood/by-phone', 'not-understood/still',
    ]);
    expect(turns.every((replies) => replies.at(-1) === 'ask/now')).toBe(true);
  });

  test('about an age, four times, keeps nobody from the signs of an emergency', () => {
    expect(ids(play(['me', 'qwerty', 'asdf', 'zxcv']).at(-1)!).at(-1)).toBe('ask/age');
    expect(ids(play(['me', 'qwerty', 'asdf', 'zxcv', 'hjkl']).at(-1)!)).toEqual(['ask/now']);
  });

  test('the bare word "back" goes back, "my back" does not', () => {
    expect(talk('me', tap('adult'), 'back')).toEqual(['back', 'ask/age']);
    expect(talk('me', tap('adult'), 'my back')[0]).toBe('not-understood/of-the-back');
  });

  test('is asked again in simpler words', () => {
    expect(lastReply('me', 'qwerty').text).toEqual(['About how old?']);
    expect(lastReply('me', 'qwerty', 'asdf').text).toEqual(['How old are you?']);
  });

  test('always brings the two fixed lines', () => {
    for (const turn of play(['qwerty', 'me', 'asdf', 'zxcv', 'hjkl', 'uiop', 'hablas espanol']).slice(1)) {
      const refusal = turn.replies.find((reply) => reply.id.startsWith('not-understood/') || reply.id === 'language');
      if (refusal) expect(refusal.text).toEqual(expect.arrayContaining([...fixture.chat.fixed_lines]));
    }
  });

  test('and not about a back hears what this is for', () => {
    expect(talk('how much is a ticket to Boston')).toEqual(['not-understood/what-for', 'welcome']);
  });

  test.each([
    ['a picture', { kind: 'unreadable' } as const, 'not-understood/unreadable'],
    ['a tap on a choice that never was', { kind: 'choice', question: 'ask/age', choices: ['<script>'] } as const, 'not-understood/unknown-choice'],
    ['a tap on a card that is gone', { kind: 'choice', question: 'what-next/with-stretches', choices: ['stretches'] } as const, 'not-understood/old-tap'],
  ])('%s gets a civil reply and loses nothing', (_what, said, reply) => {
    const before = play(['me']).at(-1)!.visit;
    const turn = converse(said, before, fixture);
    expect(ids(turn)).toEqual([reply, 'ask/age']);
    expect(turn.visit.log).toEqual(before.log);
  });

  test('an old tap that tells an emergency is heard', () => {
    const before = play(['me', tap('adult'), 'none', 'none']).at(-1)!.visit;
    expect(ids(converse({ kind: 'choice', question: 'ask/private', choices: ['numb'] }, before, fixture))[0]).toBe('red-flag/saddle-numbness');
  });
});

describe('stretching', () => {
  const atStretch = [...noTrouble, tap('stretches')];

  test('comes one at a time, the gentle one first, and ends after the last', () => {
    expect(play([...atStretch, tap('better'), tap('same'), tap('better')]).slice(-4).map(ids)).toEqual([
      ['stretch/tilt'], ['stretch-went/better', 'stretch/child'], ['stretch-went/same', 'stretch/twist'], ['stretch-went/better', 'stretches-done'],
    ]);
  });

  test('that made it worse asks the warning signs again before anything else', () => {
    expect(talk(...atStretch, tap('worse'))).toEqual(['stretch-went/worse', 'ask/private']);
    expect(talk(...atStretch, tap('worse'), 'none')).toEqual(['stretch/child']);
  });

  test('that moved the pain down the leg sends to the spine expert', () => {
    expect(talk(...atStretch, tap('moved-down'), 'none').slice(0, 1)).toEqual(['result/spine-expert']);
  });

  test('leaves out what is not safe for this person', () => {
    const thinBones = [...noTrouble.slice(0, 5), tap('bones'), tap('thin'), ...noTrouble.slice(6, -1)];
    const turns = play([...thinBones, tap('stretches'), tap('better')]);
    expect(turns.flatMap(ids).filter((id) => id.startsWith('stretch/'))).toEqual(['stretch/tilt']);
  });

  test('is never shown at same-day', () => {
    expect(talk('me', tap('adult'), 'none', 'none', tap('weak'), 'none', 'show me stretches')[0]).toBe('no-stretches-now');
  });
});

describe('at any moment', () => {
  test.each(['call', 'book', 'help', 'why', 'thanks', 'what i told you'])('"%s" is answered and the talk stays where it was', (wish) => {
    const before = play(['me', tap('adult')]).at(-1)!.visit;
    const after = converse({ kind: 'text', text: wish }, before, fixture);
    expect(after.replies[0]!.id).not.toMatch(/^not-understood/u);
    expect(after.visit.log).toEqual(before.log);
  });

  test('stop ends with the safety net and a number', () => {
    const reply = play([...noTrouble, 'stop']).at(-1)!.replies[0]!;
    expect(reply.id).toBe('goodbye/self-care');
    expect(reply.text.at(-1)).toBe(fixture.chat.safety_net.lead);
    expect(reply.signs).toEqual(fixture.chat.safety_net.signs);
    expect(reply.calls?.map((call) => call.id)).toContain('spine-line');
  });

  test('call brings the opening hours once the hospital has given them', () => {
    const opened = { ...fixture, clinic: { ...fixture.clinic, hours: 'Monday to Friday, nine to five.' } };
    const said = (library: typeof fixture) => play(['me', 'call'], library).at(-1)!.replies.find(({ id }) => id === 'call')!.text;
    expect(said(opened)).toEqual([...said(fixture), 'Monday to Friday, nine to five.']);
  });

  test('start over says a pressing advice once more, and begins a new visit', () => {
    const turn = play(['fever', 'start over']).at(-1)!;
    expect(ids(turn)).toEqual(['start-over-but', 'result/emergency-department', 'started-over', 'welcome']);
    expect(turn.visit).toMatchObject({ id: '2', log: [], floor: 'welcome' });
  });

  test('delete my data asks the store to erase', () => {
    expect(play(['fever', 'delete my data']).at(-1)!.effects).toEqual([{ kind: 'erase' }]);
  });

  test('what was told can be changed from its list', () => {
    expect(talk('me', tap('adult'), 'none', 'none', tap('pain'), 'what i told you', tap('leg-pain'))).toEqual(['confirm']);
    expect(talk('me', tap('adult'), 'none', 'none', tap('pain'), 'what i told you', tap('leg-pain'), 'yes')).toEqual(['confirmed', 'ask/legs']);
  });

  test('coming back shows the same place', () => {
    const before = play(['me', tap('adult')]).at(-1)!.visit;
    expect(ids(converse({ kind: 'start' }, before, fixture))).toEqual(['welcome-back', 'ask/now']);
  });
});

test('a turn changes nothing of the visit it was given', () => {
  const before = play(['me', tap('adult')]).at(-1)!.visit;
  const copy = structuredClone(before);
  converse({ kind: 'text', text: 'numb between my legs' }, before, fixture);
  expect(before).toEqual(copy);
});

test('a fall that stands for more by an age is said once, and apart from what else was told', () => {
  const reasons = play(['i am 72, on eliquis, and i slipped on the ice yesterday, my lower back hurts'], content).at(-1)!.replies[0]!.reasons!;
  expect(reasons[0]).toContain(`${content.findings.get('blood-thinners')!.say}; ${content.findings.get('minor-trauma')!.say}`);
  expect(reasons[0]).not.toContain(content.findings.get('minor-trauma-older')!.say);
});

/** Answers in a few words of one's own: what they stand for is chosen, what they only hint at is asked, and what is left of a list is asked for. */
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation.ts';
import { answerOf, standingOf } from '../../src/triage/standing.ts';
import { lexiconOf } from '../../src/understanding/lexicon.ts';
import { named } from '../../src/understanding/picked.ts';
import { understand } from '../../src/understanding/understand.ts';
import { wordsOf } from '../../src/understanding/words.ts';
import { content, ids, play } from '../talk.ts';

const spanish = content.languages.get('es')!;
const last = (...moves: string[]): Turn => play(moves, content).at(-1)!;
const asked = (...moves: string[]): string | undefined => last(...moves).visit.asked?.id;
const answerTo = (finding: string, { visit }: Turn): string | undefined => answerOf(standingOf(visit.log, content), finding, content);
const isEmergency = ({ replies }: Turn): boolean => replies.some(({ tone }) => tone === 'emergency');
const none = (times: number, word: string): string[] => Array.from({ length: times }, () => word);

/** On the screen stands the list of emergencies, the private one, the legs, feeling ill, the health story, the pain. */
const at = (place: number): string[] => ['my back hurts since monday', '44', ...none(place, 'no')];
const [emergency, privately, legs, ill, health, pain] = [0, 1, 2, 3, 4, 6].map(at) as [string[], string[], string[], string[], string[], string[]];
const inSpanish = (place: number): string[] => ['me duele la espalda desde el lunes', '44', ...none(place, 'ninguna')];

describe('what few words stand for', () => {
  test.each([
    [legs, 'yes tingling', 'leg-tingling'], [legs, 'burning', 'leg-pain'], [legs, 'down to the knee', 'leg-pain'], [legs, 'no but they feel heavy', 'leg-weakness'], [privately, 'yes numb', 'saddle-numbness'],
    [health, 'yes, blood thinners', 'blood-thinners'], [health, 'eliquis', 'blood-thinners'], [pain, 'pretty bad', 'severe-pain'], [pain, 'all the time', 'constant-pain'], [emergency, 'yes chest', 'chest-pain'],
    [inSpanish(2), 'me punza', 'leg-pain'], [inSpanish(2), 'un poco de hormigueo', 'leg-tingling'], [inSpanish(4), 'anticoagulantes', 'blood-thinners'],
  ])('is chosen: %s, %s', (before, text, finding) => {
    expect(answerTo(finding, last(...before, text))).toBe('yes');
  });
  test.each([
    [privately, 'no its just asleep', 'saddle-numbness'], [privately, 'just a little tingly', 'saddle-numbness'], [privately, 'leaking a little', 'bladder-incontinence'], [emergency, 'yeah number 4 kinda', 'tearing-pain'],
    [privately, 'no feeling', 'saddle-numbness'], [privately, 'i pee ok but its slow', 'bladder-retention'], [privately, 'only when i cough', 'bladder-incontinence'],
    [privately, 'no sex drive since the pain', 'sexual-dysfunction'], [ill, 'coughing', 'coughing-blood'], [emergency, 'injury', 'major-trauma'],
    [inSpanish(1), 'un poco raro', 'saddle-numbness'], [inSpanish(1), 'no, nomás se siente dormido', 'saddle-numbness'],
  ])('is asked about where it is said with a no or a maybe: %s, %s', (before, text, finding) => {
    expect(asked(...before, text)).toBe(`ask-about/${finding}`);
  });
  test.each([['no numbness', 'leg-numbness'], ['no weakness', 'leg-weakness']])('a denial is none: %s', (text, finding) => {
    expect(answerTo(finding, last(...legs, text))).toBe('no');
  });
  test.each([[privately, 'the first two', ['saddle-numbness', 'bladder-retention'], 'bladder-incontinence'], [privately, 'all but the last', ['saddle-numbness', 'sexual-dysfunction'], 'testicular-pain'], [inSpanish(1), 'las dos primeras', ['saddle-numbness', 'bladder-retention'], 'bladder-incontinence'], [inSpanish(1), 'todas menos la ultima', ['saddle-numbness', 'sexual-dysfunction'], 'testicular-pain']] as const)('several are chosen at once: %s, %s', (before, text, those, other) => {
    const turn = last(...before, text);
    expect([...those.map((finding) => answerTo(finding, turn)), answerTo(other, turn)]).toEqual([...those.map(() => 'yes'), 'no']);
  });
  test('the last one is none of those that are said quietly', () => {
    expect(answerTo('suicidal', last(...emergency, 'yes the last one'))).toBe('yes');
  });
  test.each([[[...legs, 'both'], 'just today'], [[...inSpanish(2), 'las dos'], 'apenas ayer']])('so does when it began in both legs: %s, %s', (before, text) => {
    expect(answerTo('new-leg-symptoms', last(...before, text))).toBe('yes');
  });
  test.each([['the whole back', content], ['toda la espalda', spanish]] as const)('one answer may stand for several: %s', (text, library) => {
    expect(named(wordsOf(text, lexiconOf(library).stem), 'place', library)).toEqual(['lower', 'upper']);
  });
  test.each([[health, 'in remission', 'ask/cancer'], [health, 'chemo', 'ask/cancer'], [health, 'sugar', 'ask/defences'], [inSpanish(4), 'quimio', 'ask/cancer']])('the word of an illness opens its question: %s, %s', (before, text, next) => {
    expect(asked(...before, text)).toBe(next);
  });
  test('a yes with more behind it is asked which', () => {
    expect(ids(last(...privately, 'yes but its from my prostate'))).toContain('not-understood/which-one');
  });
  test.each([[privately, 'sometimes'], [privately, 'a bit'], [privately, 'sort of'], [emergency, 'sometimes'], [inSpanish(1), 'a veces'], [inSpanish(1), 'un poco']])('half a yes to a list of emergencies is asked which: %s, %s', (before, text) => {
    expect(ids(last(...before, text))).toContain('not-understood/which-one');
  });
  test('down to where the pain goes', () => {
    expect(answerTo('leg-pain', last(...legs, 'to my knee'))).toBe('yes');
  });
  test('"it depends" is no answer, and no diaper', () => {
    expect(asked(...emergency, 'depends')).toBe('ask/emergency');
  });
  test('several may open further questions', () => {
    expect(asked(...health, 'type 2')).toBe('ask/defences');
    expect(asked(...inSpanish(4), 'el azúcar')).toBe('ask/defences');
  });
});

describe('how far a pregnancy has come, by its weeks alone', () => {
  test.each([[[...ill, '24 weeks']], [[...ill, 'im pregnant', '24 weeks']], [[...inSpanish(3), 'estoy esperando bebe', '5 meses']], [[...inSpanish(3), 'estoy embarazada', '24 semanas']]])('%s', (moves) => {
    const turn = last(...moves);
    expect([answerTo('late-pregnancy', turn), answerTo('months-or-longer', turn)]).toEqual(['yes', 'no']);
  });
  test.each([[[...ill, '3 months']], [[...inSpanish(3), '3 meses']], [['my back hurts', '44', ...none(5, 'no'), '24 weeks']]])('of nobody who carries a child: %s', (moves) => {
    expect(answerTo('pregnancy', last(...moves))).not.toBe('yes');
  });
});

test.each([[[...ill, '20 weeks and bleeding']], [[...ill, 'im pregnant', 'no', '20 weeks and bleeding']]])('what is told beside the weeks of a pregnancy is heard: %s', (moves) => {
  expect(['yes', 'doubt']).toContain(answerTo('pregnancy-tightenings-or-fluid', last(...moves)));
});

describe('how strong it is, out of ten', () => {
  test.each([['about a 7', 'no'], ['a 6', 'no'], ['7 out of 10', 'no'], ['9/10', 'yes'], ['its a 9', 'yes']])('%s', (text, value) => {
    const turn = last(...pain, text);
    expect([answerTo('severe-pain', turn), answerTo('constant-pain', turn)]).toEqual([value, undefined]);
  });
  test.each([['como un 6', 'no'], ['8 de 10', 'yes']])('in Spanish: %s', (text, value) => {
    expect(answerTo('severe-pain', last(...inSpanish(6), text))).toBe(value);
  });
});

describe('a list that was answered in part', () => {
  test.each([[health, 'yes, blood thinners'], [ill, 'no fever']])('is asked for the others: %s, %s', (before, text) => {
    expect(last(...before, text).replies.at(-1)!.text).toEqual(['And any of the others? If not, say "none".']);
  });
  test('and whoever has none goes on', () => {
    const before = asked(...health, 'yes, blood thinners');
    expect(asked(...health, 'yes, blood thinners', 'none')).not.toBe(before);
  });
  test('a no with more behind it is no "I think you mean no"', () => {
    expect(ids(last(...emergency, 'no, a little dizzy'))[0]).toBe('not-understood/no-and-more');
    expect(ids(last(...emergency, 'no i dont think so'))[0]).toBe('not-understood/clear-no');
  });
});

describe('whom it is for', () => {
  test.each([['44', 'asdfgh'], ['44']])('an age is an answer: %s', (...moves) => {
    expect(asked(...[...moves].reverse())).toBe('ask/emergency');
  });
  test('a child\'s too, where it is asked', () => {
    expect(asked('es para mi hijo', '12')).toBe('ask/emergency');
    expect(asked('7')).toBe('welcome');
  });
  test('who only wanted an appointment may say no to it', () => {
    expect(ids(last('i just want an appointment nothing else', 'no'))[0]).toBe('goodbye/early');
    expect(asked('no')).toBe('welcome');
  });
  test('who tells of the back instead is heard, and asked again', () => {
    expect(ids(last('es para mi viejo', 'le duele la espalda'))).toEqual(['not-understood/of-the-back', 'ask/age']);
  });
  test('is said once', () => {
    expect(ids(last('es para mi señora')).filter((id) => id === 'for-someone-else')).toHaveLength(1);
  });
  test.each(['stiff back from the office chair', 'its from the office job'])('an office is nobody: %s', (text) => {
    expect(understand(text, content).onBehalf).toBe(false);
  });
});

describe('under an emergency', () => {
  const before = "I can't pee since last night";
  const cardOf = ({ replies }: Turn): Turn['replies'][0] => replies.find(({ tone }) => tone === 'emergency')!;
  test.each(['oh that was years ago', 'never mind', 'oh wait i just went, false alarm'])('what was told is looked at again: %s', (text) => {
    expect(ids(last(before, text))[0]).toBe('told');
  });
  test('and in Spanish', () => {
    expect(ids(last('no puedo orinar', 'perdón, sí puedo, me expliqué mal'))[0]).toBe('told');
  });
  test.each([
    ['i dont have insurance', 'no-insurance'], ['how much will it cost', 'no-insurance'], ['i already went to the er, they sent me home', 'sent-home/emergency'], ['no car', 'no-ride'], ['i live 3 hours from the nearest hospital', 'no-ride'], ['can i drive myself', 'drive-myself'], ['which hospital', 'which-hospital'], ['im scared', 'scared/emergency'], ['are you sure', 'must-i-go'], ['im not calling 911', 'must-i-go'], ['my doctor said its fine', 'must-i-go'],
  ])('what keeps somebody from going is answered on the card of the emergency: %s', (text, id) => {
    expect(cardOf(last(before, text)).text[0]).toBe(content.chat.lines[id]!.text[0]);
  });
  test.each([['no tengo seguro', 'no-insurance'], ['ya fui a emergencias y me mandaron a la casa', 'sent-home/emergency'], ['no tengo carro', 'no-ride'], ['puedo manejar yo', 'drive-myself'], ['tengo miedo', 'scared/emergency'], ['no voy a llamar', 'must-i-go'], ['estoy solo', 'no-ride'], ['me da pena ir', 'must-i-go']])('and in Spanish: %s', (text, id) => {
    expect(cardOf(last('no puedo orinar', text)).text[0]).toBe(spanish.chat.lines[id]!.text[0]);
  });
  test('outside of one, to be sent home is no wish', () => {
    expect(ids(last('my back hurts since monday', 'the er sent me home'))[0]).toMatch(/^not-understood/u);
  });
  test.each([['i cant feel between my legs', 'oh wait i can', 'yes i can feel it'], ['my legs wont move', 'they move', 'yes they move'], ["I can't pee since last night", 'i peed just now', 'yes'], ['no siento entre las piernas', 'espere, sí siento', 'sí']])('taken back in plain words, it is looked at again, and confirmed: %s / %s / %s', (told, ...words) => {
    expect(ids(last(told, words[0]!))).toEqual(['told']);
    expect(asked(told, ...words)).toBe('confirm');
  });
  test('an "ok" answers no question about a sign of an emergency', () => {
    const turn = last('trouble pooping, back pain', 'ok');
    expect([turn.visit.asked?.id, answerTo('bowel-incontinence', turn)]).toEqual(['ask-about/bowel-incontinence', undefined]);
  });
  test('what is meant by a plan is said, and asked again', () => {
    const turn = last('i wanna die', 'what do you mean by plan');
    expect(turn.visit.asked?.id).toBe('ask-about/suicide-plan-or-means');
    expect(answerTo('suicide-plan-or-means', turn)).toBeUndefined();
  });
  test.each(["it's just a figure of speech, my back hurts that much", 'i mean here on this website lol'])('a manner of speaking is looked at again, beside 988: %s', (text) => {
    const { replies } = last("I don't want to be here anymore", text);
    expect(replies.map(({ id }) => id)).toEqual(['told']);
    expect(replies[0]!.calls?.map(({ id }) => id)).toContain('988');
  });
  test('what denies something else is no answer to the question about a sign', () => {
    expect(asked(...privately, 'i get up 4 times a night to pee', 'no fevers, we all had a cold though')).toBe('ask-about/bladder-retention');
  });
});

describe('whether life feels not worth living', () => {
  const mood = { en: ['my back has hurt for 8 months, constant and severe', '61', ...none(7, 'no')], es: ['me duele la espalda hace 8 meses, muy fuerte y constante', '61', ...none(7, 'ninguna')] };
  test.each([['en', 'only at night'], ['en', 'it crossed my mind'], ['en', 'some days'], ['es', 'a veces'], ['es', 'lo he pensado']] as const)('is a yes: %s %s', (language, text) => {
    expect(answerTo('suicidal', last(...mood[language], text))).toBe('yes');
  });
  test.each([['en', 'id never do it'], ['en', 'who wouldnt'], ['en', 'i cope'], ['es', 'nunca lo haría']] as const)('is asked again beside 988: %s %s', (language, text) => {
    const turn = last(...mood[language], text);
    expect(turn.visit.asked?.id).toBe('ask/mood');
    expect(turn.replies.flatMap((reply) => reply.text).join(' ')).toContain('988');
    expect(isEmergency(last(...mood[language], text, text))).toBe(true);
  });
  test.each(['no', 'no not at all', 'no i love my life'])('is a no: %s', (text) => {
    expect(answerTo('suicidal', last(...mood.en, text))).toBe('no');
  });
  test('is told by who is well when not thinking of dying', () => {
    expect(answerTo('suicidal', last(...pain, 'its ok when i dont think about dying'))).toBe('yes');
  });
});

describe('a stretch', () => {
  const stretch = { en: ['my lower back hurts since I lifted a couch yesterday', '45', ...none(10, 'none'), 'stretches'], es: ['me duele la cintura desde ayer que cargué un sofá', '45', ...none(10, 'ninguna'), 'estiramientos'] };
  test.each([['en', 'did it'], ['en', 'done'], ['es', 'ya lo hice'], ['es', 'listo']] as const)('that was tried is asked about, and not shown again: %s %s', (language, text) => {
    const [shown, after] = [last(...stretch[language]), last(...stretch[language], text)].map(({ replies }) => replies.at(-1)!) as [Turn['replies'][0], Turn['replies'][0]];
    expect(after.id).toBe(shown.id);
    expect([after.text, after.steps]).toEqual([(language === 'es' ? spanish : content).chat.lines['how-it-went']!.text, undefined]);
  });
  test.each([['en', 'next'], ['en', 'too hard for me'], ['es', 'siguiente'], ['es', 'no puedo hacer ese']] as const)('that is not wanted is left out: %s %s', (language, text) => {
    expect(ids(last(...stretch[language], text))[0]).toBe('stretch-went/skip');
  });
});

describe('after the advice', () => {
  const advised = ['my lower back hurts since I lifted a couch yesterday', '45', ...none(10, 'none')];
  test.each([['is walking ok', 'answer/activity'], ['is sitting bad', 'answer/activity'], ['does walking help', undefined]])('a question tells nothing: %s', (text, id) => {
    const turn = last(...advised, text);
    expect(turn.visit.log).toHaveLength(last(...advised).visit.log.length);
    if (id) expect(ids(turn)[0]).toBe(id);
  });
  test('nor is cancer told by who fears it', () => {
    expect(answerTo('cancer-active-or-high-risk', last(...advised, 'could it be cancer'))).not.toBe('yes');
  });
  test('a no behind the goodbye is one more', () => {
    expect(ids(last(...advised, 'bye', 'no'))[0]).toBe('going');
  });
});

describe('in Spanish, what is said of a pregnancy and of a relative', () => {
  const valueOf = (finding: string, text: string): string | undefined => understand(text, spanish).facts.find((fact) => fact.finding === finding)?.value;
  test.each(['dolor de cintura, tengo 28 semanas de embarazo', 'embarazo de 36 semanas, dolor de espalda, sin sangrado ni contracciones'])('is no contraction: %s', (text) => {
    expect(valueOf('pregnancy-tightenings-or-fluid', text)).not.toBe('yes');
  });
  test('is nobody\'s own cancer', () => {
    expect(valueOf('cancer-active-or-high-risk', 'mi mamá tiene cáncer, a mí me duele la espalda')).toBeUndefined();
    expect(valueOf('cancer-history', 'mi papa murio de cancer y me duele la espalda')).toBeUndefined();
  });
  test('a swearword is no needle', () => {
    expect(valueOf('recent-spine-procedure', 'pinche dolor de espalda')).toBeUndefined();
  });
});

describe('what only sounds alike', () => {
  const valueOf = (finding: string, text: string, library = content): string | undefined => understand(text, library).facts.find((fact) => fact.finding === finding)?.value;
  test.each([
    ['unexplained-weight-loss', 'i lost weight on purpose'], ['interferes-daily-life', 'the er sent me home'], ['fainting', 'my wife called an ambulance already'], ['worsening-pain', 'it hurts more at night but its getting better'],
    ['new-leg-symptoms', 'both my legs have been weak since i was a kid'], ['leg-tingling', 'is it normal to have tingling down there with back pain'],
  ])('is no %s: %s', (finding, text) => {
    expect(valueOf(finding, text) ?? 'no').toBe('no');
  });
  test.each([['recent-spine-procedure', 'me operaron de la columna hace diez años'], ['cancer-active-or-high-risk', 'tuve cáncer hace 20 años y me duele la espalda'], ['worse-lifting', 'me duele la espalda al levantarme de la silla']])('nor in Spanish: %s, %s', (finding, text) => {
    expect(valueOf(finding, text, spanish)).toBeUndefined();
  });
  test('legs that fall asleep on the toilet are no numb saddle, and deny none', () => {
    expect(['doubt', undefined]).toContain(valueOf('saddle-numbness', 'no they just fall asleep when i sit on the toilet'));
  });
  test('who only asks what it means, of anybody, is asked', () => {
    expect(valueOf('bladder-incontinence', 'what does it mean if your back hurts and you cant hold your pee')).toBe('doubt');
    expect(valueOf('foot-drop', 'does everyone with sciatica get foot drop')).toBeUndefined();
  });
});

describe('an answer that is given twice', () => {
  const start = ['my back hurts', '50', ...none(5, 'no')];
  test('is all there is to a list without a sign of an emergency', () => {
    expect(asked(...start, 'moving a couch')).toBe('ask/start');
    expect(asked(...start, 'moving a couch', 'moving a couch')).toBe('ask/pain');
  });
  test('is not, where it was told before the list was shown', () => {
    expect(asked('my back hurts since moving a couch', '50', ...none(5, 'no'), 'moving a couch')).toBe('ask/start');
  });
});

test('who cannot get to the floor, in the midst of the interview, is promised no stretches', () => {
  expect(ids(last('my lower back hurts', '34', 'i cant get on the floor'))).not.toContain('stretches-after-questions');
});

describe('a no with more behind it, to a question about a sign of an emergency', () => {
  test.each([
    ['trouble pooping, back pain', 'no, just constipated', 'bowel-incontinence', content], ['hard to walk, back pain', 'no, i walk but with a limp', 'cannot-walk', content],
    ['me cuesta levantarme de la cama por la espalda', 'no, me levanto pero despacio', 'cannot-get-up', spanish], ['no evacuo bien', 'no, estoy estreñido', 'bowel-incontinence', spanish],
  ] as const)('%s: "%s" is asked once more, and neither cleared nor taken', (opening, text, finding, library) => {
    const turn = play([opening, text], library).at(-1)!;
    expect(turn.visit.asked?.id).toBe(`ask-about/${finding}`);
    expect(answerOf(standingOf(turn.visit.log, library), finding, library)).toBeUndefined();
  });
  test('twice is not sure', () => {
    expect(isEmergency(last('trouble pooping, back pain', 'no, just constipated', 'no, just constipated'))).toBe(true);
  });
  test('"yes, I can move them" is no yes to whether they can\'t', () => {
    expect(answerTo('cannot-move-legs', play(['no me puedo mover, me dio un tirón', 'sí las muevo'], spanish).at(-1)!)).not.toBe('yes');
  });
  test('any other yes is one, whatever is denied behind it', () => {
    expect(isEmergency(last('my privates feel odd maybe', 'yes, no numbness there but odd'))).toBe(true);
  });
  test('a plan that is plainly denied is', () => {
    expect(answerTo('suicide-plan-or-means', last('i want to die', 'no i dont have a plan'))).toBe('no');
    expect(answerTo('suicide-plan-or-means', last('i want to die', 'i dont have a plan but i have pills'))).not.toBe('no');
  });
});

describe('a number with a maybe', () => {
  test.each([[privately, 'number 2 but only a little', content], [privately, '2, sometimes', content], [['me duele la espalda desde el lunes', '44', 'no'], 'el 2 pero poquito', spanish]] as const)('asks about that one: %s "%s"', (moves, text, library) => {
    expect(play([...moves, text], library).at(-1)!.visit.asked?.id).toBe('ask-about/bladder-retention');
  });
  test('"no but it is odd" is no "none"', () => {
    expect(asked(...privately, 'no but it is odd')).not.toBe('ask/legs');
  });
});

test('an emergency that was denied by its question, and is denied in words again, opens it no more', () => {
  expect(asked(...ill, 'no accidents')).not.toBe('ask/emergency');
});

describe('the question about thoughts of ending one\'s life', () => {
  const mood = ['lower back pain 3 months 45 yo male', ...none(6, 'none'), 'bad'];
  test.each(['lower', 'bending and lifting', 'which mattress is best'])('is asked again of who speaks of something else, and nothing is taken: %s', (text) => {
    const turn = last(...mood, text, text);
    expect([turn.visit.asked?.id, isEmergency(turn)]).toEqual(['ask/mood', false]);
  });
  test.each([["it's complicated", "it's complicated"], ['what is the point']])('is not cleared by what may speak of it: %s', (...texts) => {
    expect(isEmergency(last(...mood, ...texts))).toBe(true);
  });
});

test('a laugh behind a no takes nothing from it', () => {
  expect(asked(...emergency, 'no none of that lol')).toBe('ask/private');
});

test.each(['i dont but my mom had breast cancer', 'my mom had breast cancer'])('what somebody else had is none of the choices: %s', (text) => {
  expect(answerTo('cancer-history', last('im 54, back pain a month', ...none(4, 'no'), text))).not.toBe('yes');
});

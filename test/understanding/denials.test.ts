/** How far a "no" reaches. An emergency that was told is never held as no. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

function told(finding: string, text: string): string | undefined {
  return understand(text, content).facts.find((fact) => fact.finding === finding)?.value;
}

function toldInSpanish(finding: string, text: string): string | undefined {
  return understand(text, content.languages.get('es')!).facts.find((fact) => fact.finding === finding)?.value;
}

describe('a denial', () => {
  test('is none where somebody cannot get up without help, or tells on right behind it', () => {
    expect(told('cannot-get-up', 'I cant get up without help, my back')).toBe('yes');
    expect(told('cannot-get-up', "my back went, I can't get up the neighbors are out")).toBe('yes');
    expect(told('cannot-get-up', "can't get up the stairs fast, back hurts")).not.toBe('yes');
  });
  test('behind what somebody tells of themselves may bear it out, and is asked', () => {
    expect(told('bladder-retention', 'I sit on the toilet and wait. Nothing. Low back hurts.')).toBe('doubt');
    expect(told('bladder-retention', 'Trouble peeing? None. Low back hurts.')).toBe('no');
    expect(told('location-lower', 'Since my lower back pain began I have no feeling at all during sex, nothing.')).not.toBe('no');
    expect(toldInSpanish('bowel-incontinence', 'me preguntaron si se me sale el excremento, no para nada')).not.toBe('doubt');
  });
  test('that only asks, at the end of a question, is none', () => {
    expect(toldInSpanish('breathless', 'falta de aire se llama, no? eso tengo desde ayer')).toBe('yes');
    expect(told('saddle-numbness', 'saddle numbness it is called, no? thats what I got')).not.toBe('no');
    expect(told('saddle-numbness', 'saddle numbness? no')).toBe('no');
  });
  test('before a phrase that only holds what looks like one is read to the end', () => {
    expect(toldInSpanish('bladder-incontinence', 'no no aguanto orina ni cuenta')).not.toBe('no');
  });
  test.each([
    ['bladder-incontinence', 'i have not peed myself'],
    ['bladder-incontinence', 'havent peed my pants'],
    ['bladder-incontinence', 'i never peed myself'],
    ['fever', 'i never had a fever'],
    ['testicular-pain', 'i never had a sore ball'],
  ])('of %s in plain words is one: %s', (finding, text) => {
    expect(told(finding, text)).toBe('no');
  });
  test.each([
    ['saddle-numbness', 'siento cuando me limpio'],
    ['suicidal', 'sin ganas de morirme, dolor de espalda desde ayer'],
    ['fever', 'estoy cansada, pero fiebre no es'],
    ['cannot-move-legs', 'las piernas sí me responden'],
    ['known-aneurysm', 'nunca me dijeron que tengo aneurisma'],
  ])('of %s in plain words is one in Spanish: %s', (finding, text) => {
    expect(toldInSpanish(finding, text)).toBe('no');
  });
  test('of one of several signs denies not the others', () => {
    expect(told('pregnancy-tightenings-or-fluid', 'gf is 33wks n the back pain comes in waves, shes white knuckling the costco cart every 4 mins. water hasnt broke')).not.toBe('no');
    expect(told('pregnancy-tightenings-or-fluid', '36 weeks, water is leaking, no contractions yet')).toBe('yes');
  });
  test('in Spanish of how somebody lies ends where they tell what is', () => {
    expect(toldInSpanish('bladder-incontinence', 'no hallo postura ni parada ni acostada y pues con pena le digo que amaneció mojada la cama')).toBe('yes');
    expect(toldInSpanish('bowel-incontinence', 'traigo el calzón cagado y yo ni en cuenta')).toBe('yes');
  });
  test('of having peed at all tells that somebody has not', () => {
    expect(told('bladder-retention', 'I have not peed since my accident')).toBe('yes');
  });
  test('stands though the next part tells more of the pain itself', () => {
    expect(told('fever', 'no fever, back pain since monday')).toBe('no');
    expect(told('breathless', 'I never had shortness of breath, my back just aches')).toBe('no');
    expect(toldInSpanish('fever', 'no he tenido fiebre, la espalda me duele desde el lunes')).toBe('no');
    expect(told('fever', 'no fever, since monday 102'), 'but not where it may tell more of the same').not.toBe('no');
  });
  test('of yesterday says nothing of today', () => {
    expect(told('cold-or-white-leg', 'her foot looks strange. Yesterday they were both pink')).not.toBe('no');
    expect(told('cold-or-white-leg', 'her feet are both pink')).toBe('no');
  });
  test('in the middle of a phrase is noted, but not of an emergency: it may belong to something else', () => {
    expect(told('saddle-numbness', 'my crotch is not numb')).toBeUndefined();
    expect(told('leg-weakness', 'my leg is really not weak')).toBe('no');
  });
  test('reaches through a list', () => {
    expect(told('fever', 'no weakness, no chills, fever or sweats')).toBe('no');
  });
  test('reaches through a list whose last item follows a comma and an "or"', () => {
    expect(told('foot-drop', 'no numbness, tingling, or foot drop')).toBe('no');
    expect(told('foot-drop', 'I feel no contact, numb all over, my foot drops')).not.toBe('no');
  });
  test('goes on after a "ni", also where one phrase holds both', () => {
    expect(toldInSpanish('leg-weakness', 'no tengo adormecimiento ni debilidad')).toBe('no');
    expect(toldInSpanish('cannot-walk', 'no puedo ni pararme ni caminar')).toBe('yes');
  });
  test('reaches a trouble that is named in its list, not one of which somebody begins to tell', () => {
    expect(toldInSpanish('bladder-retention', 'no tengo fiebre, problemas para orinar ni cáncer')).toBe('no');
    expect(toldInSpanish('bladder-retention', 'no tengo fiebre, me cuesta orinar')).toBe('yes');
  });
  test('ends where somebody begins to tell: then it is asked', () => {
    expect(told('saddle-numbness', 'no fever i have a numb crotch')).not.toBe('no');
  });
  test('with more behind it that may belong to it is not noted, of an emergency', () => {
    expect(told('breathless', 'not short of breath at rest, only when I climb a hill')).not.toBe('no');
    expect(told('fever', 'no fever, yep to falls')).toBeUndefined();
    expect(told('fever', 'pain since monday but no fever')).toBe('no');
  });
  test('is noted where what follows begins with the pain itself, whatever else is said of that', () => {
    const long = 'no fever, no numbness, no injury, no chest pain, just an ache in my lower back since lifting a box yesterday';
    expect([told('fever', long), told('major-trauma', long), told('chest-pain', long)]).toEqual(['no', 'no', 'no']);
    expect(told('chest-pain', 'no chest pain, only pain in my chest when i breathe')).not.toBe('no');
  });
  test('as the last word of its part denies what stands before it, where nothing else denies there', () => {
    expect(told('fever', 'cough yes, fever no, sore back')).toBe('no');
    expect(told('saddle-numbness', 'my crotch is numb no')).not.toBe('yes');
    expect(told('saddle-numbness', 'can not feel my crotch no')).not.toBe('no');
  });
  test('as the last word after an "and" may begin what follows: it is asked', () => {
    expect(toldInSpanish('abdominal-pulsation', 'hay un corazón latiendo en mi vientre y no, no estoy embarazada')).toBe('doubt');
    expect(toldInSpanish('fever', 'fiebre no, pura espalda')).toBe('no');
  });
  test('is none where it only says how much', () => {
    expect(understand('tengo calentura de 102 y la espalda me duele como nunca', content.languages.get('es')!).facts).toContainEqual({ finding: 'fever', value: 'yes' });
  });
  test('goes on after a comma only where it denied something', () => {
    expect(told('tearing-pain', 'high bp never controlled, sudden ripping pain in my back')).not.toBe('no');
  });
  test('that only answers denies nothing', () => {
    expect(told('cannot-walk', "no I can't walk")).toBe('yes');
  });
  test('of a "cannot" is asked', () => {
    expect(told('cannot-walk', "it's not like I can't walk")).toBe('doubt');
  });
  test('after a question of one word answers it', () => {
    expect(told('chest-pain', 'chest pain? no')).toBe('no');
  });
  test('that had its object does not reach what somebody goes on to say', () => {
    expect(told('fever', 'no i dont have a fever i checked 98.6')).toBe('no');
  });
  test('of the writer is none of the patient', () => {
    expect(told('bladder-retention', "apart from the not peeing I'm grand")).not.toBe('no');
  });
});

describe('a denial is not taken', () => {
  test('of what is only avoided', () => {
    expect(told('foot-drop', "I hike my knee so my toes don't catch")).not.toBe('no');
  });
  test('after a comma where it denied something else', () => {
    expect(told('saddle-numbness', 'I feel no contact, numb crotch')).not.toBe('no');
  });
  test('where the feeling is what is gone', () => {
    expect(told('saddle-numbness', 'the feeling in my crotch is gone')).toBe('yes');
  });
});

describe('praise beside a broad word', () => {
  test.each([['saddle-numbness', 'all good below the belt'], ['bladder-retention', 'waterworks are grand'], ['foot-drop', 'I can lift my toes']])('%s is not asked: %s', (finding, text) => {
    expect(told(finding, text)).not.toBe('doubt');
  });
});

describe('what was well', () => {
  test('may not be so now: it is asked where a later part says "today"', () => {
    expect(told('saddle-numbness', "my groin was fine on monday. today it's numb")).toBe('doubt');
  });
});

describe('two signals', () => {
  test('against each other are asked', () => {
    expect(told('bowel-incontinence', 'No accident. Well, one accident. In my pants.')).toBe('doubt');
  });
  test('on both sides of a comma are asked', () => {
    expect(told('saddle-numbness', 'my crotch, totally numb')).toBe('doubt');
  });
  test('"can\'t … without" denies nothing', () => {
    expect(told('breathless', "can't finish a sentence without stopping for air")).toBe('yes');
  });
});

describe('a denial ends', () => {
  test('where somebody begins to tell of something else', () => {
    expect(told('saddle-numbness', 'I dont have my keys since last night and my bottom feels numb')).not.toBe('no');
  });
  test('with its list, where a part of its own follows: that list is denied for certain', () => {
    expect(told('fever', 'no fever or chills, but my leg is numb')).toBe('no');
    expect(told('chills', 'no fever, chills, but my leg is numb')).toBe('no');
    expect(told('leg-numbness', 'no fever, chills, but my leg is numb')).toBe('yes');
  });
});

describe('"none of that" at the end of a list', () => {
  const heard = (text: string): Record<string, string> => Object.fromEntries(understand(text, content).facts.map(({ finding, value }) => [finding, value]));

  test('denies what stands alone between commas', () => {
    expect(heard('numb crotch, cant pee, poop accidents, none of that')).toMatchObject({ 'saddle-numbness': 'no', 'bladder-retention': 'no', 'bowel-incontinence': 'no' });
  });
  test('and makes a whole statement before it a question, never a no', () => {
    expect(heard('my crotch went numb yesterday, no fever, none of that')['saddle-numbness']).toBe('doubt');
  });
  test('"none of that helped" denies nothing', () => {
    expect(heard('numb crotch, ibuprofen and heat, none of that helped')['saddle-numbness']).toBe('yes');
  });
});

describe('what a denial does not reach', () => {
  test('until today tells that it is so by now, and "never before" may', () => {
    expect(told('coughing-blood', 'never coughed blood in my life until today')).toBe('doubt');
    expect(told('bladder-retention', 'peeing fine until yesterday')).toBe('doubt');
    expect(told('bladder-incontinence', 'never wet myself before last night')).toBe('yes');
    expect(told('saddle-numbness', 'never had numbness down there before')).toBe('doubt');
    expect(toldInSpanish('coughing-blood', 'nunca he tosido sangre en mi vida hasta hoy')).toBe('yes');
    expect(toldInSpanish('fever', 'no he tenido fiebre hasta ahora')).not.toBe('yes');
  });
  test('reaches no number after a comma, and no part behind a long one', () => {
    expect(told('fever', 'no cough no runny nose, 102 fever and my back is so sore')).toBe('yes');
    expect(told('major-trauma', 'wasnt a big deal i thought, car flipped with me in it this morning')).not.toBe('no');
  });
  test('that is plain and had its object denies no further', () => {
    expect(told('breathless', 'no chest pain and breathing is good')).toBe('no');
    expect(told('bladder-retention', 'no fever no numbness peeing fine')).toBe('no');
    expect(toldInSpanish('breathless', 'estoy sofocada, ni acostada puedo respirar')).toBe('yes');
  });
  test('that belongs to what tells a finding is not read as its denial too', () => {
    expect(toldInSpanish('sexual-dysfunction', 'cuando tengo relaciones ya no siento nada desde que me dio la ciática')).toBe('yes');
    expect(toldInSpanish('saddle-numbness', 'orino normal y no tengo nada dormido por allá abajo')).not.toBe('yes');
  });
  test('at the end of each part of a list denies that part', () => {
    expect(toldInSpanish('fever', 'falta de aire no tengo, tos no, fiebre no. espalda adolorida')).toBe('no');
  });
});

describe('a doubt at the end', () => {
  test('is about what stands before it, not about what was told before that', () => {
    expect(told('major-trauma', 'fell off the roof my back is broke i think, legs wont move')).toBe('yes');
    expect(told('major-trauma', 'fell off the roof i think')).not.toBe('yes');
  });
});

describe('what is so at some moments only', () => {
  test.each([
    ['breathless', 'No I am not short of breath when I sit, only when I walk to the bathroom'],
    ['chest-pain', 'no chest pain, only when i breathe deep'],
  ])('is asked: %s in "%s"', (finding, text) => {
    expect(told(finding, text)).toBe('doubt');
  });
  test('is not asked where something else is', () => {
    expect(told('chest-pain', 'no chest pain, only when i cough my back hurts')).toBeUndefined();
  });
});

test('who lacks it, tells it: of oneself and of a relative', () => {
  expect(toldInSpanish('sexual-dysfunction', 'no tengo ereccion desde la lesion de espalda')).toBe('yes');
  expect(toldInSpanish('sexual-dysfunction', 'mi marido no tiene ereccion desde la lesion de espalda')).toBe('yes');
});

describe('who can, though slowly,', () => {
  test('can', () => {
    expect(told('cannot-get-up', 'I can get up from bed ok, slow but ok')).toBe('no');
    expect(toldInSpanish('cannot-get-up', 'puedo levantarme aunque sea despacito')).toBe('no');
    expect(toldInSpanish('cannot-walk', 'no tengo nada dormido y camino normal')).toBe('no');
  });
});

test('words that only sound alike, or tell a time, take nothing back over a full stop or a comma', () => {
  expect(toldInSpanish('major-trauma', 'me caí de la moto, hace 2 años me operaron')).toBe('yes');
  expect(toldInSpanish('major-trauma', 'me caí de la moto. Hace 2 años me operaron de la espalda')).toBe('yes');
  expect(toldInSpanish('major-trauma', 'me caí de la moto hace 10 años')).toBeUndefined();
  expect(toldInSpanish('cannot-get-up', 'El lunes no me podía levantar del piso. Hoy ya hago todo')).not.toBe('no');
});

describe('a denial that has an object of its own', () => {
  test.each([
    ['suicidal', 'no sleep no life want to die'],
    ['chest-pain', 'no insurance chest pain'],
    ['saddle-numbness', 'havent seen a doctor crotch is numb'],
    ['cannot-walk', 'dont want surgery cant walk'],
    ['chest-pain', 'no heavy lifting chest pain'],
    ['fainting', 'its not my kidneys passed out today'],
    ['fever', 'no idea what happened, fever of 102'],
  ])('denies nothing behind it: %s in "%s"', (finding, text) => {
    expect(['yes', 'doubt']).toContain(told(finding, text));
  });
  test.each([
    ['suicidal', 'no se lo he dicho a nadie quiero morirme'],
    ['chest-pain', 'no tengo seguro dolor en el pecho'],
    ['fever', 'no le he dicho a nadie, fiebre de 102'],
    ['cold-or-white-leg', 'no cargué nada pesado la pierna fría y blanca'],
    ['bladder-retention', 'no hice nada ya no puedo orinar'],
  ])('denies nothing behind it, in Spanish: %s in "%s"', (finding, text) => {
    expect(['yes', 'doubt']).toContain(toldInSpanish(finding, text));
  });
  test.each([
    ['fever', 'have not had any real fever'],
    ['suicidal', 'no thoughts of hurting myself'],
    ['breathless', 'no chest pain or trouble breathing'],
    ['fever', 'no shakes or sweats or fever'],
    ['bowel-incontinence', 'No numbness, tingling, weakness, bladder or bowel issues'],
    ['took-too-much-medicine', 'i didnt take too many pills'],
  ])('is another matter than a longer way to deny: %s in "%s"', (finding, text) => {
    expect(told(finding, text)).toBe('no');
  });
  test.each([
    ['known-aneurysm', 'nunca me han dicho que tenga un aneurisma'],
    ['fever', 'no he tenido nada de fiebre'],
  ])('is another matter than a longer way to deny, in Spanish: %s in "%s"', (finding, text) => {
    expect(toldInSpanish(finding, text)).toBe('no');
  });
});

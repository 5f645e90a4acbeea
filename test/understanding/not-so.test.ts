/** What is not so is not told: over by now, put right, answered no, another's, only imagined, warned of or laughed at. Its twin, one word away, is told or asked. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

const spanish = content.languages.get('es')!;

function told(finding: string, text: string, library = content): string | undefined {
  return understand(text, library).facts.find((fact) => fact.finding === finding)?.value;
}

const english: readonly (readonly [string, string, string])[] = [
  ['chest-pain', "I had chest pain Monday, it went away and hasn't come back", "I had chest pain Monday and it hasn't gone away"],
  ['bladder-incontinence', 'I wet the bed as a kid and I still remember the shame', 'I wet the bed and I still do'],
  ['cannot-get-up', "Last week I couldn't get out of bed, today I'm back at work", "Last week I was at work, today I can't get out of bed"],
  ['foot-drop', 'Last weekend my foot was dragging, today it lifts fine', "Last weekend my foot lifted fine, today it's dragging"],
  ['foot-drop', 'my foot dragged more each day before my discectomy, now it lifts', 'my foot drags more each day since my discectomy'],
  ['breathless', 'I get out of breath on stairs, always did', 'I get out of breath on stairs since yesterday, never did before'],
  ['bowel-incontinence', 'any bowel accidents? me: none', 'any bowel accidents? me: yes'],
  ['bladder-retention', 'Do I have trouble peeing? I do not', 'Do I have trouble peeing? I do'],
  ['bladder-incontinence', 'my grandmother wets herself and I lift her all day', 'my grandmother lifts me all day because I wet myself'],
  ['coughing-blood', 'The patient I lifted was coughing blood, I strained my back', 'I lifted a patient and I was coughing blood'],
  ['chest-pain', "I said chest pain to the nurse but it's really my upper back", "I said upper back to the nurse but it's really chest pain"],
  ['major-trauma', 'I told my boss I fell off the roof. I made that up.', 'I told my boss I fell off the roof.'],
  ['cannot-walk', 'I picture myself unable to walk in ten years', 'I am unable to walk'],
  ['known-aneurysm', 'watched a video about aneurysms and now I check my belly', 'watched a video about aneurysms because mine was found last month'],
  ['coughing-blood', 'had a nightmare about coughing blood', 'had a nightmare and woke up coughing blood'],
  ['bowel-incontinence', 'pooping my pants that does not happen, my back is sore', 'pooping my pants keeps happening, my back is sore'],
  ['suicidal', 'killing myself is not on my mind, my back is sore', 'killing myself is on my mind, my back is sore'],
  ['chest-pain', 'chest pain I do not have, my upper back is stiff', 'chest pain I do have, my upper back is stiff'],
  ['bowel-incontinence', "nearly crapped my pants when the dog barked haha. didn't really. my back is sore", 'crapped my pants when the dog barked. my back is sore'],
  ['fainting', 'I passed out as soon as I hit the pillow haha', "I passed out as soon as I hit the pillow, it's not funny"],
  ['coughing-blood', 'the side effects say coughing up blood, my back is sore', "since the new pills I'm coughing up blood, my back is sore"],
  ['pregnancy-tightenings-or-fluid', 'I was told to time contractions and call if my water breaks. nothing yet, 30 weeks', 'I was told to call if my water broke. it did an hour ago, 30 weeks'],
  ['bladder-retention', "I'd be in the ER if I couldn't pee, it's my low back", "I'd come to the ER but I can't pee, it's my low back"],
  ['known-aneurysm', 'this dull ache makes me think of an aneurysm', 'they told me of an aneurysm, and now this dull ache'],
  ['bowel-incontinence', 'asking for my husband, his back aches. his dad lost control of his bowels', 'asking for my husband, his back aches. he lost control of his bowels'],
  ['breathless', 'carrying our pug around hurts my back, the pug cant breathe in the heat', 'carrying our pug around hurts my back, and I cant breathe in the heat'],
  ['cold-or-white-leg', 'feet were ice cold after shoveling, warmed right up by the fire', "feet were ice cold after shoveling, they won't warm up"],
  ['chest-pain', 'fever, chest pain, passing out: no to all. back is stiff', 'fever, chest pain, passing out: yes to all. back is stiff'],
  ['saddle-numbness', "all the scary stuff, numb crotch, cant pee, that's all no. just a stiff back", "all the scary stuff, numb crotch, cant pee, that's all me. and a stiff back"],
];

const inSpanish: readonly (readonly [string, string, string])[] = [
  ['fever', 'la fiebre se me quitó el domingo', 'la fiebre me volvió el domingo'],
  ['bladder-incontinence', 'de niño me orinaba en la cama y todavía me acuerdo', 'me orino en la cama todavía'],
  ['cannot-get-up', 'anteayer no me podía levantar y hoy barrí toda la casa', 'anteayer barrí toda la casa y hoy no me puedo levantar'],
  ['foot-drop', 'la semana pasada arrastraba el pie, hoy ya lo levanto', 'la semana pasada levantaba el pie, hoy lo arrastro'],
  ['cannot-walk', 'antes de operarme no podía caminar, ahora subo cerros', 'antes de operarme caminaba, ahora no puedo caminar'],
  ['breathless', 'me falta el aire en las escaleras, siempre he sido así', 'me falta el aire en las escaleras desde ayer'],
  ['bowel-incontinence', '¿accidentes del intestino? yo: ninguno', '¿accidentes del intestino? yo: sí'],
  ['chest-pain', 'le dije dolor de pecho a la enfermera pero en realidad es la espalda alta', 'le dije espalda alta a la enfermera pero en realidad es dolor de pecho'],
  ['known-aneurysm', 'el expediente dice aneurisma, es un error', 'el expediente dice aneurisma'],
  ['cold-or-white-leg', '¿cómo sabe uno si la pierna fría es un coágulo? las mías están calientitas', '¿cómo sabe uno si la pierna fría es un coágulo? la mía está helada'],
  ['coughing-blood', 'tuve una pesadilla de que tosía sangre', 'tuve una pesadilla y desperté tosiendo sangre'],
  ['chest-pain', 'en el pecho nada puro dolor de espalda', 'en el pecho puro dolor y en la espalda'],
  ['saddle-numbness', 'entumecimiento entre las piernas eso no lo tengo, es la cintura', 'entumecimiento entre las piernas eso no me deja dormir, es la cintura'],
  ['suicidal', 'me quiero matar con este tráfico jajaja no es cierto', 'me quiero matar, no es broma'],
  ['saddle-numbness', 'en el folleto viene lo de la entrepierna dormida, solo me duele la cintura', 'en el folleto no viene lo mío, la entrepierna dormida'],
  ['cold-or-white-leg', 'otra cosa sería que tuviera la pierna helada', 'otra cosa me pasa, tengo la pierna helada'],
  ['known-aneurysm', 'es para mi esposa, su mamá tuvo un aneurisma', 'es para mi esposa, ella tiene un aneurisma'],
  ['pregnancy-tightenings-or-fluid', 'La clase nos enseñó las señales: apretones regulares, líquido, sangrado. Ninguna tengo.', 'La clase nos enseñó las señales: apretones regulares, líquido, sangrado. Todas tengo.'],
  ['chest-pain', 'fiebre, dolor de pecho, desmayos: no a todo. Me duele la cintura', 'fiebre, dolor de pecho, desmayos: sí a todo. Me duele la cintura'],
  ['foot-drop', 'escribo por mi mamá, a su hermana se le cae el pie', 'escribo por mi mamá, a ella se le cae el pie'],
  ['saddle-numbness', 'se me durmió la entrepierna en la bici y se me quitó luego luego', 'se me durmió la entrepierna en la bici y no se me quita'],
];

describe('what is not so', () => {
  test.each(english)('is not told, and its twin is heard: %s in "%s", "%s"', (finding, not, twin) => {
    expect(told(finding, not)).not.toBe('yes');
    expect(['yes', 'doubt']).toContain(told(finding, twin));
  });
  test.each(inSpanish)('is not told in Spanish, and its twin is heard: %s in "%s", "%s"', (finding, not, twin) => {
    expect(told(finding, not, spanish)).not.toBe('yes');
    expect(['yes', 'doubt']).toContain(told(finding, twin, spanish));
  });
  test('is never held as no where the question itself denies', () => {
    expect(told('cannot-walk', "can't walk? I don't")).not.toBe('no');
    expect(told('saddle-numbness', 'they said I have no numb crotch, that is wrong')).not.toBe('no');
  });
});

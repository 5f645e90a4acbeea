/** What is told beside something that looks like a denial, a wondering or somebody else's is told. */
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { ruled as content } from '../talk.ts';

const spanish = content.languages.get('es')!;

function told(finding: string, text: string, library = content): string | undefined {
  return understand(text, library).facts.find((fact) => fact.finding === finding)?.value;
}

const english: readonly (readonly [string, string])[] = [
  ['saddle-numbness', 'my crotch is numb fever no'],
  ['saddle-numbness', 'nobody asked about numbness down there, which I have'],
  ['foot-drop', 'he asked about foot drop. I have that'],
  ['bladder-incontinence', 'no red flags I think: just a little bit of wetting when I laugh'],
  ['took-too-much-medicine', 'I never take more than the label but today I took like 15 tylenol'],
  ['breathless', "not coughing blood I'm really short of breath since last night"],
  ['cannot-move-legs', "not exaggerating when I say I can't move my legs"],
  ['tearing-pain', "wasn't doing anything and something ripped between my shoulder blades"],
  ['known-aneurysm', 'my dad had an aneurysm and the doctor found one in me too'],
  ['suicidal', 'my brother killed himself over pain and some days I want to die too'],
  ['chest-pain', 'chest pain and back pain, had surgery in september'],
  ['bladder-retention', "they told me to come if I couldn't pee. well I haven't been able to since last night"],
];

const inSpanish: readonly (readonly [string, string])[] = [
  ['coughing-blood', 'toso sangre y fiebre no'],
  ['fever', 'me preguntan por la fiebre, que sí tengo'],
  ['saddle-numbness', 'se me durmió la entrepierna de la nada'],
  ['fainting', 'me desmayé de la nada'],
  ['chest-pain', 'dolor de pecho como ninguno'],
  ['known-aneurysm', 'mi papá tuvo aneurisma y a mí también me lo hallaron'],
  ['major-trauma', 'no me pegué en la cabeza pero sí nos chocó una troca a 60 millas'],
  ['cannot-move-legs', 'no exagero cuando digo que no puedo mover las piernas'],
  ['suicidal', 'mi familia cree que estoy bien y no es cierto, hoy me voy a matar'],
  ['bladder-retention', 'me dijeron que viniera si no podía orinar, pues no he podido desde anoche'],
];

describe('what is told beside something that looks like a denial', () => {
  test.each(english)('is told: %s in "%s"', (finding, text) => {
    expect(told(finding, text)).toBe('yes');
  });
  test.each(inSpanish)('is told in Spanish: %s in "%s"', (finding, text) => {
    expect(told(finding, text, spanish)).toBe('yes');
  });
});

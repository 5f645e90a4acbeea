/** What the fake server says to somebody who speaks Spanish, or who changes to English. */
import type { Reply } from '../../src/conversation.ts';
import type { Activity } from '../../src/website/wire.ts';

const language = 'es';
const spineLine = { id: 'spine-line', label: 'Línea de expertos en columna 1.860.955.6111', href: 'tel:+18609556111' };

export const bienvenida: Reply = {
  id: 'welcome',
  language,
  tone: 'plain',
  text: ['Soy una guía automática, no una persona ni un médico.', '¿Para quién es esto?'],
  choices: [{ id: 'me', label: 'Para mí' }, { id: 'unsure', label: 'No sé', quiet: true }],
};

export const varias: Reply = {
  id: 'ask/nerves',
  language,
  tone: 'plain',
  text: ['¿Tiene algo de esto?'],
  many: true,
  choices: [
    { id: 'numb', label: 'No siento bien entre las piernas, alrededor de los genitales o las nalgas' },
    { id: 'weak', label: 'Una pierna o un pie que cada vez tiene menos fuerza' },
    { id: 'none-of-these', label: 'Nada de esto', quiet: true },
  ],
};

export const emergencia: Reply = {
  id: 'red-flag/numbness',
  language,
  tone: 'emergency',
  title: 'Vaya ahora a una sala de emergencias. Pida a otra persona que maneje.',
  text: ['No espere a ver si mejora.'],
  calls: [{ id: '911', label: 'Llame al 911', href: 'tel:911' }, spineLine],
  reasons: ['Usted me contó de: no sentir bien entre las piernas.'],
  choices: [{ id: 'why', label: '¿Por qué es urgente?' }],
};

const aviso: Reply = { id: 'result', language, tone: 'caution', text: ['Llame a los expertos en columna.'], calls: [spineLine], reasons: ['El dolor baja por una pierna.'], choices: [{ id: 'why', label: '¿Por qué?' }] };
const estiramiento: Reply = { id: 'stretch/pelvic-tilt', language, tone: 'stretch', text: ['Para la parte baja de la espalda.'], steps: ['Acuéstese boca arriba.', 'Doble las rodillas.'], choices: [{ id: 'better', label: 'Se siente mejor' }] };

const byWord: Record<string, Reply> = { varias, emergencia, aviso, estiramiento, Español: { id: 'in-spanish', language, tone: 'plain', text: ['Hablo español e inglés.'] } };

/** Says the reply whose name was written; in English only to who asks for it, or says "my …". */
export function respuesta({ text = '' }: Activity): Reply[] {
  if (text.startsWith('my ')) return [{ id: 'heard', tone: 'plain', text: [`I heard: ${text}`] }];
  if (text === 'English') return [{ id: 'in-english', tone: 'plain', text: ['We can talk in English.'], choices: [{ id: 'ok', label: 'All right' }] }];
  return [byWord[text] ?? { id: 'heard', language, tone: 'plain', text: [`Escuché: ${text}`] }];
}

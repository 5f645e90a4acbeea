/** What the fake server says of whom to call, in its two languages. */
import { content } from '../talk.ts';

const onPage = { clinic: { hospital: 'A hospital', department: 'A spine clinic', numbers: { 'spine-line': { phone: '1.860.955.6111', dial: '+18609556111' } } } };
/** For the demonstration page. */
export const languages = new Map([...content.languages].map(([code, { spoken, chat, website }]) => [code, { ...onPage, spoken, chat, website }] as const));

const calls = (emergency: string, spineLine: string) => [
  { id: '911', label: emergency, href: 'tel:911' },
  { id: 'spine-line', label: `${spineLine} 1.860.955.6111`, href: 'tel:+18609556111' },
];

export const clinic = {
  leaveTo: 'about:blank#left',
  languages: {
    en: { name: 'English', title: 'A spine clinic', calls: calls('Call 911', 'Spine expert line') },
    es: { name: 'Español', title: 'Una clínica de columna', calls: calls('Llame al 911', 'Línea de expertos en columna') },
  },
};

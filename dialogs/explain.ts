/** What a word means, and what a question means: in other words than before. */
import type { Reply } from '../src/conversation.ts';
import { whatIs } from '../src/understanding/wishes-by-name.ts';
import { questionAsked } from './screen.ts';
import type { Talk } from './talk.ts';
import { say } from './talk.ts';
import { why } from './why.ts';

/** Of a word that clinic.yaml explains. */
export function meaningOf(wish: string, { library }: Talk): Reply | undefined {
  const word = wish.startsWith(whatIs) ? wish.slice(whatIs.length) : undefined;
  const meaning = word === undefined ? undefined : library.clinic.terms[word];
  return word !== undefined && meaning !== undefined ? say(library, 'explain-word', { word: `"${word}"`, meaning }) : undefined;
}

/** What stands before a question that was not clear, and the question in its simpler words. */
export function explained(place: Reply, talk: Talk): readonly [Reply, Reply] {
  const { library } = talk;
  const question = questionAsked(place.id, library);
  const meant = question?.choices.find(({ id }) => id === talk.heard.meant);
  const own = meant?.opens === undefined ? library.findings.get(meant?.tells[0] ?? '')?.ask : undefined;
  if (meant && own) return [say(library, 'explain-choice', { word: meant.label, meaning: own }), place];
  if (question) {
    const { simpler } = place.text[0] === question.once_told?.ask ? question.once_told! : question;
    return [say(library, 'explain', { why: question.why }), { ...place, text: [simpler] }];
  }
  return [place.id.startsWith('ask-about/') ? why(talk) : say(library, 'help'), place];
}

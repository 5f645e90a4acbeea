/** Every end carries what to do next, by when, the number, the warning signs, and how to come back. */
import type { Reply, Turn } from '../src/conversation.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { stock } from '../src/stock.ts';
import { emergencyCalls, inEmergency, ownActs, ownAgain } from './emergency.ts';
import { advisedNumbers } from './advice.ts';
import { isCalm, lastLine } from './check-in.ts';
import type { Talk } from './talk.ts';
import { answer, calls, change, say } from './talk.ts';

export function goodbye(talk: Talk): Turn {
  const more = isCalm(talk) ? [...(talk.assessment.urgency === 'self-care' ? [seeADoctor(talk)] : []), alsoHelpful(talk.library)] : [];
  const choices = say(talk.library, inEmergency(talk) ? 'after-goodbye/emergency' : lastLine(talk));
  return answer(change(talk, { floor: 'goodbye' }), [ending(talk), ...more, choices]);
}

function ending(talk: Talk): Reply {
  const { library, assessment } = talk;
  const { lead, signs } = library.chat.safety_net;
  const isKnown = talk.visit.advised !== undefined || inEmergency(talk);
  const line = say(library, isKnown ? `goodbye/${assessment.urgency}` : 'goodbye/early');
  const own = inEmergency(talk) ? ownActs(talk) : [];
  const numbers = inEmergency(talk) ? emergencyCalls(talk) : calls(library, [...advisedNumbers(talk), 'spine-line', '911']);
  const again = ownAgain(talk);
  const before = inEmergency(talk) ? say(library, 'signs-as-well').text : [lead];
  return { ...line, text: [...(again === undefined ? [] : [again]), ...(own.length ? own : line.text), ...before], signs, calls: numbers };
}

/** The article's list of when to see a doctor. */
export function seeADoctor({ library }: Talk): Reply {
  return whenToSeeADoctor(library);
}

const whenToSeeADoctor = oncePerLibrary((library) => {
  const { lead, signs } = library.chat.see_a_doctor;
  return stock({ id: 'see-a-doctor', tone: 'plain', text: [lead], signs, calls: calls(library, ['spine-line']) });
});

/** Reading and text alerts, where they help: never beside an emergency. */
const alsoHelpful = oncePerLibrary((library) => {
  const { reading } = library.clinic.links;
  const titles = reading.map(({ title, address }) => (address ? `${title}: ${address}` : title));
  const line = say(library, 'also-helpful');
  return stock({ ...line, text: [...line.text, ...titles], calls: calls(library, ['text-alerts']) });
});

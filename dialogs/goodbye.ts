/** Every end carries what to do next, by when, the number, the warning signs, and how to come back. */
import type { Reply, Turn } from '../src/conversation.ts';
import { atLeast } from '../src/triage/condition.ts';
import { emergencyCalls, inEmergency } from './emergency.ts';
import { advisedNumbers } from './advice.ts';
import type { Talk } from './talk.ts';
import { answer, calls, change, say } from './talk.ts';

export function goodbye(talk: Talk): Turn {
  return answer(change(talk, { floor: 'goodbye' }), [...alsoHelpful(talk), ...(talk.assessment.urgency === 'self-care' && talk.visit.advised ? [seeADoctor(talk)] : []), ending(talk)]);
}

function ending(talk: Talk): Reply {
  const { library, assessment } = talk;
  const known = talk.visit.advised ?? (inEmergency(talk) ? assessment.urgency : undefined);
  const { lead, signs } = library.chat.safety_net;
  const line = say(library, known ? `goodbye/${assessment.urgency}` : 'goodbye/early');
  const numbers = inEmergency(talk) ? emergencyCalls(talk) : calls(library, [...advisedNumbers(talk), 'spine-line', '911']);
  return { ...line, id: `goodbye/${known ? assessment.urgency : 'early'}`, text: [...line.text, lead], signs, calls: numbers };
}

/** The article's list of when to see a doctor. */
export function seeADoctor({ library }: Talk): Reply {
  const { lead, signs } = library.chat.see_a_doctor;
  return { id: 'see-a-doctor', tone: 'plain', text: [lead], signs, calls: calls(library, ['spine-line']) };
}

/** Reading and text alerts, where they help: never beside an emergency (article.md). */
function alsoHelpful({ library, assessment, visit }: Talk): Reply[] {
  if (atLeast(assessment.urgency, 'same-day') || !visit.advised) return [];
  const { reading } = library.clinic.links;
  const titles = reading.map(({ title, address }) => (address ? `${title}: ${address}` : title));
  const line = say(library, 'also-helpful');
  return [{ ...line, text: [...line.text, ...titles], calls: calls(library, ['text-alerts']) }];
}

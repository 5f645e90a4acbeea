/** A person, a number, an appointment: always one tap away. */
import type { Reply } from '../src/conversation.ts';
import { emergencyCalls, inEmergency } from './emergency.ts';
import { advisedNumbers } from './advice.ts';
import type { Talk } from './talk.ts';
import { calls, say } from './talk.ts';

/** Nobody here can send one. */
export function ambulance({ library }: Talk): Reply {
  return { ...say(library, 'call-911'), tone: 'emergency', calls: calls(library, ['911']) };
}

/** The right numbers for what was told so far; the spine line where nothing says otherwise. */
export function callSomeone(talk: Talk): Reply {
  const numbers = inEmergency(talk) ? emergencyCalls(talk) : calls(talk.library, [...advisedNumbers(talk), 'spine-line', '911']);
  return inEmergency(talk) ? { ...say(talk.library, 'call-emergency'), calls: numbers } : { ...withHours(say(talk.library, 'call'), talk), calls: numbers };
}

/** An appointment: by its link where the clinic gave one, else by phone; never instead of an emergency department. */
export function book(talk: Talk): Reply {
  if (inEmergency(talk)) return callSomeone(talk);
  const { title, address } = talk.library.clinic.links.appointment;
  const link = address ? [{ id: 'appointment', label: title, href: address }] : [];
  return { ...withHours(say(talk.library, address ? 'book-by-link' : talk.visit.log.length ? 'book-by-phone' : 'book-by-phone/first'), talk), calls: [...link, ...calls(talk.library, [...advisedNumbers(talk), 'spine-line'])] };
}

/** The opening hours, once the hospital has given them. */
function withHours(reply: Reply, { library }: Talk): Reply {
  const { hours } = library.clinic;
  return hours ? { ...reply, text: [...reply.text, hours] } : reply;
}

/** Nobody waits two weeks in a proof: whoever opens the talk again has let the time of a check-in pass. */
import { converse } from '../../../dialogs/index.ts';

export const comingBackLate: typeof converse = (said, visit, library) => converse(said, said.kind === 'start' && visit?.checkIn ? { ...visit, checkIn: 'due' } : visit, library);

/** What a supervisor and the chat's own bar ask: is it alive, may it be used, whom does one call. */
import type { Request, Response, Server } from 'restify';
import { Refusal } from '../channels/refusal.ts';
import type { ClinicFile } from '../content/clinic-shape.ts';
import type { Library } from '../content/shape.ts';
import type { Call } from '../conversation.ts';
import { embedded } from './pages.ts';
import type { TeamsMode } from '../settings.ts';
import type { Visits } from '../visits/visits.ts';

export interface HealthParts {
  readonly visits: Visits;
  readonly unsigned: number;
  readonly teams: TeamsMode;
  readonly languages: Library['languages'];
  /** Throws where an address asks for too many pages. */
  readonly countPage: (request: Request) => void;
}

export function mountHealth(server: Server, { visits, unsigned, teams, languages, countPage }: HealthParts): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    if (visits.isLost()) throw new Refusal(503, 'ServiceUnavailable', 'The visit store was lost and cannot be opened again. Check DATABASE_URL and the disk, then start this server again.');
    send(response, { status: 'ok', teams });
  });

  server.get('/readyz', async (_request: Request, response: Response) => {
    await visits.find('readyz').catch((cause: unknown) => {
      throw new Refusal(503, 'ServiceUnavailable', 'The visit store does not answer. Check DATABASE_URL and the disk.', { cause });
    });
    send(response, { status: 'ready', unsigned, note: noteOn(unsigned) });
  });

  const [first] = languages.values();
  const bar = { leaveTo: first?.clinic.leave_to, languages: Object.fromEntries([...languages].map(([code, library]) => [code, barIn(library)])) };
  server.get(`${embedded}clinic.json`, async (request: Request, response: Response) => {
    countPage(request);
    response.setHeader('access-control-allow-origin', '*');
    send(response, bar);
  });
}

function noteOn(unsigned: number): string {
  return unsigned ? `No clinician has signed ${unsigned} of the content items yet; they are marked pending.` : 'A clinician has signed every content item.';
}

/** What the chat's own bar shows in one language, and what that language is called in itself. */
function barIn({ spoken, clinic }: Library) {
  return { name: spoken.name, title: `${clinic.hospital} ${clinic.department}`, calls: barCalls(clinic) };
}

/** The two numbers that are always on the screen. */
function barCalls({ numbers }: ClinicFile): readonly Call[] {
  return ['911', 'spine-line'].flatMap((id) => {
    const { label, phone, dial } = numbers[id] ?? {};
    if (!label) return [];
    const shown = phone && !label.includes(phone) ? `${label} ${phone}` : label;
    return [{ id, label: shown, ...(dial && { href: `tel:${dial}` }) }];
  });
}

function send(response: Response, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-cache' });
  response.end(text);
}

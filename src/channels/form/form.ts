/** The channel of the page of questions: the same talk as the chat, posted and read as plain pages. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Visits } from '../../visits/visits.ts';
import { allowance } from '../allowance.ts';
import { conversationKey } from '../channel.ts';
import type { Guide } from '../channel.ts';
import { callerOf, trust } from '../direct-line/caller.ts';
import { rateLimit } from '../direct-line/rate-limit.ts';
import { createTokens } from '../direct-line/tokens.ts';
import { newConversation } from '../direct-line/talks.ts';
import { Refusal, answering, sentenceOf } from '../refusal.ts';
import { firstPage, leavingPage, path, pausedPage, refusedPage, talkPage } from './page.ts';
import type { Words } from './page.ts';
import { readForm } from './posted.ts';
import type { Posted } from './posted.ts';
import { takeTurn } from './turn.ts';

const channelId = 'form';

export interface FormParts {
  readonly bot: Guide;
  readonly visits: Visits;
  readonly languages: ReadonlyMap<string, Words>;
  readonly rules: { readonly rateLimitPerMinute: number; readonly trustedProxies: readonly string[] };
  /** Newest first. */
  readonly keys: Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (what: string, error: unknown) => void;
  /** Throws where an address asks for too many pages. */
  readonly countPage: (request: IncomingMessage) => void;
}

export interface Form {
  mount(server: Server): void;
}

export function createForm(parts: FormParts): Form {
  const { languages, rules, now } = parts;
  const trusted = trust(rules.trustedProxies);
  const starts = rateLimit(rules.rateLimitPerMinute, now);
  const perMinute = rules.rateLimitPerMinute;
  const refused = allowance({ messages: rateLimit(perMinute, now), perMinute, now });
  const tokens = createTokens(parts);

  /** The talk the page belongs to; a new one, where it belongs to none yet. */
  async function conversationOf(request: IncomingMessage, { token }: Posted): Promise<string> {
    if (token !== undefined) return tokens.verify(token, 'page');
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal(403, 'Forbidden', 'Open the page of questions itself, then start there.');
    starts.count(callerOf(request, trusted).address);
    return newConversation();
  }

  /** Whoever leaves in a hurry leaves, whatever becomes of the talk. */
  async function leave(conversation: string, words: Words): Promise<string> {
    await parts.visits.end(conversationKey(channelId, conversation), now()).catch((cause: unknown) => parts.log('a talk was left and could not be ended', cause));
    return leavingPage(words);
  }

  function first(request: IncomingMessage, words: Words): string {
    parts.countPage(request);
    return firstPage(words, randomUUID());
  }

  async function answer(request: IncomingMessage, words: Words): Promise<string> {
    const posted = await readForm(request);
    if (!posted) throw new Refusal(400, 'BadArgument', 'Send what the page of questions sends.');
    const conversation = await conversationOf(request, posted);
    if (posted.leave) return leave(conversation, words);
    const not = refused({ conversation, address: callerOf(request, trusted).address, text: posted.words ?? '' });
    if (not) throw answering(parts.bot.unkept({ kind: 'text', text: not.read, language: words.language }), not.refusal);
    const turn = await takeTurn(conversationKey(channelId, conversation), posted, { ...parts, language: words.language });
    const next = { token: await tokens.mint(conversation, 'page'), message: randomUUID() };
    const spoken = languages.get(turn.language) ?? words;
    return 'paused' in turn ? pausedPage(spoken, { ...next, ...turn.paused }) : talkPage(spoken, { ...turn, ...next });
  }

  return {
    mount(server) {
      const handled = (work: (request: Request, words: Words) => string | Promise<string>) => async (request: Request, response: Response) => {
        const words = wordsFor(request, languages);
        const [status, page, headers] = await refusing({ log: parts.log, words }, async () => work(request, words));
        response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(page), 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
        response.end(request.method === 'HEAD' ? undefined : page);
      };
      server.get(path, handled(first));
      server.head(path, handled(first));
      server.post(path, handled(answer));
    },
  };
}

/** A refusal as a page that says what to do and whom to call; in the language of the page, where it is nobody's fault. */
async function refusing({ log, words }: { log: FormParts['log']; words: Words }, work: () => Promise<string>): Promise<[status: number, page: string, headers: Readonly<Record<string, string>>]> {
  try {
    return [200, await work(), {}];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.status >= 500) log(`answered ${error.status}`, error.cause);
    return [error.status, refusedPage(words, sentenceOf(error, words.chat)), error.headers];
  }
}

/** In the language that was asked for, or the first one of the reader that is offered, or the content's own. */
function wordsFor({ url = '', headers }: IncomingMessage, languages: ReadonlyMap<string, Words>): Words {
  const asked = new URLSearchParams(url.split('?')[1]).get('language') ?? '';
  const wanted = [asked, ...String(headers['accept-language'] ?? '').split(',').map((each) => each.trim().split(/[-;]/u)[0]!.toLowerCase())];
  return wanted.flatMap((code) => languages.get(code) ?? [])[0] ?? [...languages.values()][0]!;
}

/** POST /api/messages: Microsoft's cloud adapter, open only to whom the settings allow, and talking back only to hosts we know. */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity, Request, Response, TurnContext } from 'botbuilder';
import type { Library } from '../../content/shape.ts';
import type { Reply } from '../../conversation.ts';
import { glimpse, tooLong } from '../allowance.ts';
import type { Guide } from '../channel.ts';
import { Refusal, whyIn } from '../refusal.ts';
import type { Why } from '../refusal.ts';
import { TeamsBot } from './bot.ts';
import { teamsChannel } from './teams.ts';

export interface TeamsSettings {
  readonly MicrosoftAppId?: string;
  readonly MicrosoftAppPassword?: string;
  readonly MicrosoftAppType?: string;
  readonly MicrosoftAppTenantId?: string;
  /** Anyone on this machine may talk to it, and it may answer to this machine. */
  readonly anonymous: boolean;
}

/** What restify hands over once it has read the body. */
export type Received = Request & { readonly body?: Partial<Activity> };

/** Hosts Microsoft answers from; exact names, or a domain it alone hands out names under. */
const hosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', 'smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us'];
const domains = ['.botframework.com', '.botframework.azure.us'];
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True when replies may be sent to this address (a serviceUrl from outside must not make us call a stranger). */
export function mayAnswerTo(serviceUrl: unknown, anonymous: boolean): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username || password) return false;
  if (anonymous && loopback.has(hostname)) return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && (hosts.includes(hostname) || domains.some((domain) => hostname.endsWith(domain)));
}

export interface EndpointParts {
  readonly guide: Guide;
  readonly library: Pick<Library, 'chat' | 'languages'>;
  /** Told what went wrong; never a word of what a person said. */
  readonly log: (what: string, error: unknown) => void;
}

/** The handler of POST /api/messages; the body has been read and parsed before. */
export function teamsEndpoint({ guide, library, log }: EndpointParts, { anonymous, ...credentials }: TeamsSettings): (request: Received, response: Response) => Promise<void> {
  const bot = new TeamsBot(guide, teamsChannel(library.chat.answers.done));
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...credentials }));
  const send = async (context: TurnContext, reply: Reply): Promise<void> => {
    const entry = { seq: 0, at: 0, from: 'guide', reply } as const;
    await context.sendActivities(bot.channelOf(context.activity).show([entry], context.activity.conversation.id));
  };
  /** Nothing was kept: to an emergency its answer, else why, and the two fixed lines. */
  const say = (context: TurnContext, why: Why, text = context.activity.text): Promise<void> =>
    send(context, guide.unkept(bot.channelOf(context.activity).hear({ ...context.activity, text })) ?? refusedReply(why, chatFor(context.activity, library)));
  adapter.onTurnError = (context: TurnContext, error: Error) => {
    log('a turn failed', error);
    return say(context, 'trouble');
  };
  const turn = (context: TurnContext): Promise<void> => {
    const { text } = context.activity;
    return typeof text === 'string' && tooLong(text) ? say(context, 'too_long', glimpse(text)) : bot.run(context);
  };
  return async (request, response) => {
    if (!mayAnswerTo(request.body?.serviceUrl, anonymous)) {
      throw new Refusal(403, 'Forbidden', 'Replies are not sent to this serviceUrl. Send the activity through Microsoft Teams.');
    }
    await adapter.process(request, response, turn);
  };
}

function refusedReply(why: Why, chat: Library['chat']): Reply {
  return { id: why, tone: 'plain', text: [whyIn(chat, why), ...chat.fixed_lines] };
}

/** Of the language that Teams is set to, where it is offered. */
function chatFor({ locale = '' }: Partial<Activity>, { chat, languages }: EndpointParts['library']): Library['chat'] {
  return languages.get(locale.split('-')[0]!.toLowerCase())?.chat ?? chat;
}

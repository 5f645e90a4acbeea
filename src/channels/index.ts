/** The registry of channels: one line each. */
import type { Library } from '../content/shape.ts';
import type { Channel } from './channel.ts';
import { directLine } from './direct-line/channel.ts';
import { teamsChannel } from './teams/teams.ts';
import { textChannel } from './text.ts';

/** The channel of an activity, by its channelId; plain text where there is none of its own. */
export function channelsFor(library: Library): (channelId: string) => Channel {
  const channels: Readonly<Record<string, Channel>> = {
    directline: directLine,
    msteams: teamsChannel(library.chat.answers.done),
  };
  return (channelId) => channels[channelId] ?? textChannel;
}

/** The visits of those who talk now, at hand; the file has the last word, for a turn on an older version is refused there. */
import type { Stored } from './visits.ts';

export interface Recent {
  find(conversation: string): Stored | undefined;
  /** @returns what was put */
  put(conversation: string, stored: Stored | undefined): Stored | undefined;
  forget(conversation: string): void;
  forgetAll(): void;
}

/** @param most how many are at hand; the one that was quiet longest goes first */
export function recentVisits(most: number): Recent {
  const visits = new Map<string, Stored>();
  return {
    find: (conversation) => visits.get(conversation),
    put(conversation, stored) {
      visits.delete(conversation);
      if (stored) visits.set(conversation, stored);
      if (visits.size > most) visits.delete(visits.keys().next().value!);
      return stored;
    },
    forget: (conversation) => void visits.delete(conversation),
    forgetAll: () => visits.clear(),
  };
}

/** Replies whose words stand in the content just so: the same frozen object every time, so that what is made of one is made once. */
import type { Reply } from './conversation.ts';

export function stock(reply: Reply): Reply {
  return Object.freeze(reply);
}

/** The reply with more, which follows from it: of stock, stock again. */
export function adding(reply: Reply, more: Partial<Reply>): Reply {
  const longer = { ...reply, ...more };
  return Object.isFrozen(reply) ? stock(longer) : longer;
}

/** What is made of a reply, remembered where it is stock. Any other is said to one person only: a weak map of short-lived keys is slow to collect. */
export function oncePerStock<T extends object | string>(make: (reply: Reply) => T): (reply: Reply) => T {
  const made = new WeakMap<Reply, T>();
  return (reply) => {
    const known = made.get(reply);
    if (known !== undefined) return known;
    const value = make(reply);
    if (Object.isFrozen(reply)) made.set(reply, value);
    return value;
  };
}

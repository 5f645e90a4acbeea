/** Lets talkers take turns: as many as they can, or so many a second. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Talker } from './talkers.ts';

/** Turns a second, each talker taking its next turn as soon as its last is answered. */
export async function flatOut(talkers: readonly Talker[], milliseconds: number): Promise<number> {
  const begun = performance.now();
  let turns = 0;
  await Promise.all(talkers.map(async (talker) => {
    for (; performance.now() - begun < milliseconds; turns += 1) await talker.turn();
  }));
  return (turns / (performance.now() - begun)) * 1000;
}

/** Milliseconds each turn took, counted from the moment it was due, also when it had to wait for the one before. */
export async function paced(talkers: readonly Talker[], perSecond: number, milliseconds: number): Promise<readonly number[]> {
  const begun = performance.now();
  const last = talkers.map(() => Promise.resolve());
  const taken: number[] = [];
  const due = (count: number) => (count / perSecond) * 1000;
  for (let count = 0; due(count) < milliseconds; count += 1) {
    const place = count % talkers.length;
    const at = begun + due(count);
    await pause(Math.max(0, at - performance.now()));
    last[place] = last[place]!.then(() => talkers[place]!.turn()).then(() => void taken.push(performance.now() - at));
  }
  await Promise.all(last);
  return taken;
}

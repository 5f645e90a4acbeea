/** Which content no clinician has signed yet. */
import type { Library } from './shape.ts';

/** Paths of the content files whose `reviewed` is still pending. */
export function unsigned({ redFlags, causes, stretches, stretchScreen }: Library): string[] {
  const pending = (folder: string, items: Library['redFlags'] | Library['causes'] | Library['stretches']): string[] =>
    [...items].filter(([, item]) => item.reviewed === 'pending').map(([id]) => `${folder}/${id}.yaml`);
  const screen = stretchScreen.reviewed === 'pending' ? ['stretch-screen.yaml'] : [];
  return [...pending('red-flags', redFlags), ...pending('causes', causes), ...pending('stretches', stretches), ...screen];
}

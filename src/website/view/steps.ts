/** Numbered steps, each with its drawing where there is one. */
import type { Reply } from '../../conversation.ts';
import { element } from './element.ts';
import { pictureView } from './picture.ts';

export function stepsView({ steps = [], pictures = [] }: Pick<Reply, 'steps' | 'pictures'>): HTMLElement | undefined {
  if (!steps.length) return undefined;
  const item = (step: string, at: number): HTMLElement => element('li', {}, element('span', {}, step), pictures[at] && pictureView(pictures[at]));
  return element('ol', { class: 'steps' }, ...steps.map(item));
}

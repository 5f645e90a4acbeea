/** A refutation as a patient's story. */
import type { Library } from '../../content/shape.ts';
import type { Violation } from './rules.ts';

export function storyOf({ what, answers }: Violation, { findings }: Library): string {
  if (!answers) return `${what}: no patient shows it`;
  const said = (value: string): string[] => [...answers].filter(([, answer]) => answer === value).map(([id]) => `${findings.get(id)?.say ?? id} (${id})`);
  const doubts = said('unsure');
  return `${what}\n  A patient tells: ${said('yes').join('; ') || 'nothing'}.${doubts.length ? ` Not sure about: ${doubts.join('; ')}.` : ''}`;
}

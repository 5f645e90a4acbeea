/** What a change of a field can change for a person; what is not known to be wording is taken for a rule. */

export const effects = ['rule', 'language', 'calls', 'asked', 'heard', 'wording', 'signature'] as const;
/**
 * `rule` what answers come to, which is proved; `language` a whole language; `calls` whom to call; `asked` what is asked and when; `heard` what free text is
 * taken for; `signature` who stands behind it and on what sources.
 */
export type Effect = (typeof effects)[number];

const heard = new Set(['phrases', 'hints', 'denials', 'lookalikes', 'beside', 'softens', 'happened', 'also_called', 'asked_for', 'terms']);
const asked = new Set(['then_ask', 'at_once', 'emergency', 'sensitive', 'again_after_worse', 'again_at_check_in', 'check_in_days', 'later', 'worse', 'wish', 'tells']);
const signature = new Set(['sources', 'reviewed']);
const wording = new Set(['say', 'ask', 'simpler', 'why', 'label', 'title', 'name', 'helps', 'text', 'steps', 'dose', 'build_up', 'easier', 'because', 'credit', 'act', 'lead', 'signs', 'plain', 'address', 'always', 'alt', 'drawing']);
/** What the other words of an item are, by its kind. */
const rest: Readonly<Record<string, Effect>> = { question: 'asked', 'questions in order': 'asked', line: 'asked', urgency: 'wording', words: 'wording', number: 'calls', clinic: 'wording', source: 'signature', wish: 'heard', grammar: 'heard', language: 'language' };

export function effectOf(kind: string, path: readonly string[]): Effect {
  const keys = path.filter((key) => !/^\d+$/u.test(key));
  const has = (set: ReadonlySet<string>): boolean => keys.some((key) => set.has(key));
  if (kind === 'grammar' || kind === 'wish') return 'heard';
  if (keys[0] === 'call') return 'calls';
  if (has(heard)) return kind === 'clinic' ? 'wording' : 'heard';
  if (keys.some((key) => signature.has(key))) return 'signature';
  if (wording.has(keys.at(-1) ?? '') && kind !== 'number') return 'wording';
  if (has(asked)) return 'asked';
  return rest[kind] ?? 'rule';
}

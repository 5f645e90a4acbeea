/** Everything a library knows how to hear, compiled once per library. */
import type { FindingId, Wish } from '../conversation.ts';
import type { Grammar, Library } from '../content/shape.ts';
import type { PhraseBook } from './phrases.ts';
import { compile, stemsOf } from './phrases.ts';

/** A finding told as yes, or denied, by one phrase. */
export interface Meaning {
  readonly finding: FindingId;
  readonly value: 'yes' | 'no';
}

type Little = Exclude<keyof Grammar, 'ages' | 'durations' | 'severity'>;

export interface Lexicon {
  readonly findings: PhraseBook<Meaning>;
  readonly wishes: PhraseBook<Wish>;
  readonly little: PhraseBook<Little>;
  readonly bare: PhraseBook<keyof Library['chat']['bare']>;
  /** Stems of the findings' phrases, for mending misspelt words. */
  readonly stems: ReadonlySet<string>;
}

const compiled = new WeakMap<Library, Lexicon>();

export function lexiconOf(library: Library): Lexicon {
  const known = compiled.get(library);
  if (known) return known;
  const made = compileAll(library);
  compiled.set(library, made);
  return made;
}

function compileAll(library: Library): Lexicon {
  const findings = compile(
    [...library.findings].flatMap(([finding, { phrases, denials }]): [Meaning, readonly string[]][] => [
      [{ finding, value: 'yes' }, phrases],
      [{ finding, value: 'no' }, denials],
    ]),
  );
  const { ages: _ages, durations: _durations, severity: _severity, ...little } = library.grammar;
  return {
    findings,
    wishes: compile(Object.entries(library.chat.wishes)),
    little: compile(Object.entries(little) as [Little, readonly string[]][]),
    bare: compile(Object.entries(library.chat.bare) as [keyof Library['chat']['bare'], readonly string[]][]),
    stems: stemsOf(findings),
  };
}

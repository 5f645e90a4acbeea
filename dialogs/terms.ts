/** Words a reader may not know are explained where they are first used in a talk; an emergency is not held up by it. */
import type { Reply, Term, Turn } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { adding, oncePerStock } from '../src/stock.ts';

export function explainingTerms(turn: Turn, library: Library): Turn {
  const explained = new Set(turn.visit.explained);
  const before = explained.size;
  const replies = turn.replies.map((reply) => withTerms(reply, explained, library));
  return explained.size === before ? turn : { ...turn, visit: { ...turn.visit, explained: [...explained] }, replies };
}

function withTerms(reply: Reply, explained: Set<string>, library: Library): Reply {
  if (reply.tone === 'emergency') return reply;
  const { words, explaining } = termsIn(library)(reply);
  const news = words.filter((word) => !explained.has(word));
  if (!news.length) return reply;
  news.forEach((word) => explained.add(word));
  return explaining(news);
}

/** The terms in a reply, and the reply with some of them explained. */
const termsIn = oncePerLibrary((library) => oncePerStock((reply) => {
  const read = readerOf(library);
  const said = new Set(textsOf(reply).flatMap(read));
  const inChoices = (reply.choices ?? []).flatMap(({ id, label }) => read(label).map((word) => [word, id] as const)).filter(([word]) => !said.has(word));
  const choiceOf = new Map(inChoices.toReversed());
  const words = [...new Set([...said, ...inChoices.map(([word]) => word)])];
  const made = new Map<string, Reply>();
  const meaning = (word: string): Term => ({ word, meaning: library.clinic.terms[word]!, ...(choiceOf.has(word) && { choice: choiceOf.get(word)! }) });
  return {
    words,
    explaining(news: readonly string[]): Reply {
      const key = news.join();
      const known = made.get(key) ?? adding(reply, { terms: news.map(meaning) });
      made.set(key, known);
      return known;
    },
  };
}));

function textsOf({ title = '', text, steps = [], signs = [], reasons = [] }: Reply): string[] {
  return [title, ...text, ...steps, ...signs, ...reasons];
}

const mostRemembered = 5000;

/** The terms that stand in a text, but those that it explains itself: in brackets right behind them, or set in quotation marks. Most texts are the content's own, and are read once. */
const readerOf = oncePerLibrary(({ clinic }): ((text: string) => readonly string[]) => {
  const terms = new Map(Object.keys(clinic.terms).map((term) => [term.toLowerCase(), term]));
  const word = new RegExp(`(?<![\\p{L}"])(${[...terms.keys()].sort((one, other) => other.length - one.length).join('|')})(?:e?s)?(?!\\p{L}| \\(|\")`, 'giu');
  const read = new Map<string, readonly string[]>();
  return (text) => {
    const known = read.get(text);
    if (known) return known;
    if (read.size >= mostRemembered) read.clear();
    const found = terms.size ? [...text.matchAll(word)].map(([, term]) => terms.get(term!.toLowerCase())!) : [];
    read.set(text, found);
    return found;
  };
});

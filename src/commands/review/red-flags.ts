/** Every red flag as it will be signed: its rule in plain words, what it says, and whom to call. */
import type { Urgency } from '../../conversation.ts';
import { urgencies } from '../../conversation.ts';
import { findingsOf } from '../../content/named.ts';
import type { Library, RedFlag } from '../../content/shape.ts';
import { atLeast } from '../../triage/urgency.ts';
import { html, joined } from '../../html.ts';
import type { Html } from '../../html.ts';
import { anchor, heading, initials, linkTo, notes, reviewState, sources, spokenTo, tag } from './pieces.ts';
import type { Section } from './pieces.ts';
import { asRule, saidOf } from './words.ts';

/** The comments of a file, by the item's id. */
export type Notes = ReadonlyMap<string, readonly string[]>;

/** A rule over more findings than this may run over the end of a sheet. */
const longFrom = 10;

export function redFlagsPart(library: Library, notesOf: Notes): Section {
  const body = html`
<p class="lead">The strongest rule that holds decides the advice. “Not sure” counts as yes unless the rule says otherwise below. A later answer never makes it weaker, unless the person takes back what they said and says so twice.</p>
${urgencies.toReversed().map((urgency) => groupOf(urgency, library, notesOf))}`;
  return { id: 'red-flags', title: 'The red flags', body };
}

function groupOf(urgency: Urgency, library: Library, notesOf: Notes): Html | undefined {
  const flags = [...library.redFlags].filter(([, flag]) => flag.urgency === urgency);
  if (!flags.length) return undefined;
  return html`<section class="group"><h3 class="urgency">${tag(urgency)} <span>${flags.length} ${flags.length === 1 ? 'rule' : 'rules'}</span></h3>
${common(urgency, library)}${flags.map(([id, flag]) => card(id, flag, library, notesOf.get(id) ?? []))}</section>`;
}

/** What all rules of an urgency say that have no words of their own. */
function common(urgency: Urgency, { chat }: Library): Html {
  const words = chat.urgency[urgency];
  if (urgency === 'self-care' || !words) return html`<p class="lead">These raise nothing. They are said beside the result.</p>`;
  return html`<div class="common"><h5>Title and action, where a rule has none of its own</h5>${spokenTo(words.text, words.title)}${words.always.length > 0 && html`<h5>Said with every one of them</h5>${spokenTo(words.always)}`}</div>`;
}

function card(id: string, flag: RedFlag, library: Library, comments: readonly string[]): Html {
  const isLong = findingsOf(flag.when).length > longFrom;
  return html`<article class="item ${isLong && 'long'}" id="${anchor('red-flag', id)}">
<header>${heading('red-flags', id)} ${tag(flag.urgency)}</header>
<div class="columns"><div><h5>Holds when the person told</h5>${asRule(flag.when, saidOf(library))}${doubt(flag, library)}${marks(flag, library)}</div>
<div><h5>What it says</h5>${own(flag)}${spokenTo([flag.say])}<p><b>Call, first one largest:</b> ${joined(flag.call.map((number) => called(number, library)), '; ')}</p></div></div>
<footer><p>${sources(flag.sources, library)} ${notes(comments)}</p><p>${reviewState(flag.reviewed)} ${initials()}</p></footer></article>`;
}

/** A title and an action of its own. */
function own({ title, act, urgency }: RedFlag): Html {
  if (title || act) return spokenTo(act ? [act] : [], title);
  return html`${urgency !== 'self-care' && html`<p class="soft">Title and action of its urgency, then:</p>`}`;
}

function called(id: string, { clinic }: Library): string {
  const { label, phone } = clinic.numbers[id]!;
  return phone === undefined || label.includes(phone) ? label : `${label}, ${phone}`;
}

/** The findings of which "not sure" is no plain yes here. */
function doubt(flag: RedFlag, library: Library): Html {
  const policies = [...new Set(findingsOf(flag.when))].flatMap((id) => {
    const policy = library.findings.get(id)!.unsure;
    if (policy === 'yes' || (policy !== 'no' && atLeast(policy, flag.urgency))) return [];
    return [`${saidOf(library)(id)} (${policy === 'no' ? 'no' : `yes, but no higher than ${policy}`})`];
  });
  return html`${policies.length > 0 && html`<p class="doubt"><b>“Not sure”</b> counts as yes, except: ${policies.join('; ')}.</p>`}`;
}

function marks({ weak, at_once, then_ask }: RedFlag, library: Library): Html {
  return html`${[
    weak && 'Made of weak signs: alone they never exceed the spine expert.',
    at_once && 'Said in the turn that tells it, whatever else is going on.',
  ].map((text) => text && html`<p>${text}</p>`)}${then_ask && html`<p>Asks at once, in the same reply: ${linkTo('finding', then_ask, library.findings.get(then_ask)?.ask ?? saidOf(library)(then_ask))}</p>`}`;
}

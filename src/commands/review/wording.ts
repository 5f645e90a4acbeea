/** Everything else the guide says: its lines, what it says at each urgency, the findings, the numbers. */
import type { Finding, Library } from '../../content/shape.ts';
import type { Line } from '../../content/wording.ts';
import { html, joined } from '../../html.ts';
import type { Html } from '../../html.ts';
import { anchor, linkTo, spokenTo, tag } from './pieces.ts';
import type { Section } from './pieces.ts';
import { urgencies } from '../../conversation.ts';
import { inWords, saidOf } from './words.ts';
import type { Named } from './words.ts';

const unknown = html`<span class="unknown">not known yet</span>`;

export function wordingPart(library: Library): Section {
  const { chat } = library;
  const body = html`
<h3>At each urgency</h3>${urgencyWords(library)}
<h3>What every end carries</h3>${signs(chat.safety_net)}
<h3>When to see a doctor</h3>${signs(chat.see_a_doctor)}
<h3>What every refusal carries</h3>${spokenTo(chat.fixed_lines)}
<h3>Why a message was not taken</h3>${spokenTo(Object.values(chat.refusals))}
<h3>When something of ours failed</h3>${spokenTo([chat.trouble])}
<h3>Lines of the talk</h3><p class="lead">A word in {curly brackets} is filled in by the program.</p>${lines(library)}
<h3>Fixed answers and words of fit</h3>${pairs([...Object.entries(chat.answers), ...Object.entries(chat.fit)])}
<h3>The chat on a website</h3>${pairs(named(library.website.widget))}
<h3>The demonstration page</h3>${pairs(named(library.website.page))}
<h3>Findings</h3>${findings(library)}`;
  return { id: 'wording', title: 'All other wording', body };
}

export function clinicPart(library: Library): Section {
  return { id: 'clinic', title: 'Numbers, hours and links', body: html`${numbers(library)}${links(library)}<h3>Words explained</h3>${pairs(Object.entries(library.clinic.terms))}` };
}

function urgencyWords({ chat }: Library): Html {
  const line = (urgency: (typeof urgencies)[number]): Html => {
    const words = chat.urgency[urgency];
    return html`<tr><td>${tag(urgency)}</td><td>${spokenTo(words?.text ?? [], words?.title)}</td><td>${spokenTo(words?.always ?? [])}</td></tr>`;
  };
  return html`<table><thead><tr><th>Urgency</th><th>Title and action</th><th>Said even where a rule has an action of its own</th></tr></thead><tbody>${urgencies.toReversed().map(line)}</tbody></table>`;
}

function signs({ lead, signs: all }: Library['chat']['safety_net']): Html {
  return html`<div class="said"><p>${lead}</p><ul>${all.map((sign) => html`<li>${sign}</li>`)}</ul></div>`;
}

function lines({ chat }: Library): Html {
  return html`<table class="lines"><thead><tr><th>Line</th><th>Words</th><th>Choices</th></tr></thead><tbody>${Object.entries(chat.lines).map(([id, line]) => lineRow(id, line))}</tbody></table>`;
}

function lineRow(id: string, { title, text, choices }: Line): Html {
  return html`<tr id="${anchor('line', id)}"><td><code>${id}</code></td><td>${spokenTo(text, title)}</td><td class="said">${joined((choices ?? []).map(({ label }) => html`${label}`), html`<br>`)}</td></tr>`;
}

/** Every text and where it stands: "pause.title". */
function named(words: unknown, path: readonly string[] = []): (readonly [string, string])[] {
  if (typeof words === 'string') return [[path.join('.'), words]];
  return Object.entries(words as object).flatMap(([key, inner]) => named(inner, [...path, key]));
}

function pairs(all: readonly (readonly [string, string])[]): Html {
  return html`<table class="pairs"><tbody>${all.map(([name, words]) => html`<tr><td><code>${name}</code></td><td class="said">${words}</td></tr>`)}</tbody></table>`;
}

function findings({ findings: all }: Library): Html {
  return html`<p class="lead">How each finding is said back, and its own question where it has one. The phrases by which it is heard in free text stand in <code>phrases/</code> and are not printed here.</p>
<table class="lines"><thead><tr><th>Finding</th><th>Said back</th><th>Its own question</th><th>How it counts</th></tr></thead><tbody>${[...all].map(([id, finding]) => findingRow(id, finding, saidOf({ findings: all })))}</tbody></table>`;
}

function findingRow(id: string, finding: Finding, named: Named): Html {
  return html`<tr id="${anchor('finding', id)}"><td><code>${id}</code></td><td class="said">${finding.say}</td><td class="said">${finding.ask}</td><td>${counting(finding, named)}</td></tr>`;
}

function counting({ unsure, softens, emergency, implies, told_by: by, phrases, hints, denials, lookalikes, beside }: Finding, named: Named): Html {
  const told = [
    emergency && 'emergency',
    softens && 'softens',
    unsure === 'no' && '“not sure” counts as no',
    unsure !== 'yes' && unsure !== 'no' && `“not sure” counts, no higher than ${unsure}`,
    implies.length > 0 && html`also tells ${joined(implies.map((id) => linkTo('finding', id)), ', ')}`,
    by !== undefined && `told too where this is: ${inWords(by, named)}`,
    `${[phrases, hints, denials, lookalikes, ...Object.values(beside)].flat().length} phrases`,
  ].filter((part) => part !== false && part !== undefined);
  return joined(told, '; ');
}

function numbers({ clinic }: Library): Html {
  const { hospital, department, hours } = clinic;
  return html`<p>${hospital}, ${department}. <b>Hours of the spine line:</b> ${hours || unknown}</p>
<table><thead><tr><th>Name</th><th>Label</th><th>Read as</th><th>Dials</th></tr></thead><tbody>${Object.entries(clinic.numbers).map(([id, { label, phone, dial, text }]) => html`<tr><td><code>${id}</code></td><td class="said">${label}</td><td>${phone ?? unknown}</td><td>${dial ?? unknown}${text && html`, sends the text “${text}”`}</td></tr>`)}</tbody></table>`;
}

function links({ clinic }: Library): Html {
  const { appointment, article, reading } = clinic.links;
  const all = [['Appointments', appointment], ['The article', { ...article, title: `${article.title} (${article.author}, ${article.publisher})` }], ...reading.map((each) => ['Reading', each] as const)] as const;
  return html`<table><thead><tr><th>Link</th><th>Title</th><th>Address</th></tr></thead><tbody>${all.map(([name, { title, address }]) => html`<tr><td>${name}</td><td class="said">${title}</td><td>${address || unknown}</td></tr>`)}</tbody></table>`;
}

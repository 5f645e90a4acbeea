/** The demonstration page: a hospital's page as it might be, with the guide on it, once for all languages. */
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { spine } from './spine.ts';
import type { PageWords } from '../../content/website-shape.ts';

/** The part of clinic.yaml that stands on the page. */
export interface ClinicOnPage {
  readonly hospital: string;
  readonly department: string;
  readonly numbers: Readonly<Record<string, { readonly phone?: string | undefined; readonly dial?: string | undefined; readonly text?: string | undefined } | undefined>>;
}

/** Another language the page is in. */
export interface Other {
  readonly code: string;
  readonly path: string;
  /** What the language is called in itself. */
  readonly name: string;
}

export interface PageParts {
  /** The language's tag. */
  readonly tag: string;
  readonly words: PageWords;
  readonly clinic: ClinicOnPage;
  readonly others: readonly Other[];
  /** Where the page of questions is in this language. */
  readonly questions: string;
}

interface SpineLine {
  readonly phone: string;
  readonly dial: string;
}

export function demonstrationPage({ tag, words, clinic, others, questions }: PageParts): string {
  const { department, hospital, numbers } = clinic;
  const line = { phone: numbers['spine-line']?.phone ?? '', dial: numbers['spine-line']?.dial ?? '' };
  return html`<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} | ${department}</title>
<meta name="description" content="${words.description}">
<meta name="color-scheme" content="light dark">
${others.map(({ code, path }) => html`<link rel="alternate" hreflang="${code}" href="${path}">`)}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/sections.css">
<script src="/page.js" defer></script>
<script src="/widget/back-pain-guide.js" async></script>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<div class="wide">
<p class="mark"><strong>${hospital}</strong> <span>${department}</span></p>
${others.map(({ code, path, name }) => html`<p class="tongue"><a href="${path}" hreflang="${code}" lang="${code}">${name}</a></p>`)}
<p class="line">${words.line} ${spineLine(line)}</p>
</div>
</header>

<main id="main">
${heroSection(words, line, questions)}
${urgentSection(words)}
${doesSection(words)}
${doctorSection(words, line, numbers['text-alerts'])}
${stretchesSection(words)}
</main>

<footer class="bottom">
<div class="wide">
<p>${words.source}</p>
<p>${words.demonstration}</p>
<p><a href="tel:911">${words.emergency}</a> · <a href="tel:${line.dial}">${words.line} ${line.phone}</a></p>
</div>
</footer>
</body>
</html>
`.markup;
}

function spineLine({ phone, dial }: SpineLine): Html {
  return html`<a href="tel:${dial}">${phone}</a>`;
}

function heroSection({ headline, lead, start, call, about, plain_page: plainPage }: PageWords, { dial }: SpineLine, questions: string): Html {
  return html`<section class="hero" aria-labelledby="hero">
<div class="wide">
<div class="words">
<h1 id="hero">${headline}</h1>
<p class="lead">${lead}</p>
<p class="acts">
<button class="button waiting" id="start" type="button">${start}</button>
<a class="button second" href="tel:${dial}">${call}</a>
</p>
<p class="other"><a href="${questions}">${plainPage}</a></p>
<p class="small">${about}</p>
</div>
${spine}
</div>
</section>`;
}

function urgentSection({ urgent, call_now: { before, after }, call_now_for: callNowFor, go_now: goNow, go_now_for: goNowFor }: PageWords): Html {
  return html`<section class="first" aria-labelledby="urgent">
<div class="wide urgent">
<h2 id="urgent"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3.5L2.5 20h19zM12 10v4.5M12 17v.01"/></svg>${urgent}</h2>
<div class="pair">
<div>
<h3>${before} <a href="tel:911">911</a> ${after}</h3>
<ul>${items(callNowFor)}</ul>
</div>
<div>
<h3>${goNow}</h3>
<ul>${items(goNowFor)}</ul>
</div>
</div>
</div>
</section>`;
}

function doesSection({ does, steps }: PageWords): Html {
  return html`<section aria-labelledby="does">
<div class="wide">
<h2 id="does">${does}</h2>
<ol class="does">${steps.map(({ name, about }) => html`<li><h3>${name}</h3><p>${about}</p></li>`)}</ol>
</div>
</section>`;
}

function doctorSection({ doctor, doctor_when: doctorWhen, signs, visit, visit_about: visitAbout, alerts, alerts_how: alertsHow }: PageWords, line: SpineLine, { phone = '', text = '' }: ClinicOnPage['numbers'][string] = {}): Html {
  return html`<section class="tinted" aria-labelledby="doctor">
<div class="wide pair">
<div>
<h2 id="doctor">${doctor}</h2>
<p>${doctorWhen}</p>
<ul class="signs">${items(signs)}</ul>
</div>
<div class="visit">
<h2>${visit}</h2>
<p>${visitAbout}</p>
<p><a class="button" href="tel:${line.dial}">${line.phone}</a></p>
${phone && html`<p class="small">${alerts} <a href="sms:${phone}?body=${text}">${alertsHow.replace('{text}', text).replace('{phone}', phone)}</a>.</p>`}
</div>
</div>
</section>`;
}

function stretchesSection({ stretches, stretches_lead: stretchesLead, stretch_list: stretchList }: PageWords): Html {
  return html`<section aria-labelledby="stretches">
<div class="wide">
<h2 id="stretches">${stretches}</h2>
<p class="lead">${stretchesLead}</p>
<dl class="stretches">${stretchList.map(({ name, about }) => html`<div><dt>${name}</dt><dd>${about}</dd></div>`)}</dl>
</div>
</section>`;
}

function items(texts: readonly string[]): Html[] {
  return texts.map((text) => html`<li>${text}</li>`);
}

/** A page of questions as a test reads it: out of its markup. */

export interface Page {
  readonly status: number;
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly token: string;
  readonly message: string;
  /** Ids of the replies, in order. */
  readonly replies: readonly string[];
  readonly question: string | undefined;
  readonly choices: readonly string[];
  /** What was answered so far. */
  readonly answers: readonly string[];
  /** Where the ways out of it lead. */
  readonly links: readonly string[];
  /** Where its first form goes. */
  readonly action: string;
}

export async function post(address: string, fields: Readonly<Record<string, string | readonly string[]>>, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string])));
  const response = await fetch(address, { method: 'POST', body, headers });
  return pageOf(response.status, await response.text());
}

export function pageOf(status: number, text: string): Page {
  const one = (pattern: RegExp): string | undefined => plain(pattern.exec(text)?.[1]);
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => plain(found)!);
  return {
    status,
    text,
    title: one(/<title>(.*?)<\/title>/u) ?? '',
    language: one(/<html lang="(.*?)"/u) ?? '',
    token: one(/name="token" value="(.*?)"/u) ?? '',
    message: one(/name="message" value="(.*?)"/u) ?? '',
    replies: all(/data-reply="(.*?)"/gu),
    question: one(/<form class="question"[\s\S]*?name="question" value="(.*?)"/u),
    choices: all(/<input type="(?:checkbox|radio)" name="choice" value="(.*?)"/gu),
    answers: all(/<dd>(.*?)<\/dd>/gu),
    links: [...(/class="ways">([\s\S]*)/u.exec(text)?.[1] ?? '').matchAll(/href="(.*?)"/gu)].map(([, to]) => to!),
    action: one(/<form method="post" action="(.*?)"/u) ?? '',
  };
}

const marks: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function plain(text: string | undefined): string | undefined {
  return text?.replace(/&(?:amp|lt|gt|quot|#39);/gu, (mark) => marks[mark]!);
}

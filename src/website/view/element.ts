/** Makes elements out of text nodes only: nothing that was said is ever read as markup. */

type Attributes = Readonly<Record<string, string>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function button(attributes: Attributes, act: () => void, ...children: readonly (Node | string | undefined)[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', act);
  return made;
}

/** How it is called where it is heard and not seen. */
export function label(made: Element, name: string): void {
  made.setAttribute('aria-label', name);
}

/** For ears only. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text);
}

/** The one script a page includes: a button that fetches the chat when it is first wanted. */
import type { Chat } from './chat.ts';
import launcherStyle from './look/launcher.css';
import tokens from './look/tokens.css';
import { wear } from './styles.ts';
import { rememberOpen, wasOpen } from './talk/session.ts';
import { button, element, label } from './view/element.ts';
import { guide, icon } from './view/icons.ts';
import { languageOf, launcherWordsOf, pageLanguage } from './words.ts';
import type { Language } from './words.ts';

const tag = 'back-pain-guide';
const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

class BackPainGuide extends HTMLElement {
  static readonly observedAttributes = ['open'];
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #words = element('span');
  readonly #launcher = button({ class: 'launcher', 'aria-haspopup': 'dialog' }, () => this.open(), icon(guide), this.#words);
  readonly #section = element('section', {}, this.#launcher);
  #loading: Promise<Chat> | undefined;
  #chat: Chat | undefined;
  #tries = 0;
  #asked = false;

  connectedCallback(): void {
    if (this.#root.childElementCount) return;
    wear(this.#root, tokens, launcherStyle);
    this.#root.append(this.#section);
    this.#speak(languageOf(pageLanguage()));
    if (wasOpen()) this.toggleAttribute('open', true);
  }

  attributeChangedCallback(): void {
    if (this.hasAttribute('open')) void this.#show();
    else this.#hide();
  }

  open(): void {
    this.#asked = true;
    this.toggleAttribute('open', true);
  }

  close(): void {
    this.toggleAttribute('open', false);
  }

  async #show(): Promise<void> {
    rememberOpen(true);
    try {
      this.#chat = await (this.#loading ??= this.#fetch());
    } catch {
      this.#loading = undefined;
      this.#words.textContent = launcherWordsOf(this.lang).failed;
      return this.close();
    }
    if (!this.hasAttribute('open')) return;
    this.#launcher.hidden = true;
    this.#chat.show(this.#asked);
    this.#asked = false;
  }

  async #fetch(): Promise<Chat> {
    const address = new URL(`chat.js${this.#tries ? `?${this.#tries}` : ''}`, source);
    this.#tries += 1;
    const { openChat } = (await import(address.href)) as typeof import('./chat.ts');
    return openChat(this.#root, address.origin, { leave: () => this.close(), speaks: (language) => this.#speak(language) });
  }

  /** The words inside have the language of the element, for who hears them read. */
  #speak(language: Language): void {
    const { name } = launcherWordsOf(language);
    this.lang = language;
    label(this.#section, name);
    this.#words.textContent = name;
  }

  #hide(): void {
    rememberOpen(false);
    this.#launcher.hidden = false;
    if (!this.#chat) return;
    this.#chat.hide();
    this.#launcher.focus();
  }
}

function begin(): void {
  if (customElements.get(tag)) return;
  customElements.define(tag, BackPainGuide);
  if (!document.querySelector(tag)) document.body.append(document.createElement(tag));
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();

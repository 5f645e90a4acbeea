/** Where the person writes: Enter sends, Shift and Enter makes a new line. */
import { words } from '../words.ts';
import { element } from './element.ts';
import { icon, send } from './icons.ts';

export interface Composer {
  readonly element: HTMLElement;
  readonly input: HTMLTextAreaElement;
}

export function composer(say: (text: string) => void): Composer {
  const input = element('textarea', { rows: '1', 'aria-label': words.write, placeholder: words.hint, enterkeyhint: 'send', autocomplete: 'off' });
  const form = element('form', { class: 'composer' }, input, element('button', { 'aria-label': words.send }, icon(send)));
  const submit = () => {
    const text = input.value.trim();
    if (!text) return input.focus();
    input.value = '';
    say(text);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  return { element: form, input };
}

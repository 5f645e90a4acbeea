/** Where the person writes: Enter sends, Shift and Enter makes a new line. */
import type { Speech } from '../speech.ts';
import { element, label } from './element.ts';
import { icon, send } from './icons.ts';

export interface Composer {
  readonly element: HTMLElement;
  readonly input: HTMLTextAreaElement;
}

export function composer(speech: Speech, say: (text: string) => void): Composer {
  const input = element('textarea', { rows: '1', enterkeyhint: 'send', autocomplete: 'off' });
  const go = element('button', {}, icon(send));
  const form = element('form', { class: 'composer' }, input, go);
  speech.always((words) => {
    label(input, words.write);
    input.placeholder = words.hint;
    label(go, words.send);
  });
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

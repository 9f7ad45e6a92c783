type Child = Node | string;

/** An element with properties and children; text is always text. */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  properties: Partial<HTMLElementTagNameMap[N]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[N] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export const field = (label: string, input: HTMLElement): HTMLLabelElement => element('label', {}, label, input);

export function tell(text: string): void {
  const message = document.querySelector('#message');
  if (message) message.textContent = text;
}

/** Does something when a form is sent or a button pressed; a failure is shown. */
export const doing =
  (action: () => Promise<void>) =>
  async (event: Event): Promise<void> => {
    event.preventDefault();
    tell('');
    try {
      await action();
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };

export function form(label: string, fields: HTMLElement[], action: () => Promise<void>): HTMLFormElement {
  const made = element('form', {}, ...fields, element('button', { type: 'submit' }, label));
  made.addEventListener('submit', doing(action));
  return made;
}

export function button(label: string, action: () => Promise<void>): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', doing(action));
  return made;
}

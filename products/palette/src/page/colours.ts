import { element, field, form } from './elements.ts';
import { ask } from './session.ts';

interface Choice {
  firstName: string;
  color: string;
  chosenAt: string;
}

const row = ({ firstName, color, chosenAt }: Choice): HTMLLIElement => {
  const swatch = element('span', { className: 'swatch', title: color });
  swatch.style.background = color;
  return element(
    'li',
    {},
    swatch,
    `${firstName} · ${color}`,
    element('time', { dateTime: chosenAt }, new Date(chosenAt).toLocaleString()),
  );
};

/** The colours, with a form for another one and a filter. */
export async function colours(): Promise<HTMLElement> {
  const list = element('ul');
  const show = async (firstName = '') => {
    const query = firstName ? `?firstName=${encodeURIComponent(firstName)}` : '';
    const { items } = await ask<{ items: Choice[] }>('GET', `/colors${query}`);
    list.replaceChildren(...(items.length > 0 ? items.map(row) : [element('li', {}, 'No colours yet')]));
  };
  const name = element('input', { required: true, maxLength: 50, autocomplete: 'given-name' });
  const color = element('input', { type: 'color', value: '#008080' });
  const filter = element('input', { type: 'search' });
  await show();
  return element(
    'section',
    {},
    element('h2', {}, 'Colours'),
    form('Add', [field('First name', name), field('Colour', color)], async () => {
      await ask('POST', '/colors', { firstName: name.value, color: color.value });
      await show(filter.value);
    }),
    form('Show', [field('Only those of', filter)], () => show(filter.value)),
    list,
  );
}

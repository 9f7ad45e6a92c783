// The page works without this script. With it, forms and links update the list without reloading the page.

const inPlace = (link) => link.origin === location.origin && link.pathname === '/';

async function show(response, focusId) {
  if (!response.headers.get('content-type')?.startsWith('text/html')) throw new Error('not a page');
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const main = next.querySelector('main');
  if (!main) throw new Error('not a page');
  document.querySelector('main').replaceWith(document.adoptNode(main));
  if (response.redirected) history.replaceState(null, '', response.url);
  const target = document.querySelector('[autofocus], [aria-invalid]') ?? document.getElementById(focusId);
  (target ?? document.getElementById('title'))?.focus();
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  event.preventDefault();
  const button = form.querySelector('button');
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  try {
    const body = new URLSearchParams(new FormData(form));
    await show(await fetch(form.action, { method: 'POST', body }), button.id || 'title');
  } catch {
    button.removeAttribute('aria-disabled');
    const status = document.querySelector('[role=status]');
    if (status) status.textContent = 'The server cannot be reached. Try again in a moment.';
  }
});

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest('main a') : null;
  if (!link || !inPlace(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    const response = await fetch(link.href);
    if (!link.href.includes('edit=')) history.pushState(null, '', link.href);
    await show(response, link.id || 'title');
  } catch {
    location.assign(link.href);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelector('.editing a')?.click();
});

addEventListener('popstate', () => location.reload());

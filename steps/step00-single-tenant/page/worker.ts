/** Keeps the files of the page for when there is no connection. The API's answers are not kept here. */
interface Fetching extends Event {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

const cacheName = 'page';
const isFile = ({ method, mode, url }: Request): boolean =>
  method === 'GET' &&
  new URL(url).origin === location.origin &&
  (mode === 'navigate' || /\.(js|css)$/.test(new URL(url).pathname));

async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('install', () => void (self as unknown as { skipWaiting: () => Promise<void> }).skipWaiting());
self.addEventListener('activate', (event) => {
  const { clients } = self as unknown as { clients: { claim: () => Promise<void> } };
  (event as Event & { waitUntil: (work: Promise<void>) => void }).waitUntil(clients.claim());
});
self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetching;
  if (isFile(request)) respondWith.call(event, newest(request));
});

export {};

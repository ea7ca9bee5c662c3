/* The service worker of the stand-alone page: keeps its files, so that the page opens with no signal, and takes in a file that
   another app shares. It answers for that page alone. Other pages go to the network as if it were not there. */

/** Names all that is kept together. `xtask/src/stand_alone.rs` fills in this, the files as they are asked for, and what each must be. The programs
    are asked for with the name of a build, so what another page of this folder asks for is never mistaken for them. */
const BUILD = '__PAGE_BUILD__';
const FILES = __FILES__;

const { scope } = registration;
const OURS = `iep-checklist ${scope} `;
const CACHE = OURS + BUILD;
/** Where a shared file waits for the page. */
const SHARED = `iep-checklist-shared ${scope}`;
const own = new Set(FILES.map(([path]) => new URL(path, scope).href));

/** On WordPress the page has no folder of its own: there its address ends with a question. */
const isPage = (address) => {
  const [whole] = address.split('#');
  const [bare] = whole.split('?');
  return whole === scope || [scope, `${scope}index.html`].includes(bare);
};

/** A file that is what it has to be. What the browser has already is good enough, if it is that. */
async function file([path, integrity]) {
  const url = new URL(path, scope);
  const found = await fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: 'reload' }));
  if (!found.ok) throw Error(`${path}: ${found.status}`);
  return [url, found];
}

/** The page itself, with what the site owner has set in it, if it is of this build. */
async function page() {
  let found = await fetch(scope, { cache: 'no-cache' });
  // Some servers know no page of a folder.
  if (!found.ok && scope.endsWith('/')) found = await fetch(`${scope}index.html`, { cache: 'no-cache' });
  const text = await found.text();
  if (!found.ok || !text.includes(BUILD)) throw Error('the page is of another build');
  // The answer to a redirect may not be given to one who opens a page.
  return [scope, new Response(text, { headers: found.headers })];
}

/** All or nothing: of a server that is being updated nothing is taken, and the version before stays. */
async function install() {
  const all = await Promise.all([page(), ...FILES.map(file)]);
  const isNew = !(await caches.has(CACHE));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(all.map(([url, found]) => cache.put(url, found)));
  } catch (error) {
    if (isNew) await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

/** What was kept, if it can be read: where it cannot, there is still the network. */
const kept = async (what) => {
  try {
    return await (await caches.open(CACHE)).match(what, { ignoreVary: true });
  } catch {
    return undefined;
  }
};

/** The page as it was kept. What its owner has set anew is there the next time. */
async function open(event) {
  const found = await kept(scope);
  if (!found) return fetch(event.request);
  const refresh = async () => (await caches.open(CACHE)).put(...(await page()));
  event.waitUntil(refresh().catch(() => {}));
  return found;
}

const answer = async (request) => (await kept(request.url)) ?? fetch(request);

/** Puts a shared file where the page looks for it: a page cannot read what was posted to its address. */
async function share(request) {
  const shared = await request.formData().then((form) => form.get('copy'), () => null);
  try {
    if (shared instanceof Blob) await (await caches.open(SHARED)).put(scope, new Response(shared));
  } catch {
    // There is no room. The page opens, and the file is still where it came from.
  }
  return Response.redirect(`${scope}?shared`, 303);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => event.data === 'use' && skipWaiting());
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method === 'POST' && url === `${scope}shared`) event.respondWith(share(event.request));
  else if (method !== 'GET') return;
  else if (mode === 'navigate') isPage(url) && event.respondWith(open(event));
  else if (own.has(url)) event.respondWith(answer(event.request));
});

/* How iep-checklist.js brings the app and the wasm: each by its address beside it. Joined in front of src/element.js. */

/** The wasm. A first request that fails is made once more, past any cache; the check must hold for both. */
async function wasmOf() {
  const url = new URL('./iep-checklist_bg.wasm?v=__BUILD__', import.meta.url).href;
  const integrity = '__WASM_INTEGRITY__';
  try {
    return await fetch(url, { integrity });
  } catch {
    return await fetch(url, { integrity, cache: 'reload' }).catch(async (error) => {
      // It is there, and is not the one that this script belongs to.
      const there = await fetch(url, { method: 'HEAD' }).then((answer) => answer.ok, () => false);
      throw there ? torn() : error;
    });
  }
}

const torn = () => Object.assign(Error('script and wasm do not belong together'), { code: 'stale' });

/** Starts the app, and gives the function that mounts an element. Rejects with an error whose `code` says why, if it has one. */
async function load() {
  const wasm = wasmOf();
  wasm.catch(() => {});
  const module = await import('./iep-checklist-app.js?v=__BUILD__');
  if (module.build !== BUILD) throw torn();
  return module.begin(await wasm, stop);
}

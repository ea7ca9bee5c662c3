/* How iep-checklist.js brings the app and the wasm: each by its address beside it. Joined in front of src/element.js. */

/** The wasm. A first request that fails is made once more, past any cache; the check must hold for both. */
function wasmOf() {
  const url = new URL('./iep-checklist_bg.wasm?v=__BUILD__', import.meta.url);
  const integrity = '__WASM_INTEGRITY__';
  return fetch(url, { integrity })
    .catch(() => fetch(url, { integrity, cache: 'reload' }))
    .catch(async (error) => {
      // Where it is there all the same, it is not the one that this script belongs to.
      throw (await fetch(url, { method: 'HEAD' }).catch(() => error)).ok ? TORN : error;
    });
}

/** Starts the app, and gives the function that mounts an element. */
async function load() {
  const [app, wasm] = await Promise.all([import('./iep-checklist-app.js?v=__BUILD__'), wasmOf()]);
  if (app.build !== BUILD) throw TORN;
  return app.begin(wasm, stop);
}

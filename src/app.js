/* Joined to the end of what wasm-bindgen makes: starts the wasm and puts it into a shadow root, with one style sheet for the page. */

export const build = '__BUILD__';

const sheet = new CSSStyleSheet();
sheet.replaceSync(__STYLE__);

// Storage that a page has patched may throw anything; the wasm can only take an Error.
const guard = (storage) => ({
  setItem(key, value) {
    try {
      storage.setItem(key, value);
    } catch (thrown) {
      throw thrown instanceof Error ? thrown : Error(String(thrown));
    }
  },
});

/** Starts the wasm from its response; `stopped` is called should it ever abort. Gives the function that mounts an element. */
export async function begin(wasm, stopped) {
  const { instance, module } = await __wbg_load(wasm, __wbg_get_imports());
  __wbg_finalize_init(instance, module);
  start(guard);
  onAbort = stopped;
  return (host, root) => {
    root.adoptedStyleSheets = [sheet];
    return mount(host, root);
  };
}

/* Joined to the end of what wasm-bindgen makes of the Leptos contender: starts the wasm and draws the list. */

// The page asks for the same address as soon as it is read, so the module is on its way before this script is.
const { instance, module } = await __wbg_load(await fetch('__WASM__'), __wbg_get_imports());
__wbg_finalize_init(instance, module);
start(__WORDS__);
document.documentElement.dataset.ready = performance.now();

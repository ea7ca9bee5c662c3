/* How iep-checklist.standalone.js brings the app and the wasm: it has both inside. Joined in front of src/element.js. */

/** The wasm: gzip, as base64. */
const PACKED = '__PACKED__';

/** Starts the app, and gives the function that mounts an element. No request, so no policy on connections is in the way. */
async function load() {
  const letters = atob(PACKED);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const wasm = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return appInside().begin(await new Response(wasm).arrayBuffer(), stop);
}

/* Joined to the end of the app in the build with the story page: shows every story in a shadow root. */

/** Starts the wasm and puts the stories into an element. */
export async function tell(host, wasm) {
  await begin(await wasm, () => { host.dataset.stopped = ""; });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  stories(root);
  host.dataset.told = "";
}

/* Joined to the end of the app in the build with the story page: shows every story in a shadow root. */

/** Starts the wasm and puts the stories into an element. */
export async function tell(host, wasm) {
  await begin(await wasm, () => { host.dataset.stopped = ""; });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  stories(root);
  for (const one of document.querySelectorAll("[data-hosted]")) {
    const own = one.attachShadow({ mode: "open" });
    own.adoptedStyleSheets = [sheet];
    hosted(own);
  }
  host.dataset.told = "";
}

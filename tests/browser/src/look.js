/* Looks at a page as a person with a screen reader does: by role and name, through open shadow roots. */

const shown = (element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });

/** Every element of the page, also those in open shadow roots, in order. */
function* all(root = document) {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

const implied = (element) => {
  switch (element.localName) {
    case "button": case "summary": return "button";
    case "a": return element.hasAttribute("href") ? "link" : null;
    case "textarea": return "textbox";
    case "dialog": return "dialog";
    case "select": return "combobox";
    case "ul": case "ol": return "list";
    case "li": return "listitem";
    case "output": return "status";
    case "h1": case "h2": case "h3": case "h4": case "h5": case "h6": return "heading";
    case "input": return { checkbox: "checkbox", radio: "radio", button: "button" }[element.type] ?? "textbox";
    default: return null;
  }
};

const roleOf = (element) => element.getAttribute("role") ?? implied(element);

/** The words that are read out, without what is hidden from a screen reader. */
const said = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  if (node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
  return [...node.childNodes].map(said).join(" ");
};

const clean = (words) => words.replace(/\s+/g, " ").replace(/ ([,.])/g, "$1").trim();

const nameOf = (element) => {
  const root = element.getRootNode();
  const by = element.getAttribute("aria-labelledby");
  if (by) {
    // What is pointed at counts also where it is hidden itself.
    const named = by.split(/\s+/).map((id) => root.getElementById(id)).filter(Boolean);
    return clean(named.map((one) => [...one.childNodes].map(said).join(" ")).join(" "));
  }
  if (element.hasAttribute("aria-label")) return clean(element.getAttribute("aria-label"));
  if (element.labels?.length) {
    return clean([...element.labels].map((label) => [...label.childNodes].filter((one) => one !== element).map(said).join(" ")).join(" "));
  }
  return clean(said(element)) || element.getAttribute("title") || "";
};

/** In a modal dialog nothing outside of it can be reached. The one opened last is the one that counts. */
const layer = () => {
  let top = document;
  for (const element of all()) if (element.localName === "dialog" && element.matches(":modal")) top = element;
  return top;
};

/** Elements of a role whose name is this; a star at the end of the name stands for anything. */
const seek = (role, name) => [layer(), ...all(layer())].filter((element) => {
  if (element === document) return false;
  if (roleOf(element) !== role || !shown(element)) return false;
  const own = nameOf(element);
  return name.endsWith("*") ? own.startsWith(name.slice(0, -1)) : own === name;
});

/** The element that has focus, through shadow roots. */
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** Every text that is on screen in the layer that can be reached. */
const text = () => {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType === Node.ELEMENT_NODE && !shown(node) && getComputedStyle(node).display !== "contents") return "";
    if (node.localName === "script" || node.localName === "style") return "";
    if (node.localName === "slot") return node.assignedNodes().map(read).join(" ");
    return [...(node.shadowRoot ?? node).childNodes].map(read).join(" ");
  };
  const top = layer();
  return clean(read(top === document ? document.body : top));
};

const widget = () => document.querySelector("iep-checklist");

/* What can be measured of a screen as it stands. Each of these gives what is wrong, in words; nothing where all is well. */

/** What is clipped to a point: it is there for a screen reader alone. */
const isForTheEar = (one) => getComputedStyle(one).clipPath !== "none";

/** Everything of the widget's that can be reached now and is not for a screen reader alone. */
const met = () => {
  const every = [...all(layer())].filter((one) => one.getRootNode() !== document && shown(one));
  const forTheEar = every.filter(isForTheEar);
  return every.filter((one) => !forTheEar.some((hidden) => hidden.contains(one)));
};

const CONTROLS = ["button", "link", "checkbox", "radio", "switch", "tab", "textbox", "combobox"];
const controls = () => [...all(layer())].filter((one) => one.getRootNode() !== document && shown(one) && CONTROLS.includes(roleOf(one)) &&
  // What opens the list of files is tapped by the button beside it.
  one.type !== "file");

/** The words that can be seen. */
const seen = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches("svg, textarea, [aria-hidden=true]") || isForTheEar(node) || !shown(node)) return "";
  return [...node.childNodes].map(seen).join(" ");
};

/** Words as they are spoken: no signs, no big letters. */
const spoken = (words) => clean(words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));

const called = (one) => `${roleOf(one) ?? one.localName} “${nameOf(one).slice(0, 40)}”`;

/** Names that nobody who speaks to the phone could guess: what is seen is not in them. */
const misnamed = () => controls().flatMap((one) => {
  // What describes it is not its label, also where it stands in it.
  const about = (one.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => id && one.getRootNode().getElementById(id));
  const label = (node) => about.includes(node) ? "" : node.nodeType === Node.TEXT_NODE || !seen(node) ? seen(node) : [...node.childNodes].map(label).join(" ");
  const looks = spoken(one.matches("input, textarea, select") ? [...one.labels ?? []].map(label).join(" ") : label(one));
  const sounds = spoken(nameOf(one));
  if (!sounds) return [`${one.localName}.${one.className} has no name`];
  return ` ${sounds} `.includes(` ${looks} `) || !looks ? [] : [`${called(one)} is seen as “${looks}”`];
});

/** A control with its labels: all of that can be tapped. */
const zone = (one) => {
  const boxes = [one, ...one.labels ?? []].map((each) => each.getBoundingClientRect()).filter((box) => box.width > 0);
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  return [Math.max(...boxes.map((box) => box.right)) - left, Math.max(...boxes.map((box) => box.bottom)) - top];
};

/** What is smaller than a fingertip. */
const small = (least) => controls().flatMap((one) => {
  const [width, height] = zone(one);
  return width < least - 0.5 || height < least - 0.5 ? [`${called(one)} is ${Math.round(width)} by ${Math.round(height)}`] : [];
});

/** What a text moves with. */
const ground = (one) => {
  const moves = (style) => !["visible", "clip"].includes(style.overflowY) || ["fixed", "sticky", "absolute"].includes(style.position);
  while (one.parentElement && !moves(getComputedStyle(one))) one = one.parentElement;
  return one;
};

/** A text of the widget's: its node, and the boxes of its lines. */
const texts = () => {
  const found = [];
  for (const one of met()) {
    if (one.closest("svg")) continue;
    for (const node of one.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      found.push({ one, node, boxes });
    }
  }
  return found;
};

const short = (node) => `“${clean(node.data).slice(0, 40)}”`;

/** Text that is cut off, lies over other text, leaves its control, or leaves the window sideways. */
const lost = () => {
  const wrong = [];
  const width = document.documentElement.clientWidth;
  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth + 1) wrong.push(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);
  for (const one of met()) {
    if (one.matches("input, textarea, select, svg, svg *")) continue;
    const style = getComputedStyle(one);
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    const hasText = clean(seen(one)) !== "";
    if (!hasText || one.clientWidth === 0) continue;
    if (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1) wrong.push(`“${clean(seen(one)).slice(0, 40)}” is cut off sideways`);
    if (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1) wrong.push(`“${clean(seen(one)).slice(0, 40)}” is cut off below`);
    if (style.textOverflow === "ellipsis" && cuts(style.overflowX)) wrong.push(`“${clean(seen(one)).slice(0, 40)}” may end in dots`);
  }
  const every = texts().map((text) => ({ ...text, ground: ground(text.one) }));
  for (const { one, node, boxes } of every) {
    const control = one.closest("button, a, label, summary");
    const around = control?.getBoundingClientRect();
    for (const box of boxes) {
      if (box.left < -1 || box.right > width + 1) wrong.push(`${short(node)} leaves the window`);
      const out = around && (box.left < around.left - 2 || box.right > around.right + 2 || box.top < around.top - 4 || box.bottom > around.bottom + 4);
      if (out && getComputedStyle(control).display !== "inline") wrong.push(`${short(node)} leaves its control`);
    }
  }
  for (let at = 0; at < every.length; at++) for (let other = at + 1; other < every.length; other++) {
    const [a, b] = [every[at], every[other]];
    if (a.ground !== b.ground) continue;
    const over = a.boxes.some((one) => b.boxes.some((two) => {
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      return across > 2 && down > Math.min(one.height, two.height) * 0.4;
    }));
    if (over) wrong.push(`${short(a.node)} lies over ${short(b.node)}`);
  }
  return [...new Set(wrong)];
};

/** The spacing that a reader may ask for by WCAG 1.4.12, for everything. */
const space = (on) => {
  const root = widget().shadowRoot;
  if (!root) return;
  window.spacing ??= (() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    return sheet;
  })();
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== window.spacing);
  root.adoptedStyleSheets = on ? [...others, window.spacing] : others;
};

const lostWhenSpaced = () => {
  const before = lost();
  space(true);
  const after = lost().filter((one) => !before.includes(one));
  space(false);
  return after;
};

/** The longest words that a heading or a button has to hold: “preocupaciones”, “accommodations”. */
const LONGEST = 14;
/** Words of up to so many letters that go on in the next line. What the parent typed may be as long as it likes; where a browser hyphenates, others may not. */
const broken = (longest = LONGEST) => {
  const root = widget().shadowRoot;
  if (!root) return [];
  const whole = new CSSStyleSheet();
  whole.replaceSync("* { hyphens: manual !important }");
  const before = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [...before, whole];
  const wrong = texts().filter(({ one, boxes }) => boxes.length > 1 && !one.closest("[translate=no], textarea")).flatMap(({ one, node }) =>
    [...node.data.matchAll(/[\p{L}\p{M}]{3,}/gu)].filter(([word]) => word.length <= longest).flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = [...range.getClientRects()].filter((box) => box.width > 0.5);
      return lines.some((box) => box.top > lines[0].bottom - 2) ? [`“${word}” is broken in ${one.className || one.localName}`] : [];
    }));
  root.adoptedStyleSheets = before;
  return [...new Set(wrong)];
};

/** In forced colors: fields and buttons without a border, and states that only a color of the page's would show. */
const unmarked = () => {
  const wrong = [];
  const drawn = (style) => ["Top", "Bottom"].some((side) => parseFloat(style[`border${side}Width`]) >= 1 &&
    style[`border${side}Style`] !== "none" && !/, 0\)$|transparent/.test(style[`border${side}Color`]));
  const face = (one) => [one, ...one.querySelectorAll("*"), ...[...one.labels ?? []].flatMap((label) => [label, ...label.querySelectorAll("*")]),
    ...(one.localName === "input" && one.nextElementSibling ? [one.nextElementSibling, ...one.nextElementSibling.querySelectorAll("*")] : [])];
  const look = (one) => face(one).map((each) => [null, "::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(each, pseudo);
    return ["borderTopWidth", "borderTopStyle", "borderTopColor", "outlineStyle", "outlineColor", "backgroundColor", "color", "display",
      "content", "fill", "stroke", "strokeDashoffset", "opacity", "visibility", "transform", "textDecorationLine", "fontWeight"].map((name) => style[name]).join();
  }).join(";") + each.localName).join("|");
  const state = (one) => one.ariaPressed ?? one.ariaSelected ?? one.ariaChecked ?? (one.matches("input[type=checkbox], input[type=radio]") ? String(one.checked) : null);
  const looks = new Map();
  for (const one of controls()) {
    const role = roleOf(one);
    const style = getComputedStyle(one);
    if (role === "textbox" && !drawn(style)) wrong.push(`${called(one)} has no border`);
    if (role === "button" && !drawn(style) && !clean(seen(one)) && style.appearance === "none") wrong.push(`${called(one)} has no border`);
    if (["checkbox", "radio", "switch"].includes(role) && !face(one).some((each) => drawn(getComputedStyle(each)) || each.localName === "svg")) wrong.push(`${called(one)} has no mark`);
    if (state(one) === null) continue;
    const kind = `${role} ${one.className}`;
    if (!looks.has(kind)) looks.set(kind, new Map());
    const of = looks.get(kind);
    const its = look(one);
    for (const [its_state, others] of of) {
      if (its_state !== state(one) && others.has(its)) wrong.push(`${called(one)}: ${state(one)} looks as ${its_state} does`);
    }
    of.set(state(one), (of.get(state(one)) ?? new Set()).add(its));
  }
  return wrong;
};

/** What lies open, without its words: that a change of language left it so. */
const shape = () => [layer() === document ? "list" : layer().className, met().filter((one) => roleOf(one) === "textbox").length,
  met().filter((one) => roleOf(one) === "heading").length].join(" ");

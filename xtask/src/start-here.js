// Writes a site's own address, name, phone, link and color into the snippet of START-HERE.html, as they are typed.
(() => {
  const one = (id) => document.getElementById(id);
  const form = one('own');
  const plain = one('color').value;
  const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const given = (id) => one(id).value.trim();

  /** A folder, however it was written: with or without slashes, or as the address of a file in it. */
  function folder(text) {
    const bare = text.replace(/[^/]*\.(js|wasm|html)([?#].*)?$/, '').replace(/\/+$/, '');
    const whole = /^(https?:)?\/\//.test(bare) || bare.startsWith('/') || bare.startsWith('.') ? bare : `/${bare}`;
    return `${whole}/`.replaceAll(' ', '%20');
  }

  /** A link counts only when it is a whole one: the checklist leaves out any other. */
  function link(text) {
    const url = text && !text.includes(':') ? `https://${text}` : text;
    return /^https?:\/\/./.test(url) ? url : '';
  }

  function write() {
    const path = quoted(folder(given('path') || '/iep-checklist/'));
    for (const place of document.querySelectorAll('[data-path]')) place.textContent = path;
    for (const id of ['name', 'phone']) one(`s-${id}`).textContent = given(id) && ` help-${id}="${quoted(given(id))}"`;
    const url = link(given('url'));
    one('s-url').textContent = url && ` help-url="${quoted(url)}"`;
    one('url-hint').textContent = given('url') && !url ? 'A link begins with https://' : '';
    const color = one('color').value;
    one('s-color').textContent = color === plain ? '' : ` --iep-accent: ${color};`;
    one('s-faster').hidden = !one('faster').checked;
    one('copied').textContent = '';
  }

  /** The snippet as it is to be pasted. */
  function snippet() {
    const copy = one('snippet').cloneNode(true);
    for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
    return copy.textContent;
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(snippet());
      one('copied').textContent = 'Copied.';
    } catch {
      // Some browsers allow no copying from a page of the disk.
      getSelection().selectAllChildren(one('snippet'));
      const did = document.execCommand('copy');
      one('copied').textContent = did ? 'Copied.' : 'It is marked. Copy it with Ctrl and C, or Command and C.';
    }
  }

  form.hidden = false;
  one('copy').hidden = false;
  one('by-hand').hidden = true;
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  one('copy').addEventListener('click', copy);
  write();
})();

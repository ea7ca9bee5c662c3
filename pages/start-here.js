// Writes a site's own address, name, phone, link and color into the snippet of START-HERE.html, as they are typed.

const form = one('own');
const given = (id) => one(id).value.trim();

function write() {
  const chosen = {
    way: 'site',
    files: given('path'),
    faster: one('faster').checked ? 'yes' : 'no',
    loading: one('faster').checked ? '' : 'lazy',
    accent: one('color').value,
    lang: one('lang').value,
    'help-name': given('name'),
    'help-phone': given('phone'),
    'help-url': given('url'),
  };
  one('snippet').textContent = snippet(chosen);
  for (const place of document.querySelectorAll('[data-path]')) place.textContent = own_folder(chosen.files || '/iep-checklist/');
  one('url-hint').textContent = chosen['help-url'] && !link(chosen['help-url']) ? 'A link begins with https://' : '';
  one('copied').textContent = '';
}

form.hidden = false;
one('copy').hidden = false;
one('by-hand').hidden = true;
form.addEventListener('input', write);
form.addEventListener('submit', (event) => event.preventDefault());
one('copy').addEventListener('click', () => copy(one('snippet'), one('copied')));
write();

// What a link of the page leads to may be folded.
document.addEventListener('click', ({ target }) => {
  const way = target.closest('a[href^="#"]');
  const place = way && document.querySelector(way.getAttribute('href'));
  if (place?.localName === 'details') place.open = true;
});

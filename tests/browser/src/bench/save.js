/* What a save costs: every call of the browser's storage while a check-off is tapped again and again, and how long each took from
   the tap to the end of the last write in the same task. */
(() => {
  const cost = (window.cost = { calls: 0, read: 0, written: 0, ended: 0 });
  const size = (word) => (typeof word === 'string' ? word.length : (JSON.stringify(word) ?? '').length);
  const count = (owner, name, what) => {
    const real = owner.prototype[name];
    owner.prototype[name] = function (...words) {
      const gave = real.apply(this, words);
      cost.calls += 1;
      what(words, gave);
      return gave;
    };
  };
  const written = (words) => {
    cost.written += words.reduce((sum, word) => sum + size(word), 0);
    cost.ended = performance.now();
  };
  count(Storage, 'getItem', (words, gave) => (cost.read += gave?.length ?? 0));
  count(Storage, 'setItem', written);
  count(Storage, 'removeItem', () => {});
  count(Storage, 'key', () => {});
  count(IDBObjectStore, 'put', (words) => (cost.written += words.reduce((sum, word) => sum + size(word), 0)));

  /** Taps so many times, and tells the milliseconds of each tap and what all of them asked of storage. */
  cost.taps = async (times, pause, done) => {
    const rest = (ms) => new Promise((next) => setTimeout(next, ms));
    const place = document.querySelector('iep-checklist')?.shadowRoot ?? document;
    const box = place.querySelector('input[data-key="part.goals.checked"]');
    Object.assign(cost, { calls: 0, read: 0, written: 0 });
    const spent = [];
    for (let n = 0; n < times; n += 1) {
      cost.ended = 0;
      const began = performance.now();
      box.click();
      await rest(pause);
      spent.push(cost.ended - began);
    }
    // What is put off, such as the widget's mirror, is a part of it.
    await rest(1000);
    done({ spent, calls: cost.calls, read: cost.read, written: cost.written });
  };
})();

/* What a save costs: every call of the browser's storage between a tap and the frame after it, and how long it took from the tap
   to the end of the last write. */
(() => {
  const cost = (window.cost = { calls: 0, read: 0, written: 0, began: 0, ended: 0 });
  const size = (text) => (typeof text === 'string' ? text.length : 0);
  const of = (name, count) => {
    const real = Storage.prototype[name];
    Storage.prototype[name] = function (...words) {
      const gave = real.apply(this, words);
      cost.calls += 1;
      count(words, gave);
      return gave;
    };
  };
  of('getItem', (words, gave) => (cost.read += size(gave)));
  of('setItem', (words) => {
    cost.written += size(words[0]) + size(words[1]);
    cost.ended = performance.now();
  });
  of('removeItem', () => (cost.ended = performance.now()));
  of('key', () => {});
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...words) {
    cost.calls += 1;
    cost.written += words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word) ?? '')).join('').length;
    return put.apply(this, words);
  };
  addEventListener('click', () => Object.assign(cost, { calls: 0, read: 0, written: 0, began: performance.now(), ended: 0 }), true);
})();

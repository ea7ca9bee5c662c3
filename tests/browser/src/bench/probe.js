/* First in each page that is measured: keeps what the browser tells of tasks, shifts and paints. */
(() => {
  if (window !== top) return;
  const probe = (window.probe = { long: [], shift: 0, largest: 0, memory: null });
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('longtask', (task) => probe.long.push([task.startTime, task.duration]));
  watch('layout-shift', (shift) => {
    if (!shift.hadRecentInput) probe.shift += shift.value;
  });
  watch('largest-contentful-paint', (paint) => (probe.largest = paint.startTime));
  // The contenders say so themselves.
  addEventListener('iep-checklist-ready', () => (document.documentElement.dataset.ready = performance.now()));
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...words) => {
      const made = await real.apply(WebAssembly, words);
      const exported = Object.values((made.instance ?? made).exports);
      probe.memory = exported.find((one) => one instanceof WebAssembly.Memory) ?? probe.memory;
      return made;
    };
  }

  /** What a long task takes beyond its first 50 ms, of all that began between two moments. */
  probe.blocking = (from, to) =>
    probe.long.filter(([at]) => at >= from && at < to).reduce((sum, [, ms]) => sum + ms - 50, 0);
  probe.longest = (from) => Math.max(0, ...probe.long.filter(([at]) => at >= from).map(([, ms]) => ms));

  /** Calls `done` so many milliseconds after the page is ready. It looks rarely: to look is work for a slow processor. */
  probe.rested = (rest, done) => {
    const ready = document.documentElement?.dataset.ready;
    if (ready === undefined) return setTimeout(probe.rested, 20, rest, done);
    const left = Number(ready) + rest - performance.now();
    const tell = () =>
      done({
        ready: Number(ready),
        blocking: probe.blocking(0, Number(ready) + rest),
        shift: probe.shift,
        largest: probe.largest,
        memory: probe.memory?.buffer.byteLength ?? 0,
      });
    setTimeout(tell, Math.max(0, left));
  };
})();

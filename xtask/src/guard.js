// Joined in front of wasm-bindgen's glue. A Rust panic, a full stack or a script's exception that passes through Rust
// leaves the module in pieces, and wasm-bindgen's own abort handler needs newer browsers than parents have.
// So every call into the module goes through here: the first that breaks is reported to `onAbort`, which src/app.js
// sets, and from then on the module is left alone, so that nothing half-done is written over the parent's record.
let onAbort = () => {};
let aborted = false;
const guarded = (exports) => {
  const all = {};
  for (const [name, value] of Object.entries(exports)) {
    all[name] = typeof value !== "function" ? value : (...words) => {
      if (aborted) return undefined;
      try {
        return value(...words);
      } catch (error) {
        if (!aborted) {
          aborted = true;
          onAbort(error);
        }
        throw error;
      }
    };
  }
  return all;
};

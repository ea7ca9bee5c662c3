//! The same texts as in the browser's storage, in its database, against browsers that are killed before storage reaches
//! the disk: one store, the same text under the same key.

// The contender in Svelte 5: puts the list into the card.
import { flushSync, mount } from 'svelte';
import Checklist from './Checklist.svelte';

mount(Checklist, { target: document.getElementById('card') });
// What is put off to the next turn is done as well, effects included.
flushSync();
document.documentElement.dataset.ready = performance.now();

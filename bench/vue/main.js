// The contender in Vue: puts the list into the card.
import { createApp } from 'vue';
import Checklist from './Checklist.vue';

createApp(Checklist).mount('#card');
document.documentElement.dataset.ready = performance.now();

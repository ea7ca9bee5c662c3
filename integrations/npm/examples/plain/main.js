// Defines the element, gives it settings, and listens.
import 'iep-checklist';

const checklist = document.querySelector('iep-checklist');
checklist.settings = {
  'help-links': [{ title: 'Our parent classes', url: 'https://your-center.example/classes' }],
};

let count = 0;
document.addEventListener('iep-checklist-saved', () => {
  count += 1;
  document.getElementById('count').textContent = count;
});

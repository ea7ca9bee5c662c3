// The checklist as a component: attributes, settings as an object, and listeners.
import 'iep-checklist';
import type {} from 'iep-checklist/react';
import type { IepChecklistErrorCode, IepChecklistSettings } from 'iep-checklist';

const SETTINGS: IepChecklistSettings = {
  'help-links': [{ title: 'Our parent classes', url: 'https://your-center.example/classes' }],
};

interface Props {
  isDark: boolean;
  onSaved: () => void;
  onTrouble: (code: IepChecklistErrorCode) => void;
}

export function Checklist({ isDark, onSaved, onTrouble }: Props) {
  return (
    <iep-checklist
      theme={isDark ? 'dark' : 'light'}
      help-name="Your center"
      help-phone="555-010-0100"
      settings={SETTINGS}
      oniep-checklist-saved={onSaved}
      oniep-checklist-error={(event) => onTrouble(event.detail.code)}
    >
      <p>The eight parts of an IEP, to print.</p>
    </iep-checklist>
  );
}

// A page of React 19 around the checklist.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Checklist } from './Checklist';

function App() {
  const [isDark, setDark] = useState(false);
  const [saved, setSaved] = useState(0);
  const [trouble, setTrouble] = useState('');
  return (
    <main>
      <h1>Your IEP meeting</h1>
      <button onClick={() => setDark(!isDark)}>{isDark ? 'Light' : 'Dark'}</button>
      <p id="saved">Saved {saved} times. {trouble}</p>
      <Checklist isDark={isDark} onSaved={() => setSaved((count) => count + 1)} onTrouble={setTrouble} />
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);

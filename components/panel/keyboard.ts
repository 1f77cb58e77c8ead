import { useEffect, useState } from 'react';

/** True while keys go to this document; while they go to the page, keys on our buttons would be a false promise. */
export function useKeyboard(): boolean {
  const [here, setHere] = useState(() => document.hasFocus());
  useEffect(() => {
    const look = () => setHere(document.hasFocus());
    // The keyboard may have come between the first drawing and now.
    look();
    window.addEventListener('focus', look);
    window.addEventListener('blur', look);
    return () => {
      window.removeEventListener('focus', look);
      window.removeEventListener('blur', look);
    };
  }, []);
  return here;
}

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * For a box that scrolls where there is too little room for what it says: then, and only then, it is a stop of the keyboard, which
 * could not scroll it otherwise.
 */
export function useScrollStop(): { ref: RefObject<HTMLDivElement | null>; tabIndex?: 0 } {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  const look = (): void => {
    const box = ref.current;
    setScrolls(box !== null && box.scrollHeight > box.clientHeight + 1);
  };
  // Whatever was drawn may be longer than what stood there.
  useLayoutEffect(look);
  useEffect(() => {
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return scrolls ? { ref, tabIndex: 0 } : { ref };
}

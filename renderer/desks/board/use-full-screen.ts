import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

/** Whether the window fills its screen, and how to change that; `isAllowed` is false where it never can. */
export function useFullScreen(): { isFull: boolean; isAllowed: boolean; toggle: () => void } {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  const toggle = () => {
    const change = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    change.catch((error) => console.info('board: full screen was refused', error));
  };
  return { isFull, isAllowed: document.fullscreenEnabled, toggle };
}

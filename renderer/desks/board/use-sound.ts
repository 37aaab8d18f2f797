import { useCallback, useEffect, useRef, useState } from 'react';
import { ring } from './chime.ts';

export interface Sound {
  isOn: boolean;
  toggle: () => void;
  /** Rings if there is sound. */
  chime: () => void;
}

/**
 * The board's sound. Browsers allow it only in a window where somebody has pressed something: until then it is off, and
 * a button turns it on. A computer without sound is no error: the numbers are on the screen.
 */
export function useSound(): Sound {
  const context = useRef<AudioContext>(undefined);
  const [isOn, setOn] = useState(false);

  const turnOn = useCallback(async () => {
    context.current ??= audioContext();
    const audio = context.current;
    if (!audio) return;
    await audio.resume();
    // The board may be gone by now.
    if (context.current === audio) setOn(audio.state === 'running');
  }, []);
  useEffect(() => {
    if (navigator.userActivation.hasBeenActive) turnOn();
    return () => {
      context.current?.close();
      context.current = undefined;
    };
  }, [turnOn]);

  const chime = useCallback(() => {
    if (context.current?.state === 'running') ring(context.current);
  }, []);
  const toggle = () => {
    if (!isOn) turnOn();
    else context.current?.suspend().then(() => setOn(false));
  };
  return { isOn, toggle, chime };
}

function audioContext(): AudioContext | undefined {
  try {
    return new AudioContext();
  } catch (error) {
    console.info('board: this computer has no sound', error);
    return undefined;
  }
}

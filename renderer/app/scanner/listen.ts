/**
 * Listens to the keys of a window before anybody else does, and keeps a scanner's away from whatever has the focus. In a
 * text field the first characters of a code are typed and then taken back. Elsewhere, where a digit may choose and a
 * letter jump, they are held back for as long as they may be a scan, and pressed again when they are none.
 */
import { flushSync } from 'react-dom';
import { type FieldMoment, momentOf, putBack, textFieldOf, typeInto } from './focused-field.ts';
import {
  type Burst,
  longestGap,
  longestPause,
  type Outcome,
  pause,
  press,
  quiet,
  write,
} from './keystrokes.ts';

/** Gives back how to stop. `onText` gets the whole of a scan once the focused field is as it was. */
export function listenToScanner(window: Window, onText: (text: string) => void): () => void {
  const { document } = window;
  let burst: Burst = quiet;
  let moment: FieldMoment | undefined;
  let held: KeyboardEvent[] = [];
  let isComposed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pressHeld = () => {
    const again = held;
    held = [];
    for (const key of again) {
      const target = document.activeElement ?? document.body;
      // One after the other, as they were struck: the second sees what the first has chosen.
      const goesOn = flushSync(() => target.dispatchEvent(copyOf(key)));
      // The one before may have led to a field, into which copies type nothing.
      const field = textFieldOf(target);
      if (field && goesOn) typeInto(momentOf(field), key.key);
    }
  };

  const act = ({ recognised, scanned, givenBack }: Outcome) => {
    if (recognised) {
      held = [];
      if (moment) putBack(moment);
    }
    if (givenBack !== undefined && moment) typeInto(moment, givenBack);
    if (scanned !== undefined) {
      if (moment && isComposed) endComposition(moment);
      onText(scanned);
    }
  };

  const wait = () => {
    clearTimeout(timer);
    if (burst.characters.length === 0) return;
    timer = setTimeout(
      () => {
        const [next, outcome] = pause(burst, performance.now());
        burst = next;
        act(outcome);
        if (burst.isScan) wait();
        else pressHeld();
      },
      (burst.isScan ? longestPause : longestGap) + 10,
    );
  };

  const onKey = (event: KeyboardEvent) => {
    // Keys that were held back come again from here.
    if (!event.isTrusted) return;
    const [next, outcome] = press(burst, event);
    const isCandidate = !outcome.swallow && next.characters.length > 0 && event.type === 'keydown';
    const field = textFieldOf(event.target);
    burst = next;
    act(outcome);
    if (outcome.begins || next.characters.length === 0) pressHeld();
    if (outcome.begins) {
      moment = field && momentOf(field);
      isComposed = false;
    }
    isComposed ||= event.isComposing || event.key === 'Process';
    if (outcome.swallow) stop(event);
    else if (isCandidate && !field && isCharacter(event)) {
      held.push(event);
      stop(event);
    }
    wait();
  };

  // What Alt codes and input methods write comes without a key of its own.
  const onInput = (event: InputEvent) => {
    if (!burst.isScan || event.isComposing) return;
    const text = event.inputType === 'insertText' ? (event.data ?? '') : '';
    if (text) [burst] = write(burst, text, event.timeStamp);
    stop(event);
    wait();
  };
  const onCharacter = (event: Event) => {
    if (burst.isScan) stop(event);
  };

  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);
  window.addEventListener('keypress', onCharacter, true);
  window.addEventListener('beforeinput', onInput, true);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('keyup', onKey, true);
    window.removeEventListener('keypress', onCharacter, true);
    window.removeEventListener('beforeinput', onInput, true);
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** An input method goes on writing whatever becomes of its keys, until the field loses the focus. */
function endComposition(moment: FieldMoment): void {
  const hasFocus = moment.field.ownerDocument.activeElement === moment.field;
  if (hasFocus) moment.field.blur();
  putBack(moment);
  if (hasFocus) moment.field.focus();
}

/** A space presses buttons by itself, which no copy of it does; no code has one so early. */
const isCharacter = ({ key }: KeyboardEvent) => key !== ' ' && [...key].length === 1;

function copyOf({ key, code, shiftKey, ctrlKey, altKey }: KeyboardEvent): KeyboardEvent {
  const init = { key, code, shiftKey, ctrlKey, altKey, bubbles: true, cancelable: true };
  return new KeyboardEvent('keydown', init);
}

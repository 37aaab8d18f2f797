/** Two tones before a number is said, made here: the sound needs no file. */

const tones = [
  { hertz: 880, atSeconds: 0 },
  { hertz: 659.25, atSeconds: 0.28 },
] as const;
const toneSeconds = 0.9;
const loudness = 0.35;
/** A fade cannot end at nothing. */
const silence = 0.001;

export function ring(context: AudioContext): void {
  for (const { hertz, atSeconds } of tones) {
    const start = context.currentTime + atSeconds;
    const oscillator = new OscillatorNode(context, { frequency: hertz });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(loudness, start);
    gain.gain.exponentialRampToValueAtTime(silence, start + toneSeconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + toneSeconds);
  }
}

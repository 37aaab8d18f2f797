/** Two tones before a number is shown. A computer without sound, or one that forbids it, is no error: the number is there. */

const tones = [
  { hertz: 880, atSeconds: 0 },
  { hertz: 659.25, atSeconds: 0.28 },
] as const;
const toneSeconds = 0.9;
const loudness = 0.35;

export class Chime {
  #context: AudioContext | undefined;

  /** Browsers allow sound only after somebody pressed something. Answers whether it is allowed now. */
  async allow(): Promise<boolean> {
    try {
      this.#context ??= new AudioContext();
      await this.#context.resume();
      return this.#context.state === 'running';
    } catch {
      return false;
    }
  }

  ring(): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    for (const { hertz, atSeconds } of tones) {
      const start = context.currentTime + atSeconds;
      const oscillator = new OscillatorNode(context, { frequency: hertz });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.setValueAtTime(loudness, start);
      gain.gain.exponentialRampToValueAtTime(0.001, start + toneSeconds);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(start);
      oscillator.stop(start + toneSeconds);
    }
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }
}

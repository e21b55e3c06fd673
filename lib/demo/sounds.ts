import { seeded, type Random } from './pictures/random';

/** Mono, 16 bits: small files that every browser plays. */
export const SAMPLE_RATE = 22050;

/** Wraps samples between -1 and 1 in a WAV file. */
export function wav(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLE_RATE, 24);
  file.writeUInt32LE(SAMPLE_RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + i * 2));
  return file;
}

/** Scales to the same loudness and fades both ends, so that a looping player does not click. */
function finish(samples: Float32Array, peak: number, fadeSeconds: number): Buffer {
  let loudest = 0;
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
  const fade = fadeSeconds * SAMPLE_RATE;
  return wav(samples.map((sample, i) => (sample / (loudest || 1)) * peak * Math.min(1, i / fade, (samples.length - 1 - i) / fade)));
}

function add(samples: Float32Array, at: number, value: number): void {
  if (at < samples.length) samples[at] = (samples[at] ?? 0) + value;
}

/** A water drop or a lap against a hull: a short sine that rises in pitch. */
function lap(samples: Float32Array, start: number, pitch: number, seconds: number, loudness: number): void {
  const length = Math.round(seconds * SAMPLE_RATE);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const t = i / length;
    phase += (2 * Math.PI * pitch * (1 + t * 0.9)) / SAMPLE_RATE;
    add(samples, start + i, Math.sin(phase) * loudness * Math.min(1, t * 12) * (1 - t) ** 3);
  }
}

/** The Trà Vân at dawn: a slow murmur of filtered noise and water lapping on a hull (10 s). */
export function riverSound(): Buffer {
  const random = seeded('river sound');
  const samples = new Float32Array(10 * SAMPLE_RATE);
  let [deep, middle, bright] = [0, 0, 0];
  samples.forEach((_, i) => {
    const t = i / SAMPLE_RATE;
    const noise = random(-1, 1);
    deep += 0.012 * (noise - deep);
    middle += 0.09 * (noise - middle);
    bright += 0.4 * (noise - bright);
    const swellUp = 0.5 + 0.5 * Math.sin((2 * Math.PI * t) / 3.3);
    const lapping = Math.max(0, Math.sin((2 * Math.PI * t) / 1.43 + 0.6 * Math.sin(t * 1.9))) ** 3;
    samples[i] = deep * 3.2 + middle * (0.25 + 0.5 * swellUp * swellUp) + (bright - middle) * (0.03 + 0.2 * lapping);
  });
  for (let i = 0; i < 46; i++)
    lap(samples, Math.round(random(0, 9.6) * SAMPLE_RATE), random(320, 900), random(0.05, 0.14), random(0.04, 0.16));
  return finish(samples, 0.7, 0.4);
}

/** One stroke on a skin drum: a falling sine with a burst of noise for the stick. */
function drum(samples: Float32Array, random: Random, second: number, pitch: number, seconds: number, loudness: number): void {
  const start = Math.round(second * SAMPLE_RATE);
  const length = Math.round(seconds * SAMPLE_RATE);
  let phase = 0;
  let skin = 0;
  for (let i = 0; i < length; i++) {
    const t = i / SAMPLE_RATE;
    phase += (2 * Math.PI * pitch * (1 + 0.7 * Math.exp(-t * 28))) / SAMPLE_RATE;
    skin += 0.3 * (random(-1, 1) - skin);
    const body = Math.sin(phase) + 0.35 * Math.sin(phase * 1.59) * Math.exp(-t * 9);
    add(samples, start + i, loudness * (body * Math.exp((-t * 5) / seconds) + skin * 1.6 * Math.exp(-t * 70)));
  }
}

/** A small gong: inharmonic partials that ring on. */
function gong(samples: Float32Array, second: number, pitch: number, loudness: number): void {
  const start = Math.round(second * SAMPLE_RATE);
  const partials = [1, 1.48, 2.03, 2.74, 3.76];
  for (let i = 0; i < 2.2 * SAMPLE_RATE; i++) {
    const t = i / SAMPLE_RATE;
    const value = partials.reduce(
      (sum, ratio, k) => sum + (Math.sin(2 * Math.PI * pitch * ratio * t) * Math.exp(-t * (1.6 + k))) / (k + 1),
      0,
    );
    add(samples, start + i, loudness * value * Math.min(1, t * 200));
  }
}

/** Festival drums: a great drum, a rim answer, a roll that grows, gong at the turns (10 s). */
export function festivalDrums(): Buffer {
  const random = seeded('festival drums');
  const samples = new Float32Array(10 * SAMPLE_RATE);
  const beat = 0.36;
  for (let bar = 0; bar < 6; bar++) {
    const start = 0.1 + bar * beat * 4;
    for (const [at, loud] of [
      [0, 1],
      [1, 0.6],
      [1.5, 0.7],
      [2, 1],
      [3, 0.75],
      [3.5, 0.6],
    ] as const)
      drum(samples, random, start + at * beat, 74, 0.9, loud);
    for (const at of [0.5, 1.25, 2.5, 2.75, 3.25]) drum(samples, random, start + at * beat, 210, 0.22, 0.32);
    if (bar % 2 === 0) gong(samples, start, 246, 0.34);
  }
  const roll = 0.1 + 24 * beat;
  for (let i = 0; i < 10; i++) drum(samples, random, roll + i * 0.06, 96, 0.3, 0.25 + i * 0.07);
  drum(samples, random, roll + 0.62, 66, 1.1, 1.3);
  gong(samples, roll + 0.62, 220, 0.5);
  return finish(samples, 0.85, 0.03);
}

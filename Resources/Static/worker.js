// Solves the parts of a small puzzle, one after the other, and tells each answer: a number for which SHA-256 of
// "challenge:part:number" begins with so many zero bits.
"use strict";

const encoder = new TextEncoder();

const zeros = (digest) => {
  const bytes = new Uint8Array(digest);
  let count = 0;
  for (const byte of bytes) {
    count += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return count;
};

const solve = async (challenge, part, bits) => {
  // A handful at a time: the digest is made elsewhere, and waiting for each alone would take longest.
  const step = 64;
  for (let first = 0; ; first += step) {
    const numbers = Array.from({length: step}, (_, index) => first + index);
    const digests = await Promise.all(numbers.map((number) =>
      crypto.subtle.digest("SHA-256", encoder.encode(`${challenge}:${part}:${number}`))));
    const found = digests.findIndex((digest) => zeros(digest) >= bits);
    if (found >= 0) return first + found;
  }
};

onmessage = async ({data}) => {
  for (let part = data.solved; part < data.parts; part += 1) {
    postMessage(await solve(data.challenge, part, data.bits));
  }
};

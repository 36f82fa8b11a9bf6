// A checksum that notices damage to a model file.

/**
 * A checksum of some bytes: FNV-1a over words of four bytes, with a rotation, as multiplication
 * alone carries no high bit down. A start feels how long this takes. The words are in the machine's order: all
 * machines an editor runs on have the low byte first, and another one would refuse the file, not misread it.
 */
export function checksumOf(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < words.length; i++) hash = mix(hash, words[i] as number);
  for (let i = words.length * 4; i < bytes.length; i++) hash = mix(hash, bytes[i] as number);
  return hash >>> 0;
}

function mix(hash: number, word: number): number {
  return Math.imul(((hash << 13) | (hash >>> 19)) ^ word, 0x01000193);
}

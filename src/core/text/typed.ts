type Numbers = Int32Array | Float32Array;

/** The array if it has room for `size` numbers, else one with the same numbers and room for more. */
export function grown<T extends Numbers>(array: T, size: number): T {
  if (array.length >= size) return array;
  const out = new (array.constructor as new (length: number) => T)(2 * size);
  out.set(array);
  return out;
}

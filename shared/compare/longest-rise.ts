/** Indices of a longest subsequence of these numbers that rises strictly, in order; in n log n steps. */
export function longestRise(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const previous = new Int32Array(numbers.length).fill(-1);
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.push(at);
  return rise.reverse();
}

/** The largest number up to `most` that fits, where what is larger than one that does not fit does not fit either. */
export function mostThat(fits: (amount: number) => boolean, most: number): number {
  if (fits(most)) return most;
  let [fitting, over] = [0, most];
  while (over - fitting > 1) {
    const middle = Math.floor((fitting + over) / 2);
    if (fits(middle)) fitting = middle;
    else over = middle;
  }
  return fitting;
}

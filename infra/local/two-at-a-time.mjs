/**
 * Works through a list with two hands: as many as the smallest machine has processors.
 * @template T, R
 * @param {T[]} list
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>} the results, in the order of the list
 */
export async function twoAtATime(list, work) {
  /** @type {R[]} */
  const results = []
  let next = 0
  const hand = async () => {
    while (next < list.length) {
      const mine = next++
      results[mine] = await work(/** @type {T} */ (list[mine]))
    }
  }
  await Promise.all([hand(), hand()])
  return results
}

import { chanceOf } from '../chances.ts'
import { type Publisher, statements } from '../publisher.ts'
import { seededBits } from '../seeded-bits.ts'
import { countYes, inventTenant, type Tenant } from '../world.ts'

/**
 * The game of all but one, played on the real thing: a fair coin decides whether the one couple is satisfied, the
 * publisher publishes, and an attacker who knows every other couple and has stolen the store says which. It says
 * what is likelier. Answers with the share of games it wins: 1/2 is blind, q/(p + q) = 8/11 is the most that one
 * metric with ratio 3/8 allows.
 */
export async function gamesWon(publisher: Publisher, games: number): Promise<number> {
  const coin = seededBits(4711)
  const others = inventTenant(31, 90)
  let won = 0
  for (let game = 0; game < games; game += 1) {
    const satisfied = coin(1) === 1
    const one = { id: 'the one', started: 0, channel: 0, finished: 3, satisfied, better: false, erased: null }
    const tenant: Tenant = { ...others, couples: [one, ...others.couples] }
    const watched = await publisher.watch(tenant, 1_000_000 + game)
    let yes = 1
    let no = 1
    for (const source of [statements(watched), watched.store ?? []]) {
      const about = source.filter(({ answer, members }) => answer === 'satisfied' && members.includes(0))
      let [likelyYes, likelyNo] = [1, 1]
      for (const { members, shown } of about) {
        const rest = countYes(tenant, members, 'satisfied') - (satisfied ? 1 : 0)
        likelyYes *= chanceOf(shown, rest + 1)
        likelyNo *= chanceOf(shown, rest)
        if (likelyYes + likelyNo > 0) {
          const sum = likelyYes + likelyNo
          likelyYes /= sum
          likelyNo /= sum
        }
      }
      // The store and what is made of it tell the same: the clearer of the two counts.
      if (Math.abs(Math.log(likelyYes / likelyNo)) > Math.abs(Math.log(yes / no))) [yes, no] = [likelyYes, likelyNo]
    }
    const guess = yes === no ? coin(1) === 1 : yes > no
    if (guess === satisfied) won += 1
  }
  return won / games
}

import { refuse } from '@tweespraak/testing/contract-server'
import { answerAccount } from './answer-account.ts'
import { answerCouple } from './answer-couple.ts'
import { answerSteps } from './answer-steps.ts'
import { worldState } from './world-state.ts'

/**
 * A small world for tests of screens: one person at home, with the real content of module 1. What a test wants otherwise
 * it changes on the world itself, or tells the server.
 */
export function aWorld() {
  const world = worldState()
  world.server.before(({ endpoint, opening }) => {
    if (!world.reachable) throw new TypeError('Failed to fetch')
    if (!world.signedIn && endpoint.openTo !== 'nobody') refuse(401, 'session.none')
    if (world.signedIn && opening && world.openingsOfAnother.includes(opening)) refuse(401, 'session.another')
    if ((world.locked || opening !== world.opening) && endpoint.behindPin) refuse(423, 'session.locked')
  })
  answerAccount(world)
  answerCouple(world)
  answerSteps(world)
  return Object.assign(world, { asked: world.server.asked })
}

export type World = ReturnType<typeof aWorld>

import { addEmail } from '@tweespraak/contract/learner/email'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { visit } from './at-home.tsx'

let world: World
let sent: string[]
beforeEach(async () => {
  world = aWorld()
  sent = []
  world.server.on(addEmail, ({ body }) => {
    sent.push(body.email)
    return { outcome: 'sent' } as const
  })
  await visit(world, { pathname: '/m' })
  await page.getByText('Je mailadres', { exact: true }).first().click()
})
afterEach(() => vi.restoreAllMocks())

async function asksCodeAt(address: string) {
  await page.getByRole('textbox', { name: 'Je mailadres' }).fill(address)
  await page.getByRole('group').filter({ hasText: 'Stuur mij een code' }).getByLabelText('Je pincode').fill('204816')
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
}

test('the full stop of a sentence is taken off an address', async () => {
  await asksCodeAt(' zoe_3@voorbeeld.example. ')
  await vi.waitFor(() => expect(sent).toEqual(['zoe_3@voorbeeld.example']))
})

test.each([
  ['zoë@voorbeeld.example', 'Een adres met ‘ë’ kunnen we niet gebruiken. Neem een ander adres.'],
  ['zoe@voorbeeld', 'Typ een mailadres, zoals naam@voorbeeld.nl.'],
  ['zoe..3@voorbeeld.example', 'Typ een mailadres, zoals naam@voorbeeld.nl.'],
])('%s is refused at the field, before it is sent', async (address, words) => {
  await asksCodeAt(address)
  await expect
    .element(page.getByRole('textbox', { name: 'Je mailadres' }))
    .toHaveAccessibleDescription(expect.stringContaining(words))
  expect(sent).toEqual([])
})

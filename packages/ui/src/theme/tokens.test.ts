import { expect, test } from 'vitest'
import tokens from './tokens.json' with { type: 'json' }
import { declarations, tokensCss } from './tokens-css.ts'

test('tokens.css says exactly what tokens.json says', async () => {
  await expect(tokensCss(tokens)).toMatchFileSnapshot('./tokens.css')
})

test('every colour of the base set has an evening value, except the ground that follows the paper', () => {
  const colours = (set: Parameters<typeof declarations>[0]) =>
    declarations(set)
      .map(([name]) => name)
      .filter((name) => name.startsWith('--tsp-color-') && name !== '--tsp-color-ground')
  expect(colours(tokens.evening)).toEqual(colours(tokens.base))
})

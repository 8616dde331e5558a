import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../src/styles.css'
import { Choice } from '../src/fields/choice.tsx'
import { CodeField } from '../src/fields/code-field.tsx'
import { ErrorSummary } from '../src/fields/error-summary.tsx'
import { TextField } from '../src/fields/text-field.tsx'
import { Button } from '../src/primitives/button.tsx'

type Mistakes = { errors: { field: string; message: string }[] }

const Form = ({ errors }: Mistakes) => (
  <>
    <ErrorSummary title="Er mist nog iets" errors={errors} />
    <TextField id="mail" label="Je e-mailadres" error="Hier ontbreekt een apenstaartje." />
    <Choice id="who" label="Wie begint?" error="Kies wie begint." options={[{ value: 'k', label: 'Kasia' }]} />
  </>
)

test('a button that cannot be pressed now can be reached, says why, and does nothing', async () => {
  const pressed = vi.fn()
  const submitted = vi.fn((event: React.FormEvent) => event.preventDefault())
  const screen = await render(
    <form onSubmit={submitted}>
      <Button type="submit" disabledReason="Dit kan als jullie allebei klaar zijn." onClick={pressed}>
        Lees samen
      </Button>
    </form>,
  )
  const button = screen.getByRole('button', { name: 'Lees samen' })
  await expect.element(button).toHaveAccessibleDescription('Dit kan als jullie allebei klaar zijn.')
  await userEvent.tab()
  await expect.element(button).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(pressed).not.toHaveBeenCalled()
  expect(submitted).not.toHaveBeenCalled()
})

test('a busy button cannot be pressed twice, and its words are read out', async () => {
  const pressed = vi.fn()
  const screen = await render(
    <Button busy busyWords="Een moment" onClick={pressed}>
      Bewaar
    </Button>,
  )
  await expect.element(screen.getByRole('status')).toHaveTextContent('Een moment')
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(pressed).not.toHaveBeenCalled()
})

test('arrow keys go through a choice and pick as they go', async () => {
  const picked = vi.fn()
  const screen = await render(
    <Choice
      label="Wie begint?"
      defaultValue="kasia"
      onChange={picked}
      options={[
        { value: 'kasia', label: 'Kasia' },
        { value: 'ben', label: 'Ben', note: 'Daarna wissel je.' },
      ]}
    />,
  )
  await expect.element(screen.getByRole('group', { name: 'Wie begint?' })).toBeVisible()
  await userEvent.tab()
  await expect.element(screen.getByRole('radio', { name: 'Kasia' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  expect(picked).toHaveBeenLastCalledWith('ben')
  await expect.element(screen.getByRole('radio', { name: /^Ben/ })).toBeChecked()
})

test('a code may be pasted with spaces, hyphens and small letters', async () => {
  const codes = vi.fn()
  const screen = await render(<CodeField kind="licence" label="Typ je code" onCode={codes} />)
  const input = screen.getByLabelText('Typ je code')
  await input.fill(' abcd-efgh 2345 6789 ')
  expect(codes).toHaveBeenLastCalledWith('ABCDEFGH23456789')
  await userEvent.tab()
  await input.click()
  await userEvent.tab()
  await expect.element(input).toHaveValue('ABCD EFGH 2345 6789')
})

test('a pin holds six digits and no more, is hidden until asked for, and is not kept by the browser', async () => {
  const screen = await render(<CodeField kind="pin" label="Je pincode" showWords="Laat zien" hideWords="Verberg" />)
  const input = screen.getByLabelText('Je pincode')
  await input.fill('12 34 56 78')
  await expect.element(input).toHaveValue('123456')
  await expect.element(input).toHaveAttribute('autocomplete', 'off')
  await expect.element(input).toHaveClass('tsp-code-masked')
  await screen.getByRole('button', { name: 'Laat zien' }).click()
  await expect.element(input).not.toHaveClass('tsp-code-masked')
})

test('an error summary takes focus on every attempt, and leads to the field or to the first choice of a group', async () => {
  const errors = [
    { field: 'mail', message: 'Vul je e-mailadres in.' },
    { field: 'who', message: 'Kies iemand.' },
  ]
  const screen = await render(<Form errors={errors} />)
  const summary = screen.getByRole('alert')
  await expect.element(summary).toHaveFocus()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  const mail = screen.getByLabelText('Je e-mailadres')
  await expect.element(mail).toHaveFocus()
  await expect.element(mail).toHaveAccessibleDescription('Hier ontbreekt een apenstaartje.')
  await screen.rerender(<Form errors={errors} />)
  await expect.element(mail).toHaveFocus()
  await screen.rerender(<Form errors={[...errors]} />)
  await expect.element(summary).toHaveFocus()
  await screen.getByRole('link', { name: 'Kies iemand.' }).click()
  await expect.element(screen.getByRole('radio', { name: 'Kasia' })).toHaveFocus()
})

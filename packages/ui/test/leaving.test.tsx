import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../src/styles.css'
import { Section } from '../src/patterns/page.tsx'
import { Button } from '../src/primitives/button.tsx'
import { Dialog } from '../src/primitives/dialog.tsx'
import { QuickExit } from '../src/primitives/quick-exit.tsx'

const blank = () => document.querySelector('[data-tsp-blank]')

afterEach(() => {
  blank()?.remove()
  document.body.inert = false
  document.body.style.display = ''
  document.title = 'test'
  history.replaceState(null, '', location.pathname + location.search)
})

function Exit({ onExit }: { onExit?: () => void }) {
  return (
    <>
      <input aria-label="Schrijf" />
      <QuickExit href="#weg" onExit={onExit} shiftWords={(left) => `Nog ${left} keer`}>
        Sluit meteen
      </QuickExit>
    </>
  )
}

test('pressing the exit blanks the page first, tells the app, and replaces the address', async () => {
  const seen: boolean[] = []
  const entries = history.length
  const screen = await render(<Exit onExit={() => seen.push(blank() !== null)} />)
  await screen.getByRole('link', { name: 'Sluit meteen' }).click()
  expect(seen).toEqual([true])
  expect(location.hash).toBe('#weg')
  expect(history.length).toBe(entries)
  expect(document.title.trim()).toBe('')
  expect(screen.container.getClientRects()).toHaveLength(0)
})

test('an app that fails while somebody leaves does not keep them', async () => {
  const failed = vi.fn((event: ErrorEvent) => event.preventDefault())
  addEventListener('error', failed)
  const screen = await render(
    <Exit
      onExit={() => {
        throw new Error('no network')
      }}
    />,
  )
  await screen.getByRole('link', { name: 'Sluit meteen' }).click()
  expect(location.hash).toBe('#weg')
  expect(blank()).not.toBeNull()
  removeEventListener('error', failed)
})

test('Shift three times leaves, also from inside a field, and says how many are left', async () => {
  const exited = vi.fn()
  const screen = await render(<Exit onExit={exited} />)
  await screen.getByLabelText('Schrijf').click()
  await userEvent.keyboard('{Shift}{Shift}')
  await expect.element(screen.getByRole('status')).toHaveTextContent('Nog 1 keer')
  expect(exited).not.toHaveBeenCalled()
  await userEvent.keyboard('{Shift}')
  expect(exited).toHaveBeenCalledOnce()
})

test('somebody who types capitals stays', async () => {
  const exited = vi.fn()
  const screen = await render(<Exit onExit={exited} />)
  await screen.getByLabelText('Schrijf').click()
  for (let time = 0; time < 4; time++) await userEvent.keyboard('{Shift>}A{/Shift}')
  expect(exited).not.toHaveBeenCalled()
})

test('three presses of Shift over more than five seconds are not an exit', async () => {
  const exited = vi.fn()
  await render(<Exit onExit={exited} />)
  const press = (at: number) => {
    const event = new KeyboardEvent('keydown', { key: 'Shift' })
    Object.defineProperty(event, 'timeStamp', { value: at })
    dispatchEvent(event)
  }
  for (const at of [0, 2000, 5001]) press(at)
  expect(exited).not.toHaveBeenCalled()
  press(6000)
  expect(exited).toHaveBeenCalledOnce()
})

function Asking({ stop }: { stop: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Section title="Aan tafel">
      <Button onClick={() => setOpen(true)}>Stop</Button>
      <button type="button">Erachter</button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        corner={
          <QuickExit href="#weg" byKeys={false}>
            Sluit ook hier
          </QuickExit>
        }
        title="Wil je nu stoppen?"
        actions={
          <>
            <Button onClick={stop}>Ja, stop</Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              Terug
            </Button>
          </>
        }
      />
      <QuickExit href="#weg">Sluit meteen</QuickExit>
    </Section>
  )
}

test('a dialog takes focus, keeps it inside, closes with Escape and gives focus back', async () => {
  const stop = vi.fn()
  const screen = await render(<Asking stop={stop} />)
  const opener = screen.getByRole('button', { name: 'Stop', exact: true })
  await opener.click()
  await expect.element(screen.getByRole('dialog', { name: 'Wil je nu stoppen?' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Ja, stop' })).toHaveFocus()
  await userEvent.tab()
  await expect.element(screen.getByRole('button', { name: 'Terug' })).toHaveFocus()
  await userEvent.tab()
  expect(document.activeElement?.textContent).not.toBe('Erachter')
  await userEvent.keyboard('{Escape}')
  await expect.element(opener).toHaveFocus()
  expect(stop).not.toHaveBeenCalled()
})

test('Shift three times also leaves while a dialog is open, and the blank page covers it', async () => {
  const screen = await render(<Asking stop={() => {}} />)
  await screen.getByRole('button', { name: 'Stop', exact: true }).click()
  await userEvent.keyboard('{Shift}{Shift}{Shift}')
  expect(location.hash).toBe('#weg')
  expect(blank()?.matches(':popover-open')).toBe(true)
  expect(document.querySelector('dialog')?.getClientRects()).toHaveLength(0)
})

test('the exit inside an open dialog can be pressed, where the one in the bar cannot', async () => {
  const screen = await render(<Asking stop={() => {}} />)
  await screen.getByRole('button', { name: 'Stop', exact: true }).click()
  await screen.getByRole('link', { name: 'Sluit ook hier' }).click()
  expect(location.hash).toBe('#weg')
  expect(blank()).not.toBeNull()
})

test('a dialog stands in the middle of the window', async () => {
  const screen = await render(<Asking stop={() => {}} />)
  await screen.getByRole('button', { name: 'Stop', exact: true }).click()
  const { top, bottom } = screen.getByRole('dialog').element().getBoundingClientRect()
  expect(Math.abs(top - (innerHeight - bottom))).toBeLessThanOrEqual(2)
})

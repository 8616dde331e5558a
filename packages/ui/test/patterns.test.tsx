import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../src/styles.css'
import { SlotPicker } from '../src/fields/slot-picker.tsx'
import { TextArea } from '../src/fields/text-area.tsx'
import { Page } from '../src/patterns/page.tsx'
import { Reveal } from '../src/patterns/reveal.tsx'
import { Nav, Shell } from '../src/patterns/shell.tsx'
import { VideoWithCaptions } from '../src/patterns/video.tsx'
import { ThemeSwitch } from '../src/primitives/appearance-switches.tsx'
import { Skeleton } from '../src/primitives/skeleton.tsx'
import { applyAppearance, readAppearance } from '../src/theme/appearance.ts'

afterEach(() => {
  localStorage.clear()
  applyAppearance({ theme: 'device', textSize: 'normal' })
  localStorage.clear()
})

const video = (
  <VideoWithCaptions
    label="Wat eronder zit"
    sources={[]}
    poster="data:,"
    captions={{ src: 'data:text/vtt,WEBVTT', lang: 'nl', label: 'Nederlands' }}
    startAt={70}
    transcriptWords="Hele tekst"
    transcript={[
      { at: 52, time: '0:52', words: 'Je zegt iets over de afwas.' },
      { at: 68, time: '1:08', words: 'Boos is vaak de buitenkant.' },
    ]}
  />
)

test('a video never plays by itself, begins where the viewer was, and shows its captions', async () => {
  const screen = await render(video)
  const player = screen.container.querySelector('video')
  expect(player?.autoplay).toBe(false)
  expect(player?.textTracks[0]?.mode).toBe('showing')
  player?.dispatchEvent(new Event('loadedmetadata'))
  expect(player?.currentTime).toBe(70)
})

test('the place in a video is told every five seconds and at a pause, not at every tick', async () => {
  const told = vi.fn()
  const screen = await render({ ...video, props: { ...video.props, onPlace: told } })
  const player = screen.container.querySelector('video')
  const at = (seconds: number, event: string) => {
    Object.defineProperty(player, 'currentTime', { value: seconds, configurable: true, writable: true })
    player?.dispatchEvent(new Event(event))
  }
  for (const seconds of [70.2, 71, 74.9]) at(seconds, 'timeupdate')
  expect(told).not.toHaveBeenCalled()
  at(75.1, 'timeupdate')
  expect(told).toHaveBeenCalledExactlyOnceWith(75.1)
  at(76, 'pause')
  expect(told).toHaveBeenLastCalledWith(76)
})

test('the text of a video can be read without playing it, and leads to its moment', async () => {
  const screen = await render(video)
  await screen.getByText('Hele tekst').click()
  await expect.element(screen.getByText('Je zegt iets over de afwas.')).toBeVisible()
  await screen.getByRole('button', { name: '0:52' }).click()
  expect(screen.container.querySelector('video')?.currentTime).toBe(52)
})

test('the words of a reveal are there at once, and the drawn lines follow the width of the page', async () => {
  const screen = await render(
    <div style={{ width: '350px' }}>
      <Reveal one={{ name: 'Kasia', words: 'Een.' }} two={{ name: 'Ben', words: 'Twee.' }} title="Samen">
        <p>Wat lees je?</p>
      </Reveal>
    </div>,
  )
  await expect.element(screen.getByText('Een.')).toBeVisible()
  await expect.element(screen.getByText('Twee.')).toBeVisible()
  const path = () => screen.container.querySelector('.tsp-stroke-two')?.getAttribute('d')
  expect(path()).toMatch(/^M345 /)
  screen.container.querySelector<HTMLElement>('div')?.style.setProperty('width', '300px')
  await vi.waitFor(() => expect(path()).toMatch(/^M295 /))
})

test('empty ruled lines are not seen in the first 300 ms, though their words can be read out', async () => {
  const screen = await render(<Skeleton words="Een moment" />)
  const [animation] = screen.container.querySelector('.tsp-skeleton')?.getAnimations() ?? []
  expect(animation?.effect?.getTiming()).toMatchObject({ delay: 300, fill: 'backwards' })
  await expect.element(screen.getByRole('status')).toHaveTextContent('Een moment')
})

test('paper grows with what is written on it', async () => {
  const screen = await render(<TextArea label="Schrijf het op" rows={1} />)
  const paper = screen.getByLabelText('Schrijf het op')
  const before = paper.element().getBoundingClientRect().height
  await paper.fill('een\ntwee\ndrie\nvier')
  expect(paper.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(before * 4 - 1)
})

test('arrow keys run through the times of all days, and each time is named with its day', async () => {
  const picked = vi.fn()
  const screen = await render(
    <SlotPicker
      label="Kies een tijd"
      value="a"
      onChange={picked}
      days={[
        { day: 'Vrijdag 13 november', slots: [{ value: 'a', label: '12:30' }] },
        { day: 'Maandag 16 november', slots: [{ value: 'b', label: '19:00' }] },
      ]}
    />,
  )
  await userEvent.tab()
  await expect.element(screen.getByRole('radio', { name: 'Vrijdag 13 november, 12:30' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  expect(picked).toHaveBeenLastCalledWith('b')
})

test('evening is put on the page and remembered on this device; what cannot be read is the default', async () => {
  const screen = await render(
    <ThemeSwitch label="Licht of avond" words={{ device: 'Zoals dit toestel', light: 'Licht', evening: 'Avond' }} />,
  )
  await screen.getByText('Avond').click()
  expect(document.documentElement.dataset.theme).toBe('evening')
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(28, 31, 28)')
  expect(readAppearance()).toEqual({ theme: 'evening', textSize: 'normal' })
  localStorage.setItem('appearance', 'neon huge')
  expect(readAppearance()).toEqual({ theme: 'device', textSize: 'normal' })
})

test('the first Tab is the way past the top, and leads to the page itself without a new address', async () => {
  const before = location.href
  const screen = await render(
    <Shell
      skipWords="Naar de inhoud"
      brand={<a href="#thuis">Mijn plek</a>}
      nav={
        <Nav label="Hoofdmenu">
          <a href="#vandaag" aria-current="page">
            Vandaag
          </a>
        </Nav>
      }
    >
      <Page title="Vandaag">
        <a href="#verder">Ga verder</a>
      </Page>
    </Shell>,
  )
  await userEvent.tab()
  const skip = screen.getByRole('link', { name: 'Naar de inhoud' })
  await expect.element(skip).toHaveFocus()
  expect(skip.element().getBoundingClientRect().height).toBeGreaterThan(40)
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('main')).toHaveFocus()
  expect(location.href).toBe(before)
  await userEvent.tab()
  await expect.element(screen.getByRole('link', { name: 'Ga verder' })).toHaveFocus()
})

import '@tweespraak/ui/styles.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Call, type Enter } from '../src/call/call.ts'
import { Media } from '../src/media/media.ts'
import { CallRoom, DeviceCheck } from '../src/room.tsx'

declare const __LIVEKIT__: boolean

i18n.loadAndActivate({ locale: 'nl', messages: {} })
const key = btoa('thirty-two bytes of a random key')
const within = { timeout: 20_000 }

const show = (children: ReactNode) => render(<I18nProvider i18n={i18n}>{children}</I18nProvider>)

async function noBarriers(): Promise<void> {
  // A button on its way from one colour to the next is none of both.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  const { violations } = await axe.run(document.body)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

function newMedia(): Media {
  const media = new Media()
  onTestFinished(() => media.stop())
  return media
}

afterEach(() => vi.restoreAllMocks())

describe('the check of camera and microphone', () => {
  test('shows the picture, hears the voice, and says so in words', async () => {
    const screen = await show(
      <main>
        <DeviceCheck media={newMedia()} line="one" />
      </main>,
    )
    await expect.element(screen.getByText('Je microfoon doet het.'), within).toBeInTheDocument()
    const video = document.querySelector('video')
    await vi.waitFor(() => expect(video?.getVideoPlaybackQuality().totalVideoFrames).toBeGreaterThan(3), within)
    await noBarriers()
  })

  test.for([
    ['NotAllowedError', 'Je camera mag hier niet aan.', 'Je microfoon mag hier niet aan.'],
    ['NotFoundError', 'We vinden geen camera.', 'We vinden geen microfoon.'],
    ['NotReadableError', 'Een ander programma gebruikt je camera.', 'Een ander programma gebruikt je microfoon.'],
  ] as const)('%s is said in our own words, with a way out', async ([name, camera, microphone]) => {
    const real = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('no', name))
    const screen = await show(
      <main>
        <DeviceCheck media={newMedia()} line="two" />
      </main>,
    )
    await expect.element(screen.getByText(camera), within).toBeInTheDocument()
    await expect.element(screen.getByText(microphone), within).toBeInTheDocument()
    await noBarriers()
    real.mockRestore()
    await screen.getByRole('button', { name: 'Probeer het opnieuw' }).first().click()
    await expect.element(screen.getByText(camera), within).not.toBeInTheDocument()
  })

  test('without a camera the microphone still works', async () => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation((wanted) =>
      wanted?.video ? Promise.reject(new DOMException('no', 'NotFoundError')) : real(wanted),
    )
    const screen = await show(
      <main>
        <DeviceCheck media={newMedia()} line="one" />
      </main>,
    )
    await expect.element(screen.getByText('We vinden geen camera.'), within).toBeInTheDocument()
    await expect.element(screen.getByText('Je microfoon doet het.'), within).toBeInTheDocument()
    await expect.element(screen.getByRole('button', { name: 'Microfoon' })).toHaveAttribute('aria-pressed', 'true')
    await expect.element(screen.getByRole('button', { name: 'Camera' })).toHaveAttribute('aria-pressed', 'false')
  })
})

describe.skipIf(!__LIVEKIT__)('the room on the screen', () => {
  beforeAll(() => commands.startServer())
  afterAll(() => commands.killServer())

  const who = (seatId: string) => ({ name: seatId.startsWith('bot') ? 'Ben' : 'Marijke', line: 'two' as const })

  async function open(enter?: Enter) {
    const room = `room-${crypto.randomUUID()}`
    const media = newMedia()
    const ours: Enter = async () => ({ ...(await commands.token(room, 'ana')), encryptionKey: key, seatId: 'ana' })
    const call = new Call({ media, enter: enter ?? ours })
    onTestFinished(() => call.hangUp())
    const onOver = vi.fn<(why: 'left' | 'putOut') => void>()
    const screen = await show(
      <CallRoom
        call={call}
        media={media}
        title="Met Marijke"
        note="nog ruim een half uur"
        self={{ name: 'Jij', line: 'one' }}
        who={who}
        help={<p>Bel ons.</p>}
        onOver={onOver}
      />,
    )
    return { room, call, screen, onOver }
  }

  test.for([
    [390, 844],
    [1280, 800],
  ] as const)(
    'who talks is named, the buttons say their state, and nothing stands in the way at %i px',
    async ([width, height]) => {
      await page.viewport(width, height)
      const { room, screen } = await open()
      await expect.element(screen.getByText('Je bent binnen.'), within).toBeInTheDocument()
      await commands.botJoins(room, `bot-${width}`, key)
      onTestFinished(() => commands.botLeaves(`bot-${width}`))
      await expect.element(screen.getByText('Ben is er.'), within).toBeInTheDocument()
      await expect.element(screen.getByText('praat').first(), within).toBeInTheDocument()
      await vi.waitFor(() => expect(document.querySelectorAll('.tsp-room-tiles video')).toHaveLength(1), within)
      await noBarriers()
      await userEvent.tab()
      await expect.element(screen.getByRole('button', { name: 'Microfoon' })).toHaveFocus()
      await userEvent.keyboard(' ')
      await expect.element(screen.getByRole('button', { name: 'Microfoon' })).toHaveAttribute('aria-pressed', 'false')
      await expect.element(screen.getByText('Je microfoon staat uit.')).toBeInTheDocument()
    },
  )

  test('the own picture can be hidden and the others be heard only', async () => {
    const { room, screen } = await open()
    await commands.botJoins(room, 'bot-view', key)
    onTestFinished(() => commands.botLeaves('bot-view'))
    await vi.waitFor(() => expect(document.querySelectorAll('video')).toHaveLength(2), within)
    await screen.getByRole('button', { name: 'Beeld en geluid' }).click()
    await screen.getByRole('checkbox', { name: /^Verberg mijn eigen beeld/ }).click()
    await screen.getByRole('checkbox', { name: /^Alleen geluid/ }).click()
    await noBarriers()
    await screen.getByRole('button', { name: 'Klaar' }).click()
    await vi.waitFor(() => expect(document.querySelectorAll('video')).toHaveLength(0), within)
    expect(document.querySelectorAll('audio')).toHaveLength(1)
    await expect.element(screen.getByRole('button', { name: 'Camera' })).toHaveAttribute('aria-pressed', 'false')
  })

  test('hanging up is said to the page, once', async () => {
    const { screen, onOver } = await open()
    await expect.element(screen.getByText('Je bent binnen.'), within).toBeInTheDocument()
    await screen.getByRole('button', { name: 'Ophangen' }).click()
    await vi.waitFor(() => expect(onOver).toHaveBeenCalledWith('left'), within)
    expect(onOver).toHaveBeenCalledTimes(1)
  })
})

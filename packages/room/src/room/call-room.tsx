import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { Notice } from '@tweespraak/ui/notice'
import { RoomFrame } from '@tweespraak/ui/patterns/room-frame'
import { VideoTile } from '@tweespraak/ui/patterns/video-tile'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Call } from '../call/call.ts'
import type { Present } from '../call/people.ts'
import { useCall } from '../call/use-call.ts'
import { DeviceTroubleNotice } from '../media/device-trouble-notice.tsx'
import type { Media } from '../media/media.ts'
import { Picture } from '../media/picture.tsx'
import { Sound } from '../media/sound.tsx'
import { SourceButton } from '../media/source-button.tsx'
import { useMedia } from '../media/use-media.ts'
import { Announcements } from './announcements.tsx'
import { AwayPanel } from './away-panel.tsx'
import { PersonTile, type Somebody } from './person-tile.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { useStatusText } from './status-text.ts'
import { useStayAwake } from './stay-awake.ts'

interface Props {
  readonly call: Call
  readonly media: Media
  /** The heading: "Met Marijke". */
  readonly title: ReactNode
  /** Under it: TimeLeftText. */
  readonly note: ReactNode
  /** Our own name and line. */
  readonly self: Somebody
  readonly who: (seatId: string) => Somebody
  /** QuickExit, on a learner's page; a second one for the dialog. */
  readonly corner?: ReactNode
  readonly dialogCorner?: ReactNode
  /** On a professional's page: how the conversation is divided. */
  readonly plan?: ReactNode
  /** The one filled button, if there is something to do first. */
  readonly first?: ReactNode
  /** More buttons, before the last one. */
  readonly more?: ReactNode
  /** The last button. Default: hang up. */
  readonly last?: ReactNode
  /** When coming back takes half a minute: whom to call. */
  readonly help: ReactNode
  /** The person hung up, or the API let nobody in any more. */
  readonly onOver: (why: 'left' | 'putOut') => void
}

/** The room: everybody's picture and voice, our own buttons, and how the line is. Goes in by itself. */
export function CallRoom(props: Props) {
  const { call, media, title, note, self, who, corner, dialogCorner, plan, first, more, last, help, onOver } = props
  const { t } = useLingui()
  const state = useCall(call)
  const { camera, speaker } = useMedia(media)
  const [view, setView] = useState({ self: true, pictures: true })
  const [settings, setSettings] = useState(false)
  const nameOf = useCallback((seatId: string) => who(seatId).name, [who])
  const status = useStatusText()(state, nameOf)
  const { phase } = state
  const people = inOrder(state.people, who)
  const over = phase.kind === 'over' ? phase.why : null
  useStayAwake()
  useEffect(() => {
    void media.start()
    call.start()
    document.getElementById('main')?.focus()
  }, [call, media])
  useEffect(() => {
    if (over === 'left' || over === 'putOut') onOver(over)
  }, [over, onOver])

  const away = phase.kind === 'connecting' || phase.kind === 'returning' || phase.kind === 'over'
  return (
    <RoomFrame
      title={title}
      note={note}
      corner={corner}
      plan={plan}
      tiles={
        away ? (
          <AwayPanel phase={phase} help={help} onAgain={() => call.start()} />
        ) : (
          <>
            {people.map((person) => (
              <PersonTile key={person.seatId} person={person} who={who(person.seatId)} pictures={view.pictures} />
            ))}
            {people.length === 0 && <Alone />}
          </>
        )
      }
      self={
        view.self && (
          <VideoTile line={self.line} name={self.name} speaking={state.speaking} speakingWord={t`praat`}>
            {camera.on && camera.track ? <Picture track={camera.track} mirrored /> : undefined}
          </VideoTile>
        )
      }
      pause={
        <>
          {people.map(({ seatId, sound }) => sound && <Sound key={seatId} track={sound} speaker={speaker} />)}
          <Announcements people={people} nameOf={nameOf} />
          <DeviceTroubleNotice media={media} kind="microphone" />
          <DeviceTroubleNotice media={media} kind="camera" />
          {state.silenced && (
            <Button icon="sound" onClick={() => void call.playSound()}>
              {t`Zet het geluid aan`}
            </Button>
          )}
          <SettingsDialog
            open={settings}
            onClose={() => setSettings(false)}
            media={media}
            view={view}
            onView={setView}
            corner={dialogCorner}
          />
          {!state.silenced && first}
        </>
      }
      controls={
        <>
          <SourceButton media={media} kind="microphone" />
          <SourceButton media={media} kind="camera" />
          <Button kind="ink" icon="sound" aria-haspopup="dialog" onClick={() => setSettings(true)}>
            {t`Beeld en geluid`}
          </Button>
          {more}
          {last ?? (
            <Button kind="danger" icon="phone" onClick={() => void call.hangUp()}>
              {t`Ophangen`}
            </Button>
          )}
        </>
      }
      status={status}
    />
  )
}

const places = ['third', 'one', 'two'] as const

/** The professional first, then line one, then line two: the same at every side, whoever came first. */
const inOrder = (people: readonly Present[], who: Props['who']): readonly Present[] =>
  [...people].sort((a, b) => places.indexOf(who(a.seatId).line) - places.indexOf(who(b.seatId).line))

function Alone() {
  const { t } = useLingui()
  return (
    <div className="room-away">
      <Notice kind="waiting" title={t`Je bent binnen.`}>
        <p>{t`Er komt zo iemand bij.`}</p>
      </Notice>
    </div>
  )
}

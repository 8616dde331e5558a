// What the shortest page over livekit-client does: no encryption, no interface, no coming back.
import { createLocalTracks, Room, RoomEvent } from 'livekit-client'
import { countFrom } from './first-picture.ts'

const button = document.querySelector('button')
if (!button) throw new Error('the page has no button')
const tracks = await createLocalTracks({ audio: true, video: true })
countFrom(button)
button.addEventListener('click', () => void join())
window.ready = true

async function join(): Promise<void> {
  const { url, token } = await window.wayIn()
  const room = new Room({ adaptiveStream: true, dynacast: true })
  room.on(RoomEvent.TrackSubscribed, (track) => document.body.append(track.attach()))
  await room.connect(url, token)
  for (const track of tracks) await room.localParticipant.publishTrack(track)
}

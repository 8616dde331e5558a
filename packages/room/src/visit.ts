import { useEffect, useState } from 'react'
import { Call, type Enter } from './call/call.ts'
import { Media } from './media/media.ts'

/** The camera, the microphone and the call of somebody on one page. */
class Visit {
  readonly media = new Media()
  readonly call: Call
  #holders = 0

  constructor(enter: Enter) {
    this.call = new Call({ media: this.media, enter })
  }

  /** Keeps the call for one holder. Returns what lets go: after the last one the call is hung up and the camera goes out. */
  hold = (): (() => void) => {
    this.#holders += 1
    this.call.prepare()
    return () => {
      this.#holders -= 1
      // React may take a page away and put it back at once, to try it: that is no goodbye.
      setTimeout(() => {
        if (this.#holders > 0) return
        void this.call.hangUp()
        this.media.stop()
      })
    }
  }
}

/** One visit for as long as this part of the page is there. `enter` is taken once. */
export function useVisit(enter: Enter): Visit {
  const [visit] = useState(() => new Visit(enter))
  useEffect(() => visit.hold(), [visit])
  return visit
}

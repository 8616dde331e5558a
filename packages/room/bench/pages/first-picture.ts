/** How wide the other side's picture is; our own camera gives another. */
const theirWidth = 320

declare global {
  interface Window {
    /** Asks the program outside for a way into the room of this round, as a page would ask its API. */
    wayIn: () => Promise<{ url: string; token: string }>
    /** Milliseconds from the press until the other's first picture is on the screen. */
    firstPicture: Promise<number>
    /** Camera and microphone are warm: the person may press. */
    ready: boolean
  }
}

/** Starts counting at the press on the button, and ends when a video shows the other's first decoded picture. */
export function countFrom(button: HTMLButtonElement): void {
  window.firstPicture = new Promise((resolve) => {
    button.addEventListener('click', () => {
      const pressed = performance.now()
      const follow = (video: HTMLVideoElement): void => {
        video.requestVideoFrameCallback((now, { width }) =>
          width === theirWidth ? resolve(now - pressed) : follow(video),
        )
      }
      const seen = new Set<HTMLVideoElement>()
      const look = () => {
        for (const video of document.querySelectorAll('video')) {
          if (!seen.has(video)) follow(video)
          seen.add(video)
        }
      }
      look()
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    })
  })
}

let holders = 0

/** Keeps screens from taking focus and scroll when they appear. Returns what ends that. Several may hold at once. */
export function holdArrivalFocus(): () => void {
  holders += 1
  let holding = true
  return () => {
    if (holding) holders -= 1
    holding = false
  }
}

/** Whether a screen that appears now must leave focus and scroll where they are. */
export const arrivalFocusIsHeld = (): boolean => holders > 0

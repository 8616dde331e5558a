const drawings = {
  check: 'M4 13l5 5L20 6',
  cross: 'M6 6l12 12M18 6L6 18',
  forward: 'M9 5.5l6.5 6.5L9 18.5',
  back: 'M15 5.5L8.5 12l6.5 6.5',
  down: 'M5.5 9l6.5 6.5L18.5 9',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.5v.1',
  error: 'M12 3.5L2.5 20.5h19zM12 10v5M12 17.8v.1',
  offline: 'M2 9c5-5 15-5 20 0M6 13c4-3.6 8-3.6 12 0M10 17c1.4-1 2.6-1 4 0M4 20L20 3',
  waiting: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.5l3.5 2',
  phone: 'M3 15.5c-1.8-7 19.8-7 18 0l-4.6.2-.9-3.3q-3.5-.9-7 0l-.9 3.3z',
  sound: 'M3 9.5h4l5-4.5v14l-5-4.5H3zM15.5 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12',
  lock: 'M5 11h14v9.5H5zM8 11V7.5a4 4 0 0 1 8 0V11',
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3.5',
  camera: 'M2.5 6H15v12H2.5zM15 10.5l6-3.5v10l-6-3.5',
  pause: 'M8 4v16M16 4v16',
  play: 'M6 4l14 8-14 8z',
  print: 'M6.5 8V3h11v5M6.5 17H3V8.5h18V17h-3.5M6.5 13.5h11V21h-11z',
  download: 'M12 3v12M6.5 10l5.5 5.5 5.5-5.5M4 20.5h16',
  plus: 'M12 4v16M4 12h16',
} as const

export type IconName = keyof typeof drawings

/** A drawn sign of 24 by 24 in the colour of the text. Always beside words, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="tsp-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}

interface File {
  /** Says nothing about what is in it: others may see the downloads of this device. */
  readonly name: string
  /** Its media type. */
  readonly type: string
  readonly text: string
}

/** Saves a file among the downloads of this device. */
export function saveFile({ name, type, text }: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/**
 * How the logger of the video library names what it leaves in the browser's storage: that a conversation was looked at
 * here.
 */
const ofLogger = 'loglevel:'

/** Takes away what others leave on this device, when somebody signs out or leaves at once. */
export function forgetTraces(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(ofLogger)) localStorage.removeItem(name)
  } catch {
    // A device that keeps nothing has nothing.
  }
}

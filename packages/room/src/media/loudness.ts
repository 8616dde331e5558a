/** How often the meter is read. */
const updateIntervalMs = 100

/** Samples looked back on: at 48 kHz 0.17 s, more than lies between two readings, so that no short sound falls between. */
const windowSamples = 8192

/** Samples that are weighed together, 0.02 s. */
const pieceSamples = 1024

/**
 * Reads how loud a microphone is, from 0 to 1, about ten times a second. Returns what stops it.
 * Root mean square of the loudest piece, times four: ordinary talking then fills about half.
 */
export function readLoudness(track: MediaStreamTrack, tell: (level: number) => void): () => void {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = windowSamples
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const timer = setInterval(() => {
    // A browser may keep a context asleep until somebody pressed something.
    if (context.state === 'suspended') void context.resume()
    analyser.getFloatTimeDomainData(samples)
    tell(Math.min(1, 4 * loudest(samples)))
  }, updateIntervalMs)
  return () => {
    clearInterval(timer)
    void context.close()
  }
}

const loudest = (samples: Float32Array): number => {
  const pieces = Array.from({ length: windowSamples / pieceSamples }, (_, at) =>
    samples.subarray(at * pieceSamples, (at + 1) * pieceSamples),
  )
  return Math.max(...pieces.map(rootMeanSquare))
}

const rootMeanSquare = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)

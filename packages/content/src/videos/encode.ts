import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Pictures a second. */
export const frameRate = 25
const frameSize = { width: 1280, height: 720 }

const input = `-f rawvideo -pix_fmt rgba -s ${frameSize.width}x${frameSize.height} -r ${frameRate} -i pipe:0`
const colours = '-vf scale=out_color_matrix=bt709:out_range=tv -colorspace bt709 -color_range tv'
const plain = '-an -map_metadata -1 -fflags +bitexact -flags +bitexact -pix_fmt yuv420p'

/** H.264 for every device, VP9 for browsers without it. No sound track: the films are silent. */
const outputs = {
  mp4: '-c:v libx264 -preset slow -crf 24 -profile:v high -g 250 -threads 1 -movflags +faststart',
  webm: '-c:v libvpx-vp9 -crf 34 -b:v 0 -g 250 -threads 1 -deadline good -cpu-used 3',
}

/** Stands for how films are encoded: with other switches the same pictures give other files. */
export const encoderSwitches = [input, colours, plain, outputs.mp4, outputs.webm].join('\n')

/** The film cannot be encoded; the message says what to do. */
export class EncoderProblem extends Error {
  readonly code: 'videos.no_ffmpeg' | 'videos.encoder_failed'

  constructor(code: EncoderProblem['code'], message: string) {
    super(message)
    this.name = 'EncoderProblem'
    this.code = code
  }
}

/** Two encoders that are fed the same frames. `end` waits until both files are whole. */
export function startEncoders(files: Record<keyof typeof outputs, string>) {
  const running = [encoder(outputs.mp4, files.mp4), encoder(outputs.webm, files.webm)]
  return {
    /** Raw RGBA of one frame. Waits while an encoder is behind. */
    feed: async (pixels: Uint8Array): Promise<void> => {
      for (const { child } of running) if (child.stdin && !child.stdin.write(pixels)) await once(child.stdin, 'drain')
    },
    end: async (): Promise<void> => {
      for (const { child } of running) child.stdin?.end()
      await Promise.all(running.map(({ ended }) => ended))
    },
  }
}

function encoder(output: string, file: string): { child: ChildProcess; ended: Promise<void> } {
  const child = spawn('ffmpeg', [...`-y -v error ${input} ${colours} ${output} ${plain}`.split(' '), file], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (words: Buffer) => {
    said += words.toString()
  })
  const ended = new Promise<void>((done, fail) => {
    child.on('error', () =>
      fail(new EncoderProblem('videos.no_ffmpeg', 'ffmpeg is not here. Install it: apt-get install ffmpeg')),
    )
    child.on('close', (code) =>
      code === 0 ? done() : fail(new EncoderProblem('videos.encoder_failed', `ffmpeg: ${said.trim()}`)),
    )
  })
  return { child, ended }
}

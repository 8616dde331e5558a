/** one and two: the lines of the partners. twoOver: where line two runs on top. gap: the ground round a crossing. */
export type Stroke = [kind: 'one' | 'two' | 'twoOver' | 'twoThin' | 'gap' | 'ink', path: string]

/** `ground`: the height of the line that runs off the page, of 200. Later strokes lie on top. */
export type DrawingData = { ground: number; strokes: readonly Stroke[] }

/** All drawings, 320 by 200. Paths start far outside the frame, so that the lines run off any page. */
export const drawings = {
  /** Module 1: two chairs facing each other. */
  chairs: {
    ground: 168,
    strokes: [
      ['one', 'M82 116H122A14 14 0 0 1 136 129L140 168'],
      ['one', 'M-2400 168H64A14 14 0 0 0 78 155L82 116C83 92 80 74 72 46'],
      ['two', 'M238 116H198A14 14 0 0 0 184 129L180 168'],
      ['two', 'M2720 168H256A14 14 0 0 1 242 155L238 116C237 92 240 74 248 46'],
    ],
  },
  /** Module 2: two lines making a round behind each other. */
  round: {
    ground: 100,
    strokes: [
      ['one', 'M-2400 100H66C84 100 93 94 98 78A66 66 0 0 1 226 92'],
      ['one', 'M212 80L226 95L240 80'],
      ['two', 'M2720 100H254C236 100 227 106 222 122A66 66 0 0 1 95 112'],
      ['twoThin', 'M80 119L94.5 104L109 119'],
    ],
  },
  /** Module 3: two bulbs under the ground that touch. */
  bulbs: {
    ground: 76,
    strokes: [
      ['one', 'M-2400 76H84C100 76 106 50 106 10C122 26 128 46 121 64C119 72 124 76 132 76H156'],
      ['one', 'M103 92C96 108 66 110 66 140C66 162 90 172 112 178C134 172 155 162 155 140C155 110 128 108 121 92'],
      ['two', 'M2720 76H236C220 76 214 50 214 10C198 26 192 46 199 64C201 72 196 76 188 76H164'],
      ['two', 'M217 92C224 108 254 110 254 140C254 162 230 172 208 178C186 172 165 162 165 140C165 110 192 108 199 92'],
    ],
  },
  /** Module 4: a line makes a large loop and comes back to the other. */
  loop: {
    ground: 168,
    strokes: [
      ['two', 'M2720 168H264C214 168 162 134 162 88C162 56 184 34 212 34C240 34 262 56 262 88C262 132 222 167 168 168'],
      ['gap', 'M228.9,149.1C220.9,154.8 211.6,159.4 201.3,162.7'],
      ['twoOver', 'M235.3,144.1C223.9,153.9 209.3,161.2 192.7,165'],
      ['one', 'M-2400 168H150'],
    ],
  },
  /** Module 5: two cups whose steam comes together. */
  cups: {
    ground: 168,
    strokes: [
      ['one', 'M77.5 121C46 112 46 156 81 148'],
      ['one', 'M-2400 168H114C130 168 136 146 138 112H78C80 146 84 160 95 168'],
      ['two', 'M242.5 121C274 112 274 156 239 148'],
      ['two', 'M2720 168H206C190 168 184 146 182 112H242C240 146 236 160 225 168'],
      ['two', 'M212 96C234 66 186 74 168 58C148 40 138 30 150 10'],
      ['gap', 'M153.2,56.9C158.7,52 163.4,47.6 167,43.5'],
      ['one', 'M108 96C86 66 134 74 152 58C172 40 182 30 170 10'],
    ],
  },
  /** Module 6: a bowl with a crack; the halves fit. */
  bowl: {
    ground: 168,
    strokes: [
      ['one', 'M-2400 168H114C82 158 66 130 62 90H146L136 110L156 126L140 146L150 168H114'],
      ['two', 'M2720 168H206C238 158 254 130 258 90H168L158 110L178 126L162 146L172 168H206'],
    ],
  },
  /** Module 7: a tent of two poles that lean on each other. */
  tent: {
    ground: 168,
    strokes: [
      ['two', 'M2720 168H268A16 16 0 0 1 254 160L146 22'],
      ['gap', 'M152 48L172 22.4'],
      ['one', 'M-2400 168H52A16 16 0 0 0 66 160L174 22'],
      ['one', 'M154 70C150 110 134 144 116 168'],
      ['two', 'M166 70C170 110 186 144 204 168'],
    ],
  },
  /** Module 8: a bicycle, each wheel another line. */
  bicycle: {
    ground: 168,
    strokes: [
      ['two', 'M2720 168H232A42 42 0 1 1 232.1 168'],
      ['two', 'M232 126L208 62C204 50 192 48 182 54'],
      ['two', 'M213 76C200 108 174 126 148 126'],
      ['one', 'M-2400 168H90A42 42 0 1 0 89.9 168'],
      ['one', 'M90 126H148L129 72M90 126L135 88M112 70H144'],
    ],
  },
  /** A conversation: two chairs and a table, the table in thin ink. */
  table: {
    ground: 168,
    strokes: [
      ['one', 'M52 116H92A14 14 0 0 1 106 129L110 168'],
      ['one', 'M-2400 168H34A14 14 0 0 0 48 155L52 116C53 92 50 74 42 46'],
      ['two', 'M268 116H228A14 14 0 0 0 214 129L210 168'],
      ['two', 'M2720 168H286A14 14 0 0 1 272 155L268 116C267 92 270 74 278 46'],
      ['ink', 'M124 168L130 100M196 168L190 100M116 100H204'],
    ],
  },
  /** Time-out: two lines upright like a pause sign. */
  pause: {
    ground: 168,
    strokes: [
      ['one', 'M-2400 168H88A16 16 0 0 0 104 152V54A18 18 0 0 1 140 54V168'],
      ['two', 'M2720 168H232A16 16 0 0 1 216 152V54A18 18 0 0 0 180 54V168'],
    ],
  },
  /** Nothing here yet: an open notebook without text. */
  notebook: {
    ground: 166,
    strokes: [
      ['one', 'M-2400 166H36A12 12 0 0 0 48 154V78C84 60 130 62 153 82V174C128 156 92 152 64 160'],
      ['two', 'M2720 166H284A12 12 0 0 1 272 154V78C236 60 190 62 167 82V174C192 156 228 152 256 160'],
    ],
  },
} satisfies Record<string, DrawingData>

export type DrawingName = keyof typeof drawings

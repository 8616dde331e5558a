/** The two lines a person can be drawn as. Not a position and not a gender: whoever comes first picks. */
export type Line = 'one' | 'two'

export const otherLine = (line: Line): Line => (line === 'one' ? 'two' : 'one')

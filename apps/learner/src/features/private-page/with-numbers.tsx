import { Fragment } from 'react'

/** A telephone number in a sentence: 112, 113, 0800-2000. Not the 113 of a website, nor the 112 of an app. */
const phone = /\b(?:11[23]|0\d{3}-\d{4})\b(?!\.nl)/g

/** A text whose telephone numbers can be pressed. */
export function WithNumbers({ text }: { text: string }) {
  const numbers = [...text.matchAll(phone)].map(({ 0: number, index }) => ({ number, index }))
  const end = numbers.at(-1)
  return (
    <>
      {numbers.map(({ number, index }, at) => {
        const before = numbers[at - 1]
        return (
          <Fragment key={index}>
            {text.slice(before ? before.index + before.number.length : 0, index)}
            <a href={`tel:${number.replace('-', '')}`}>{number}</a>
          </Fragment>
        )
      })}
      {text.slice(end ? end.index + end.number.length : 0)}
    </>
  )
}

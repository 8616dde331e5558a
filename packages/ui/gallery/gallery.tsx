import { useEffect, useState } from 'react'
import { Page, Section } from '../src/patterns/page.tsx'
import { Link } from '../src/primitives/link.tsx'
import { applyAppearance, readAppearance } from '../src/theme/appearance.ts'
import { Basics } from './basics.tsx'
import { Desk } from './desk.tsx'
import { Home } from './frames.tsx'
import { People } from './people.tsx'
import { Demodam, Hulp } from './public.tsx'
import { Afspraak, Oefening, Rapport, Tafel, Vandaag, Voorbereiden, Zinnen } from './screens.tsx'
import { Signs } from './signs.tsx'
import { Kamer, Rondje } from './together.tsx'

applyAppearance(readAppearance())

const pages = {
  '#/vandaag': Vandaag,
  '#/oefening': Oefening,
  '#/zinnen': Zinnen,
  '#/tafel': Tafel,
  '#/afspraak': Afspraak,
  '#/rapport': Rapport,
  '#/voorbereiden': Voorbereiden,
  '#/rondje': Rondje,
  '#/kamer': Kamer,
  '#/demodam': Demodam,
  '#/hulp': Hulp,
} as const

export const pageNames = Object.keys(pages) as (keyof typeof pages)[]

/** Every part in every state, and whole screens made of them, chosen by the hash. */
export function Gallery() {
  const hash = useHash()
  const Screen = pages[hash as keyof typeof pages] ?? Parts
  return <Screen />
}

function Parts() {
  return (
    <Home places={['Onderdelen']}>
      <Page title="Onderdelen">
        <Section title="Schermen">
          <ul className="tsp-plain">
            {pageNames.map((name) => (
              <li key={name}>
                <Link href={name}>{name.slice(2)}</Link>
              </li>
            ))}
          </ul>
        </Section>
        <Basics />
        <Signs />
        <People />
        <Desk />
      </Page>
    </Home>
  )
}

function useHash() {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return hash
}

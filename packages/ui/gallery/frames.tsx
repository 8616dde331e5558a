import type { ReactNode } from 'react'
import { Logo, Mark } from '../src/drawings/logo.tsx'
import { Nav, Shell } from '../src/patterns/shell.tsx'
import { Link } from '../src/primitives/link.tsx'
import { QuickExit } from '../src/primitives/quick-exit.tsx'

const exit = (
  <QuickExit href="#weg" shiftWords={(left) => `Nog ${left} keer Shift om te sluiten`}>
    Sluit meteen
  </QuickExit>
)

/** The learner's frame: name and places at home, only the mark on a step. */
export function Home({ places, children }: { places?: string[]; children: ReactNode }) {
  return (
    <Shell
      skipWords="Naar de inhoud"
      brand={<a href="#/">{places ? <Logo name="Tweespraak" /> : <Mark words="Mijn plek" />}</a>}
      corner={exit}
      nav={
        places && (
          <Nav label="Hoofdmenu">
            {places.map((place, index) => (
              <a key={place} href={`#/${place.toLowerCase()}`} aria-current={index === 0 ? 'page' : undefined}>
                {place}
              </a>
            ))}
          </Nav>
        )
      }
      footer={['Hulp en contact', 'Wie ziet wat?', 'Even pauze nemen', 'Uitloggen'].map((words) => (
        <Link key={words} kind="ink" href="#/">
          {words}
        </Link>
      ))}
    >
      {children}
    </Shell>
  )
}

/** A desk: professional or municipality. */
export function DeskFrame({ places, corner, children }: { places: string[]; corner: ReactNode; children: ReactNode }) {
  return (
    <Shell
      kind="desk"
      skipWords="Naar de inhoud"
      brand={
        <a href="#/">
          <Logo name="Tweespraak" />
        </a>
      }
      corner={corner}
      nav={
        <Nav label="Hoofdmenu">
          {places.map((place, index) => (
            <a key={place} href="#/" aria-current={index === 0 ? 'page' : undefined}>
              {place}
            </a>
          ))}
        </Nav>
      }
    >
      {children}
    </Shell>
  )
}

import { useEffect } from 'react'
import { Logo, Mark } from '../src/drawings/logo.tsx'
import { Twist } from '../src/drawings/twist.tsx'
import { CodeField } from '../src/fields/code-field.tsx'
import { Page, Section } from '../src/patterns/page.tsx'
import { Banner, Shell } from '../src/patterns/shell.tsx'
import { Actions } from '../src/primitives/actions.tsx'
import { Button } from '../src/primitives/button.tsx'
import { Facts } from '../src/primitives/facts.tsx'
import { Link } from '../src/primitives/link.tsx'
import { Notice } from '../src/primitives/notice.tsx'
import { QuickExit } from '../src/primitives/quick-exit.tsx'
import demodam from '../src/theme/demodam.json'
import { municipalityOverlay } from '../src/theme/overlay.ts'

const coat = (
  <svg viewBox="0 0 40 40" aria-hidden="true">
    <path fill="#0B4EA2" d="M2 2h36v28H2zM2 33h36v3H2z" />
    <path fill="#F5C518" d="M8 12h7v12H8zM17 8h7v16h-7zM26 12h7v12h-7z" />
  </svg>
)

/** The public page of an invented gemeente, under its overlay. */
export function Demodam() {
  useEffect(() => {
    const sheet = document.createElement('style')
    sheet.textContent = municipalityOverlay(demodam, '#F5C518').css
    document.head.append(sheet)
    return () => sheet.remove()
  }, [])
  return (
    <Shell
      skipWords="Naar de inhoud"
      banner={
        <Banner name="Gemeente Demodam" logo={coat}>
          <Link kind="ink" href="#/" lang="en">
            English
          </Link>
        </Banner>
      }
      brand={
        <a href="#/">
          <Logo name="Tweespraak" />
        </a>
      }
      corner={<QuickExit href="#weg">Sluit meteen</QuickExit>}
      footer={
        <Link kind="ink" href="#/">
          Privacy
        </Link>
      }
    >
      <Page
        size="display"
        title="Samen praten, in kleine stappen"
        drawing="cups"
        lead={
          <>
            <p className="tsp-lead">
              Tweespraak is een online programma voor jou en je partner. Gratis voor inwoners van Demodam.
            </p>
            <Actions>
              <Button>Begin vanavond</Button>
              <Button kind="quiet">Ik heb een code</Button>
            </Actions>
          </>
        }
      >
        <Section title="Zo gaat het">
          <p>Er zijn acht modules. Eén per week is een fijn tempo. Langzamer mag ook.</p>
          <Twist words="Acht modules" total={8} done={8} />
        </Section>
        <Section title="Wie ziet wat?">
          <Facts
            rows={[
              { name: 'Jij', words: 'Alles wat je zelf schrijft.' },
              { name: 'De gemeente', words: 'Niets over jou. Alleen aantallen van grote groepen stellen.' },
            ]}
          />
          <Notice title="Ben je bang, of gaat het thuis niet goed?">
            <p>
              Bel Veilig Thuis: <a href="tel:08002000">0800-2000</a>. Dag en nacht, gratis. Direct gevaar? Bel 112.
            </p>
          </Notice>
        </Section>
        <div className="tsp-sheet">
          <CodeField kind="licence" label="Typ je code" hint="Die staat op je kaartje. Zestien letters en cijfers." />
        </div>
      </Page>
    </Shell>
  )
}

/** A help page: the exit is loud here, and nowhere else. */
export function Hulp() {
  return (
    <Shell
      skipWords="Naar de inhoud"
      brand={
        <a href="#/">
          <Mark words="Mijn plek" />
        </a>
      }
      corner={
        <QuickExit href="#weg" filled>
          Sluit deze website meteen
        </QuickExit>
      }
    >
      <Page title="Hulp en contact">
        <Notice kind="safety" title="Gevaar, nu? Bel 112.">
          <p>
            Veilig Thuis: <a href="tel:08002000">0800-2000</a>. Dag en nacht, gratis.
          </p>
        </Notice>
        <p>Je bezoek blijft in de geschiedenis van dit toestel staan.</p>
      </Page>
    </Shell>
  )
}

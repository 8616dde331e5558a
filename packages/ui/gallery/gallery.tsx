import { Page } from '../src/patterns/page.tsx'
import { Shell } from '../src/patterns/shell.tsx'
import { Link } from '../src/primitives/link.tsx'
import { Logo } from '../src/primitives/logo.tsx'
import { QuickExit } from '../src/primitives/quick-exit.tsx'
import { Basics } from './basics.tsx'

export function Gallery() {
  return (
    <Shell
      skipWords="Naar de inhoud"
      brand={
        <a href="#onderdelen">
          <Logo name="Tweespraak" />
        </a>
      }
      corner={<QuickExit href="#weg">Sluit meteen</QuickExit>}
      footer={
        <Link kind="ink" href="#hulp">
          Hulp en contact
        </Link>
      }
    >
      <Page title="Onderdelen">
        <Basics />
      </Page>
    </Shell>
  )
}

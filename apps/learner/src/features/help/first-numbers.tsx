import { useLingui } from '@lingui/react/macro'
import type { HelpEntry } from './help-query.ts'

/** The two numbers of first need, as the help list has them; they stand here too, for when the list did not come. */
export function FirstNumbers({ entries }: { entries: readonly HelpEntry[] }) {
  const { t } = useLingui()
  const phoneOf = (id: string, known: string) => entries.find((entry) => entry.id === id)?.phone ?? known
  return (
    <ul className="tsp-plain tsp-text">
      <li>
        {t`Bij direct gevaar:`} <Phone number={phoneOf('alarm', '112')} />
      </li>
      <li>
        Veilig Thuis: <Phone number={phoneOf('veilig-thuis', '0800-2000')} />. {t`Dag en nacht, gratis.`}
      </li>
    </ul>
  )
}

const Phone = ({ number }: { number: string }) => <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>

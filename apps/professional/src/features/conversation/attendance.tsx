import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Attendance } from '@tweespraak/contract/professional/room'
import { Fetching } from '@tweespraak/shell/trouble'
import { DataTable } from '@tweespraak/ui/data-table'
import { Section } from '@tweespraak/ui/patterns/page'
import { usePartnerName } from '../../layout/hidden-names.ts'
import { attendanceQuery } from './lobby-query.ts'

type Row = Attendance['seats'][number] & { readonly words: string }

/** Who was in the room and how long, as LiveKit saw it. */
export function AttendanceSection({ id }: { id: string }) {
  const { t } = useLingui()
  const attendance = useQuery(attendanceQuery(id))
  return (
    <Section title={t`Wie er was`}>
      {attendance.data ? <Rows attendance={attendance.data} /> : <Fetching query={attendance} />}
    </Section>
  )
}

function Rows({ attendance: { state, seats, togetherSeconds, estimated } }: { attendance: Attendance }) {
  const { t } = useLingui()
  const name = usePartnerName()
  const minutes = useMinutes()
  const became: Record<Attendance['state'], string> = {
    booked: t`Het gesprek is nog niet afgesloten.`,
    held: t`Gehouden.`,
    noShow: t`Niet gekomen.`,
    cancelledByCouple: t`Afgezegd door het stel.`,
    cancelledByProfessional: t`Afgezegd door jou.`,
  }
  const partners = seats.filter(({ role }) => role === 'partner')
  const rows: Row[] = seats.map((seat) => ({
    ...seat,
    words: seat.role === 'professional' ? t`Jij` : name(seat.name ?? '', partners.indexOf(seat)),
  }))
  return (
    <>
      <p>
        {became[state]} {t`Samen in de kamer: ${minutes(togetherSeconds)}.`}
      </p>
      <DataTable
        caption={t`Tijd bij het gesprek`}
        rows={rows}
        rowKey={({ seatId }) => seatId}
        columns={[
          { key: 'who', header: t`Wie`, cell: ({ words }) => words },
          {
            key: 'time',
            header: t`Tijd`,
            numeric: true,
            cell: (row) => (row.estimated ? t`ongeveer ${minutes(row.seconds)}` : minutes(row.seconds)),
          },
        ]}
      />
      <p className="tsp-soft tsp-small">{t`Wachten tijdens het deel van de ander telt mee.`}</p>
      {estimated && (
        <p className="tsp-soft tsp-small">{t`Ongeveer: een lijn viel weg. Dan klopt het op een minuut.`}</p>
      )}
    </>
  )
}

function useMinutes(): (seconds: number) => string {
  const { t } = useLingui()
  return (seconds) => {
    const whole = Math.round(seconds / 60)
    if (seconds > 0 && whole === 0) return t`minder dan een minuut`
    return plural(whole, { one: '# minuut', other: '# minuten' })
  }
}

import { EntitySchema } from 'typeorm'
import type { Month } from './domain/calendar.ts'

/** A couple that started and is in no block yet. */
interface Waiting {
  readonly coupleId: string
  readonly series: string
  readonly municipalityId: string
  readonly started: Month
}

export const WaitingTable = new EntitySchema<Waiting>({
  name: 'insights.waiting',
  schema: 'insights',
  tableName: 'waiting',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    series: { type: 'text', primary: true },
    municipalityId: { type: 'uuid', name: 'municipality_id' },
    started: { type: 'text' },
  },
})

/** Which block a couple is in, until the block is published. */
interface Member {
  readonly coupleId: string
  readonly series: string
  readonly municipalityId: string
  readonly block: number
}

export const MemberTable = new EntitySchema<Member>({
  name: 'insights.member',
  schema: 'insights',
  tableName: 'members',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    series: { type: 'text', primary: true },
    municipalityId: { type: 'uuid', name: 'municipality_id' },
    block: { type: 'integer' },
  },
})

/** What became true of a couple, until its block is published. */
export interface Outcome {
  readonly coupleId: string
  readonly completed: boolean
  readonly graded: boolean
  /** Somebody gave the programme less than a seven. */
  readonly gradedLow: boolean
  readonly better: boolean
  readonly worse: boolean
}

export const OutcomeTable = new EntitySchema<Outcome>({
  name: 'insights.outcome',
  schema: 'insights',
  tableName: 'outcomes',
  columns: {
    coupleId: { type: 'uuid', name: 'couple_id', primary: true },
    completed: { type: 'boolean' },
    graded: { type: 'boolean' },
    gradedLow: { type: 'boolean', name: 'graded_low' },
    better: { type: 'boolean' },
    worse: { type: 'boolean' },
  },
})

interface Block {
  readonly municipalityId: string
  readonly series: string
  readonly block: number
  readonly couples: number
  readonly closed: Month
  readonly publishFrom: Month
  readonly published: boolean
}

export const BlockTable = new EntitySchema<Block>({
  name: 'insights.block',
  schema: 'insights',
  tableName: 'blocks',
  columns: {
    municipalityId: { type: 'uuid', name: 'municipality_id', primary: true },
    series: { type: 'text', primary: true },
    block: { type: 'integer', primary: true },
    couples: { type: 'integer' },
    closed: { type: 'text' },
    publishFrom: { type: 'text', name: 'publish_from' },
    published: { type: 'boolean', default: false },
  },
})

/** How far a municipality's figures are: the last month closed, and the last one turned whole. */
export interface Calendar {
  readonly closed: Month | null
  readonly turned: Month | null
}

export const CalendarTable = new EntitySchema<Calendar & { readonly municipalityId: string }>({
  name: 'insights.calendar',
  schema: 'insights',
  tableName: 'calendars',
  columns: {
    municipalityId: { type: 'uuid', name: 'municipality_id', primary: true },
    closed: { type: 'text', nullable: true },
    turned: { type: 'text', nullable: true },
  },
})

/** One published entry, as canonical text: its bytes are the same for ever. */
interface LedgerRow {
  readonly municipalityId: string
  readonly number: number
  readonly key: string
  readonly entry: string
}

export const LedgerTable = new EntitySchema<LedgerRow>({
  name: 'insights.ledger',
  schema: 'insights',
  tableName: 'ledger',
  columns: {
    municipalityId: { type: 'uuid', name: 'municipality_id', primary: true },
    number: { type: 'integer', primary: true },
    key: { type: 'text' },
    entry: { type: 'text' },
  },
})

export const insightsTables = [WaitingTable, MemberTable, OutcomeTable, BlockTable, CalendarTable, LedgerTable]

/** Lengths of time in milliseconds, spelled as people say them. */
export const seconds = (n: number): number => n * 1000
export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => n * 86_400_000
export const weeks = (n: number): number => n * 604_800_000

/** The moment `length` milliseconds after `moment`; before it when negative. */
export const after = (moment: Date, length: number): Date => new Date(moment.getTime() + length)

/** The moment an ISO 8601 text stands for, as events and contracts carry it. */
export const momentOf = (iso: string): Date => new Date(iso)

import { QueryFailedError } from 'typeorm'

/** PostgreSQL says that a row overlaps with one that is there (exclusion_violation). */
export const isOverlap = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23P01'

import { Injectable } from '@nestjs/common'
import { Not } from 'typeorm'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { DeviceTable } from './devices.tables.ts'
import type { Device } from './domain/device.ts'

/** Devices as rows. */
@Injectable()
export class DevicesRepository {
  find(tx: Tx, markHash: Buffer, accountId: string): Promise<Device | null> {
    return tx.getRepository(DeviceTable).findOneBy({ markHash, accountId })
  }

  /** The person a device knows. */
  async whoseIs(tx: Tx, markHash: Buffer): Promise<string | undefined> {
    const found = await tx.getRepository(DeviceTable).findOneBy({ markHash })
    return found?.accountId
  }

  of(tx: Tx, accountId: string): Promise<Pick<Device, 'markHash' | 'kind' | 'since'>[]> {
    return tx.getRepository(DeviceTable).find({
      where: { accountId },
      select: { markHash: true, kind: true, since: true },
      order: { since: 'ASC', markHash: 'ASC' },
    })
  }

  /** Makes the device know this person and nobody else. One that knew them already keeps its day and its counter goes. */
  async remember(tx: Tx, device: Device): Promise<void> {
    const { markHash, accountId } = device
    await tx.getRepository(DeviceTable).delete({ markHash, accountId: Not(accountId) })
    await tx.query(
      `insert into identity.devices (mark_hash, account_id, kind, since, trusted_from) values ($1, $2, $3, $4, $5)
       on conflict (mark_hash, account_id) do update
         set failures = 0, closed_until = null,
             trusted_from = least(identity.devices.trusted_from, excluded.trusted_from)`,
      [markHash, accountId, device.kind, device.since, device.trustedFrom],
    )
  }

  async count(tx: Tx, { markHash, accountId }: Device, tries: Pick<Device, 'failures' | 'closedUntil'>): Promise<void> {
    await tx.getRepository(DeviceTable).update({ markHash, accountId }, tries)
  }

  /** Forgets every device of this person but this one; every one when none is given. */
  async forgetOthers(tx: Tx, accountId: string, markHash: Buffer | undefined): Promise<void> {
    await tx.getRepository(DeviceTable).delete({ accountId, ...(markHash && { markHash: Not(markHash) }) })
  }
}

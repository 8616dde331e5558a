import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { AppointmentNews } from './appointment-news.ts'
import type { Slot } from './domain/slots.ts'
import { move, type Talk } from './domain/talk.ts'
import { NewRooms } from './new-rooms.ts'
import { NewTalks } from './new-talks.ts'
import { TalksRepository } from './talks.repository.ts'

/** Saves what became of an appointment, with everything that belongs to it: room, seats, news, the talk that follows. */
@Injectable()
export class BookedTalks {
  constructor(
    private readonly talks: TalksRepository,
    private readonly rooms: NewRooms,
    private readonly news: AppointmentNews,
    private readonly newTalks: NewTalks,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, before: Talk, booked: Talk): Promise<void> {
    const withRoom = await this.rooms.named(booked)
    await this.talks.save(tx, before, withRoom)
    await this.rooms.seat(tx, withRoom)
    await this.news.booked(tx, withRoom)
  }

  async move(tx: Tx, before: Talk, slot: Slot): Promise<void> {
    const moved = move(before, slot, this.clock.now())
    await this.talks.save(tx, before, moved)
    await this.news.moved(tx, before, moved)
  }

  async cancel(tx: Tx, before: Talk, cancelled: Talk): Promise<void> {
    await this.talks.save(tx, before, cancelled)
    await this.newTalks.after(tx, cancelled)
    await this.news.cancelled(tx, cancelled)
  }
}

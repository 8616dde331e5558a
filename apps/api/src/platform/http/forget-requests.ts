import { Injectable } from '@nestjs/common'
import { UnitOfWork } from '../database/unit-of-work.ts'
import { system } from '../domain/actor.ts'
import { minutes } from '../domain/duration.ts'
import { Housekeeping } from '../jobs/handlers.ts'
import { RequestsRepository } from './requests.repository.ts'

/** Answers to repeated requests are kept this long, and counted tries. */
const answersKeptHours = 24
const triesKeptHours = 48

/** Forgets answers to repeated requests, and counted tries. */
@Injectable()
export class ForgetRequests extends Housekeeping {
  override readonly name = 'platform.forget-requests'
  override readonly everyMs = minutes(10)

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: RequestsRepository,
  ) {
    super()
  }

  override async sweep(): Promise<void> {
    await this.unitOfWork.run(system(this.name), async (tx) => {
      await this.requests.forgetAnswers(tx, answersKeptHours)
      await this.requests.forgetTries(tx, triesKeptHours)
    })
  }
}

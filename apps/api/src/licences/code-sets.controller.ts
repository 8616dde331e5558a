import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/municipality/licences'
import type { MunicipalityStaff } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { CardsView } from './cards.view.ts'
import { CodeSetsView } from './code-sets.view.ts'
import { LicenceBatchesView } from './licence-batches.view.ts'
import { MakeCodeSet } from './make-code-set.ts'
import { WithdrawCode } from './withdraw-code.ts'
import { WithdrawCodeSet } from './withdraw-code-set.ts'

/** What a municipality does with what it bought. */
@Controller()
export class CodeSetsController {
  constructor(
    private readonly batches: LicenceBatchesView,
    private readonly codeSets: CodeSetsView,
    private readonly cards: CardsView,
    private readonly makeCodeSet: MakeCodeSet,
    private readonly withdrawCodeSet: WithdrawCodeSet,
    private readonly withdrawCode: WithdrawCode,
  ) {}

  @Serves(contract.readBatches)
  readBatches(@By() actor: MunicipalityStaff): Promise<Output<typeof contract.readBatches>> {
    return this.batches.read(actor)
  }

  @Serves(contract.readCodeSets)
  readSets(@By() actor: MunicipalityStaff): Promise<Output<typeof contract.readCodeSets>> {
    return this.codeSets.read(actor)
  }

  @Serves(contract.makeCodeSet)
  make(
    @By() actor: MunicipalityStaff,
    @Given(contract.makeCodeSet) input: Input<typeof contract.makeCodeSet>,
  ): Promise<Output<typeof contract.makeCodeSet>> {
    return this.makeCodeSet.run(actor, input)
  }

  @Serves(contract.readCards)
  readCards(
    @By() actor: MunicipalityStaff,
    @Given(contract.readCards) input: Input<typeof contract.readCards>,
  ): Promise<Output<typeof contract.readCards>> {
    return this.cards.read(actor, input)
  }

  @Serves(contract.withdrawCodeSet)
  withdrawSet(
    @By() actor: MunicipalityStaff,
    @Given(contract.withdrawCodeSet) input: Input<typeof contract.withdrawCodeSet>,
  ): Promise<Output<typeof contract.withdrawCodeSet>> {
    return this.withdrawCodeSet.run(actor, input)
  }

  @Serves(contract.withdrawCode)
  withdraw(
    @By() actor: MunicipalityStaff,
    @Given(contract.withdrawCode) input: Input<typeof contract.withdrawCode>,
  ): Promise<Output<typeof contract.withdrawCode>> {
    return this.withdrawCode.run(actor, input)
  }
}

import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as agenda from '@tweespraak/contract/professional/agenda'
import * as contract from '@tweespraak/contract/professional/availability'
import type { Professional } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { AgendaView } from './agenda.view.ts'
import { AvailabilityView } from './availability.view.ts'
import { CancelAppointment } from './cancel-appointment.ts'
import { OfferAvailability } from './offer-availability.ts'
import { WithdrawAvailability } from './withdraw-availability.ts'

type Windows = Promise<Output<typeof contract.readAvailability>>

@Controller()
export class AgendaController {
  constructor(
    private readonly agendaView: AgendaView,
    private readonly availabilityView: AvailabilityView,
    private readonly offerAvailability: OfferAvailability,
    private readonly withdrawAvailability: WithdrawAvailability,
    private readonly cancelAppointment: CancelAppointment,
  ) {}

  @Serves(agenda.readAgenda)
  agenda(@By() actor: Professional): Promise<Output<typeof agenda.readAgenda>> {
    return this.agendaView.run(actor)
  }

  @Serves(agenda.cancelAppointment)
  cancel(
    @By() actor: Professional,
    @Given(agenda.cancelAppointment) input: Input<typeof agenda.cancelAppointment>,
  ): Promise<Output<typeof agenda.cancelAppointment>> {
    return this.cancelAppointment.run(actor, input)
  }

  @Serves(contract.readAvailability)
  availability(@By() actor: Professional): Windows {
    return this.availabilityView.run(actor)
  }

  @Serves(contract.offerAvailability)
  offer(
    @By() actor: Professional,
    @Given(contract.offerAvailability) input: Input<typeof contract.offerAvailability>,
  ): Windows {
    return this.offerAvailability.run(actor, input)
  }

  @Serves(contract.withdrawAvailability)
  withdraw(
    @By() actor: Professional,
    @Given(contract.withdrawAvailability) input: Input<typeof contract.withdrawAvailability>,
  ): Windows {
    return this.withdrawAvailability.run(actor, input)
  }
}

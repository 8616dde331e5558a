import { Controller } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import * as contract from '@tweespraak/contract/professional/room'
import type { Professional } from '../platform/domain/actor.ts'
import { By, Given, Serves } from '../platform/http/endpoint.decorators.ts'
import { Admit } from './admit.ts'
import { GoWithoutApart } from './go-without-apart.ts'
import { LobbyView } from './lobby.view.ts'
import { SendBack } from './send-back.ts'
import { SpeakAlone } from './speak-alone.ts'

type Lobby = Promise<Output<typeof contract.readLobby>>

@Controller()
export class LobbyController {
  constructor(
    private readonly view: LobbyView,
    private readonly admit: Admit,
    private readonly sendBack: SendBack,
    private readonly speakAlone: SpeakAlone,
    private readonly goWithoutApart: GoWithoutApart,
  ) {}

  @Serves(contract.readLobby)
  read(@By() actor: Professional, @Given(contract.readLobby) input: Input<typeof contract.readLobby>): Lobby {
    return this.view.run(actor, input)
  }

  @Serves(contract.admit)
  letIn(@By() actor: Professional, @Given(contract.admit) input: Input<typeof contract.admit>): Lobby {
    return this.admit.run(actor, input)
  }

  @Serves(contract.sendBack)
  back(@By() actor: Professional, @Given(contract.sendBack) input: Input<typeof contract.sendBack>): Lobby {
    return this.sendBack.run(actor, input)
  }

  @Serves(contract.speakAlone)
  alone(@By() actor: Professional, @Given(contract.speakAlone) input: Input<typeof contract.speakAlone>): Lobby {
    return this.speakAlone.run(actor, input)
  }

  @Serves(contract.goWithoutApart)
  withoutApart(
    @By() actor: Professional,
    @Given(contract.goWithoutApart) input: Input<typeof contract.goWithoutApart>,
  ): Lobby {
    return this.goWithoutApart.run(actor, input)
  }
}

import { Module } from '@nestjs/common'
import { CouplesModule } from '../couples/couples.module.ts'
import { IdentityModule } from '../identity/identity.module.ts'
import { LicencesModule } from '../licences/licences.module.ts'
import { NotificationsModule } from '../notifications/notifications.module.ts'
import { Settings } from '../platform/config/settings.ts'
import { Log } from '../platform/logging/log.ts'
import { Admit } from './admit.ts'
import { AgendaController } from './agenda.controller.ts'
import { AgendaView } from './agenda.view.ts'
import { AnswerOffer } from './answer-offer.ts'
import { AppointmentController } from './appointment.controller.ts'
import { AppointmentLetters } from './appointment.letters.ts'
import { AppointmentCalendar } from './appointment-calendar.ts'
import { AppointmentMails } from './appointment-mails.ts'
import { AppointmentNews } from './appointment-news.ts'
import { AttendanceView } from './attendance.view.ts'
import { AvailabilityRepository } from './availability.repository.ts'
import { AvailabilityView } from './availability.view.ts'
import { BookConversation } from './book-conversation.ts'
import { BookableTimes } from './bookable-times.ts'
import { BookedTalks } from './booked-talks.ts'
import { CalendarFileView } from './calendar-file.view.ts'
import { CallOffAfterParting } from './call-off-after-parting.subscriber.ts'
import { CalledOff } from './called-off.ts'
import { CancelAppointment } from './cancel-appointment.ts'
import { CancelConversation } from './cancel-conversation.ts'
import { ConversationsController } from './conversations.controller.ts'
import { ConversationsEraser, ConversationsExporter } from './conversations.privacy.ts'
import { ConversationsReader } from './conversations.reader.ts'
import { AvailabilityTable, LobbyStayTable, PresenceTable, SeatTable, TalkTable } from './conversations.tables.ts'
import { ConversationsView } from './conversations.view.ts'
import { EndConversation } from './end-conversation.ts'
import { EndedTalks } from './ended-talks.ts'
import { EnterRoom } from './enter-room.ts'
import { GoWithoutApart } from './go-without-apart.ts'
import { HooksRepository } from './hooks.repository.ts'
import { KnownNames } from './known-names.ts'
import { LeaveRoom } from './leave-room.ts'
import { LiveKitHookController } from './livekit-hook.controller.ts'
import { videoRooms } from './livekit-rooms.ts'
import { LobbyController } from './lobby.controller.ts'
import { LobbyView } from './lobby.view.ts'
import { LobbySeats } from './lobby-seats.ts'
import { LobbyStaysRepository } from './lobby-stays.repository.ts'
import { MailBooking, MailCancellation, MailMove } from './mail-changes.subscribers.ts'
import { MoveConversation } from './move-conversation.ts'
import { NewRooms } from './new-rooms.ts'
import { NewTalks } from './new-talks.ts'
import { NoteHook } from './note-hook.subscriber.ts'
import { OfferAvailability } from './offer-availability.ts'
import { OffersRepository } from './offers.repository.ts'
import { OpenOffer } from './open-offer.subscriber.ts'
import { OpenPackage } from './open-package.subscriber.ts'
import { OwnTalk } from './own-talk.ts'
import { PresencesRepository } from './presences.repository.ts'
import { ReceiveHook } from './receive-hook.ts'
import { Remind } from './remind.job.ts'
import { RoomController } from './room.controller.ts'
import { RoomDoor } from './room-door.ts'
import { RoomKeys } from './room-keys.ts'
import { RoomStays } from './room-stays.ts'
import { RoomWatch } from './room-watch.ts'
import { SeatPlaces } from './seat-places.ts'
import { SeatsRepository } from './seats.repository.ts'
import { SendBack } from './send-back.ts'
import { ShownTalk } from './shown-talk.ts'
import { Sightings } from './sightings.ts'
import { SlotClaim } from './slot-claim.ts'
import { SlotsView } from './slots.view.ts'
import { SpeakAlone } from './speak-alone.ts'
import { TalksRepository } from './talks.repository.ts'
import { VideoRooms } from './video-rooms.ts'
import { WaitInLobby } from './wait-in-lobby.ts'
import { WatchRoom } from './watch-room.job.ts'
import { WithdrawAvailability } from './withdraw-availability.ts'

export const conversationsTables = [TalkTable, AvailabilityTable, SeatTable, PresenceTable, LobbyStayTable]

const booking = [
  AnswerOffer,
  BookConversation,
  BookableTimes,
  BookedTalks,
  CalledOff,
  CancelAppointment,
  CancelConversation,
  ConversationsView,
  MoveConversation,
  NewRooms,
  NewTalks,
  OpenOffer,
  OpenPackage,
  ShownTalk,
  SlotClaim,
  SlotsView,
]

const diary = [AgendaView, AvailabilityView, OfferAvailability, WithdrawAvailability]

const letters = [
  AppointmentCalendar,
  AppointmentLetters,
  AppointmentMails,
  AppointmentNews,
  CalendarFileView,
  CallOffAfterParting,
  MailBooking,
  MailCancellation,
  MailMove,
  Remind,
]

const room = [
  Admit,
  AttendanceView,
  EndConversation,
  EndedTalks,
  EnterRoom,
  GoWithoutApart,
  LeaveRoom,
  LobbySeats,
  LobbyView,
  NoteHook,
  ReceiveHook,
  RoomDoor,
  RoomKeys,
  RoomStays,
  RoomWatch,
  SeatPlaces,
  SendBack,
  Sightings,
  SpeakAlone,
  WaitInLobby,
  WatchRoom,
]

const stored = [
  AvailabilityRepository,
  ConversationsEraser,
  ConversationsExporter,
  ConversationsReader,
  HooksRepository,
  KnownNames,
  LobbyStaysRepository,
  OffersRepository,
  OwnTalk,
  PresencesRepository,
  SeatsRepository,
  TalksRepository,
]

/** Three talks with a professional: the offer, the appointment, the room and who was there. */
@Module({
  imports: [CouplesModule, IdentityModule, LicencesModule, NotificationsModule],
  controllers: [
    AgendaController,
    AppointmentController,
    ConversationsController,
    LiveKitHookController,
    LobbyController,
    RoomController,
  ],
  providers: [
    ...booking,
    ...diary,
    ...letters,
    ...room,
    ...stored,
    { provide: VideoRooms, useFactory: videoRooms, inject: [Settings, Log] },
  ],
  exports: [ConversationsReader],
})
export class ConversationsModule {}

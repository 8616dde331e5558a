import { Module } from '@nestjs/common'
import * as conversations from '@tweespraak/contract/learner/conversations'
import * as agenda from '@tweespraak/contract/professional/agenda'
import * as availability from '@tweespraak/contract/professional/availability'
import * as roomContract from '@tweespraak/contract/professional/room'
import { CouplesModule } from '../couples/couples.module.ts'
import { IdentityModule } from '../identity/identity.module.ts'
import { LicencesModule } from '../licences/licences.module.ts'
import { NotificationsModule } from '../notifications/notifications.module.ts'
import { Settings } from '../platform/config/settings.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { Log } from '../platform/logging/log.ts'
import { Admit } from './admit.ts'
import { AgendaView } from './agenda.view.ts'
import { AnswerOffer } from './answer-offer.ts'
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
    LiveKitHookController,
    serveInSteps(agenda.readAgenda, AgendaView),
    serve(agenda.cancelAppointment, CancelAppointment),
    serve(availability.readAvailability, AvailabilityView),
    serve(availability.offerAvailability, OfferAvailability),
    serve(availability.withdrawAvailability, WithdrawAvailability),
    serveInSteps(conversations.listSlots, SlotsView),
    serve(conversations.calendarFile, CalendarFileView),
    serve(conversations.waitInLobby, WaitInLobby),
    serveInSteps(conversations.enterRoom, EnterRoom, { method: 'asPartner' }),
    serveInSteps(conversations.leaveConversation, LeaveRoom, { method: 'asPartner' }),
    serveInSteps(conversations.readConversations, ConversationsView),
    serveInSteps(conversations.answerOffer, AnswerOffer),
    serveInSteps(conversations.bookConversation, BookConversation),
    serveInSteps(conversations.moveConversation, MoveConversation),
    serveInSteps(conversations.cancelConversation, CancelConversation),
    serveInSteps(roomContract.readLobby, LobbyView),
    serveInSteps(roomContract.admit, Admit),
    serveInSteps(roomContract.sendBack, SendBack),
    serveInSteps(roomContract.speakAlone, SpeakAlone),
    serveInSteps(roomContract.goWithoutApart, GoWithoutApart),
    serveInSteps(roomContract.enterRoomAsProfessional, EnterRoom, { method: 'asProfessional' }),
    serveInSteps(roomContract.leaveRoomAsProfessional, LeaveRoom, { method: 'asProfessional' }),
    serveInSteps(roomContract.endConversation, EndConversation),
    serveInSteps(roomContract.readAttendance, AttendanceView),
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

import { Module } from '@nestjs/common'
import * as conversations from '@tweespraak/contract/learner/conversations'
import * as agenda from '@tweespraak/contract/professional/agenda'
import * as availability from '@tweespraak/contract/professional/availability'
import * as room from '@tweespraak/contract/professional/room'
import { CouplesModule } from '../couples/couples.module.ts'
import { IdentityModule } from '../identity/identity.module.ts'
import { LicencesModule } from '../licences/licences.module.ts'
import { NotificationsModule } from '../notifications/notifications.module.ts'
import { Settings } from '../platform/config/settings.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { Log } from '../platform/logging/log.ts'
import { AgendaView } from './appointments/agenda.view.ts'
import { AppointmentChanges } from './appointments/appointment-changes.ts'
import { Appointments } from './appointments/appointments.ts'
import { CancelAfterSeparation } from './appointments/cancel-after-separation.subscriber.ts'
import { ConversationsView } from './appointments/conversations.view.ts'
import { Slots } from './appointments/slots.ts'
import { SlotsView } from './appointments/slots.view.ts'
import { AvailabilityRepository } from './availability/availability.repository.ts'
import { Availability } from './availability/availability.ts'
import { AvailabilityView } from './availability/availability.view.ts'
import { ConversationAccess } from './conversation-access.ts'
import { ConversationsEraser, ConversationsExporter } from './conversations.privacy.ts'
import { ConversationsReader } from './conversations.reader.ts'
import { ConversationsRepository } from './conversations.repository.ts'
import { DisplayNamesRepository } from './display-names.repository.ts'
import { DisplayNames } from './display-names.ts'
import { AppointmentCalendar } from './emails/appointment-calendar.ts'
import { AppointmentEmails } from './emails/appointment-emails.ts'
import { AppointmentNotifications } from './emails/appointment-notifications.ts'
import { AppointmentRecipients } from './emails/appointment-recipients.ts'
import { CalendarFileView } from './emails/calendar-file.view.ts'
import { NotifyOfBooking, NotifyOfCancellation, NotifyOfMove } from './emails/notify-of-changes.subscribers.ts'
import { NextConversation } from './next-conversation.ts'
import { AnswerOffer } from './offer/answer-offer.ts'
import { OffersRepository } from './offer/offers.repository.ts'
import { OpenOffer } from './offer/open-offer.subscriber.ts'
import { OpenPackage } from './offer/open-package.subscriber.ts'
import { Admissions } from './room/admissions.ts'
import { AttendanceRepository } from './room/attendance.repository.ts'
import { AttendanceView } from './room/attendance.view.ts'
import { AttendanceRecords } from './room/attendance-records.ts'
import { EndConversation } from './room/end-conversation.ts'
import { Endings } from './room/endings.ts'
import { videoRooms } from './room/livekit/livekit-rooms.ts'
import { LiveKitWebhookController } from './room/livekit/livekit-webhook.controller.ts'
import { VideoRooms } from './room/livekit/video-rooms.ts'
import { WebhookInboxRepository } from './room/livekit/webhook-inbox.repository.ts'
import { Lobby } from './room/lobby.ts'
import { LobbyView } from './room/lobby.view.ts'
import { MonitorRoom } from './room/monitor-room.job.ts'
import { RecordWebhook } from './room/record-webhook.subscriber.ts'
import { RoomAccess } from './room/room-access.ts'
import { RoomKeys } from './room/room-keys.ts'
import { RoomMonitor } from './room/room-monitor.ts'
import { RoomSetup } from './room/room-setup.ts'
import { RoomVisits } from './room/room-visits.ts'
import { SeatStates } from './room/seat-states.ts'
import { SeatsRepository } from './room/seats.repository.ts'
import { WaitInLobby } from './room/wait-in-lobby.ts'

export { conversationsTables } from './conversations.tables.ts'

const shared = [
  ConversationAccess,
  ConversationsEraser,
  ConversationsExporter,
  ConversationsReader,
  ConversationsRepository,
  DisplayNames,
  DisplayNamesRepository,
  NextConversation,
]

const emailsRoom = [
  AppointmentCalendar,
  AppointmentEmails,
  AppointmentNotifications,
  AppointmentRecipients,
  CalendarFileView,
  NotifyOfBooking,
  NotifyOfCancellation,
  NotifyOfMove,
]

const appointmentsRoom = [
  AgendaView,
  AppointmentChanges,
  Appointments,
  CancelAfterSeparation,
  ConversationsView,
  Slots,
  SlotsView,
]

const offerRoom = [AnswerOffer, OffersRepository, OpenOffer, OpenPackage]

const videoRoom = [
  Admissions,
  AttendanceRecords,
  AttendanceRepository,
  AttendanceView,
  EndConversation,
  Endings,
  Lobby,
  LobbyView,
  MonitorRoom,
  RecordWebhook,
  RoomAccess,
  RoomKeys,
  RoomMonitor,
  RoomSetup,
  RoomVisits,
  SeatStates,
  SeatsRepository,
  WaitInLobby,
  WebhookInboxRepository,
  { provide: VideoRooms, useFactory: videoRooms, inject: [Settings, Log] },
]

const availabilityRoom = [Availability, AvailabilityRepository, AvailabilityView]

/** Three conversations with a professional: the offer, the appointment, the room and who was there. */
@Module({
  imports: [CouplesModule, IdentityModule, LicencesModule, NotificationsModule],
  controllers: [
    serve(conversations.readConversations, ConversationsView),
    serve(conversations.answerOffer, AnswerOffer),
    serve(conversations.listSlots, SlotsView),
    serve(conversations.bookConversation, Appointments, { method: 'book' }),
    serve(conversations.moveConversation, Appointments, { method: 'move' }),
    serve(conversations.cancelConversation, Appointments, { method: 'cancelByPartner' }),
    serve(conversations.calendarFile, CalendarFileView),
    serve(conversations.waitInLobby, WaitInLobby),
    serveInSteps(conversations.enterRoom, RoomVisits, { method: 'enterAsPartner' }),
    serve(conversations.leaveConversation, RoomVisits, { method: 'leaveAsPartner' }),
    serve(agenda.readAgenda, AgendaView),
    serve(agenda.cancelAppointment, Appointments, { method: 'cancelByProfessional' }),
    serve(availability.readAvailability, AvailabilityView),
    serve(availability.openAvailability, Availability, { method: 'open' }),
    serve(availability.withdrawAvailability, Availability, { method: 'withdraw' }),
    serve(room.readLobby, LobbyView),
    serve(room.admit, Lobby, { method: 'admit' }),
    serve(room.sendBack, Lobby, { method: 'sendBack' }),
    serve(room.speakAlone, Lobby, { method: 'speakAlone' }),
    serve(room.goWithoutApart, Lobby, { method: 'goWithoutApart' }),
    serveInSteps(room.enterRoomAsProfessional, RoomVisits, { method: 'enterAsProfessional' }),
    serve(room.leaveRoomAsProfessional, RoomVisits, { method: 'leaveAsProfessional' }),
    serve(room.endConversation, EndConversation),
    serve(room.readAttendance, AttendanceView),
    LiveKitWebhookController,
  ],
  providers: [...shared, ...emailsRoom, ...appointmentsRoom, ...offerRoom, ...videoRoom, ...availabilityRoom],
  exports: [ConversationsReader],
})
export class ConversationsModule {}

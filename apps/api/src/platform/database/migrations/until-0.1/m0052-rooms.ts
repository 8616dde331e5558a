import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Conversations, messages and reminders under the names the code uses, and two facts that shared a column apart. Names
 * around a conversation come from functions; reminders of an appointment are messages with a moment of their own.
 */
export class Rooms1796072400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a person's seats, found by row level security, at erasing and for every reminder.
      create index seats_person on conversations.seats (person_id);

      alter table conversations.hooks rename to webhooks;
      alter index conversations.hooks_pkey rename to webhooks_pkey;
      alter index conversations.hooks_age rename to webhooks_age;
      alter index conversations.one_open_talk rename to one_open_conversation;

      -- The sealed names of professionals, for partners, who read no account of staff.
      grant select (id, kind, name) on identity.accounts to tsp_oracle;
      create policy oracle on identity.accounts for select to tsp_oracle using (kind = 'professional');
      create function conversations.professional_names(ids uuid[]) returns table (person_id uuid, name bytea)
        language sql stable security definer set search_path = pg_catalog
        begin atomic
          select a.id, a.name from identity.accounts a where a.id = any(ids) and a.kind = 'professional';
        end;

      -- The sealed names the partners chose, for the professional who holds the conversation and for nobody else.
      grant select (line, alias) on couples.memberships to tsp_oracle;
      grant select (couple_id) on conversations.conversations to tsp_oracle;
      create function conversations.partner_names(conversation_ids uuid[])
        returns table (conversation_id uuid, couple_id uuid, person_id uuid, alias bytea)
        language sql stable security definer set search_path = pg_catalog
        begin atomic
          select c.id, m.couple_id, m.person_id, m.alias
          from conversations.conversations c
          join couples.memberships m on m.couple_id = c.couple_id and m.until_at is null
          where c.id = any(conversation_ids) and c.professional_id = app.person()
          order by c.id, m.line;
        end;

      revoke execute on function conversations.professional_names(uuid[]), conversations.partner_names(uuid[]) from public;
      grant execute on function conversations.professional_names(uuid[]) to tsp_participant;
      grant execute on function conversations.partner_names(uuid[]) to tsp_professional;
      grant create on schema conversations to tsp_oracle;
      grant tsp_oracle to current_user;
      alter function conversations.professional_names(uuid[]) owner to tsp_oracle;
      alter function conversations.partner_names(uuid[]) owner to tsp_oracle;
      revoke create on schema conversations from tsp_oracle;

      alter table notifications.messages rename column occurrence to dedupe_key;
      alter table notifications.messages add column due_at timestamptz;
      update notifications.messages set due_at = created_at;
      alter table notifications.messages alter column due_at set not null;
      drop index notifications.messages_age;
      create index messages_due on notifications.messages (due_at);
      alter table notifications.messages drop constraint messages_state_check;
      update notifications.messages set state = 'sent' where state = 'handed_over';
      alter table notifications.messages add constraint messages_state_check
        check (state in ('planned', 'claimed', 'sent', 'dropped', 'refused', 'in_doubt'));
      update notifications.messages
        set about = jsonb_build_object('scheduleId', about->'planId', 'askedAt', about->'saidAt')
        where template like 'reminder.%';

      alter table reminders.plans rename to schedules;
      alter index reminders.plans_pkey rename to schedules_pkey;
      alter table reminders.schedules rename column offer_closed to suggestion_closed;
      alter table reminders.schedules rename column said_at to state_at;
      alter table reminders.schedules
        add column mails_in_a_row smallint check (mails_in_a_row between 0 and 4),
        add column state text check (state in ('reminding', 'asked', 'silent'));
      update reminders.schedules set
        mails_in_a_row = case when said = 5 then 0 else said end,
        state = case said when 5 then 'silent' when 4 then 'asked' else 'reminding' end;
      alter table reminders.schedules
        alter column mails_in_a_row set not null,
        alter column state set not null,
        drop column said,
        add check ((state_at is null) = (mails_in_a_row = 0 and state = 'reminding'));

      -- Work that waits, under the names of today.
      update platform.outbox set handler = 'reminders.check',
        payload = jsonb_build_object('scheduleId', payload->'planId', 'round', payload->'round')
        where handler = 'reminders.look';
      update platform.outbox set handler = 'conversations.monitor-room',
        payload = jsonb_build_object('conversationId', payload->'conversationId', 'check', payload->'look')
        where handler = 'conversations.watch-room';
      update platform.outbox set handler = 'conversations.record-webhook',
        payload = jsonb_build_object('webhookId', payload->'hookId')
        where handler = 'conversations.note-hook';
      update platform.outbox o set handler = renamed.now_called
        from (values
          ('notifications.carry', 'notifications.send'),
          ('conversations.mail-booking', 'conversations.notify-of-booking'),
          ('conversations.mail-move', 'conversations.notify-of-move'),
          ('conversations.mail-cancellation', 'conversations.notify-of-cancellation'),
          ('conversations.call-off-after-parting', 'conversations.cancel-after-separation'),
          ('reminders.begin-with-couple', 'reminders.wake-on-couple-began'),
          ('reminders.begin-with-joining', 'reminders.wake-on-partner-joined'),
          ('reminders.follow-consent', 'reminders.wake-on-consent-changed'),
          ('reminders.follow-email', 'reminders.wake-on-email-confirmed')
        ) as renamed (was_called, now_called)
        where o.handler = renamed.was_called;

      -- A reminder of an appointment was a job that asked for messages; now the messages themselves wait.
      with waiting as (
        select o.due_at, c.id as conversation_id, c.sequence, coalesce(s.person_id, c.professional_id) as person_id,
          case o.payload->>'moment' when 'twoDaysBefore' then 'appointment.tomorrowOrLater' else 'appointment.soon' end
            as template
        from platform.outbox o
        join conversations.conversations c on c.id = (o.payload->>'conversationId')::uuid
          and c.sequence = (o.payload->>'sequence')::int and c.state in ('booked', 'moved')
        join conversations.seats s on s.conversation_id = c.id
        where o.handler = 'conversations.remind'
      ), asked as (
        insert into notifications.messages (id, person_id, template, about, dedupe_key, delivery, state, created_at, due_at)
        select gen_random_uuid(), person_id, template,
          jsonb_build_object('conversationId', conversation_id, 'sequence', sequence),
          template || '/' || conversation_id || '/' || sequence || '/' || person_id, 'again', 'planned', now(), due_at
        from waiting on conflict do nothing returning id, due_at
      )
      insert into platform.outbox (id, handler, payload, due_at)
        select gen_random_uuid(), 'notifications.send', jsonb_build_object('messageId', id), due_at from asked;
      delete from platform.outbox where handler = 'conversations.remind';
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}

package nl.noaber.agenda.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import nl.noaber.agenda.AttendeeAnswer;
import nl.noaber.agenda.AttendeeAnswerSource;
import nl.noaber.agenda.AttendeeChange;
import nl.noaber.agenda.AttendeePresence;
import nl.noaber.agenda.AttendeeRole;
import nl.noaber.agenda.MeetingAttendeeId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAttendee;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Somebody on the list of a meeting, as the table has it. */
record AttendeeRow(
        MeetingAttendeeId id,
        MeetingId meetingId,
        int number,
        @Nullable PostId postId,
        @Nullable PersonId personId,
        @Nullable OrganisationId organisationId,
        @Nullable String words,
        AttendeeRole role,
        @Nullable String email,
        @Nullable AttendeeAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable AttendeeAnswerSource answeredBy,
        @Nullable AttendeePresence presence,
        @Nullable String representedBy,
        @Nullable Integer invitedSequence,
        @Nullable Instant answerStamp,
        int version) {

    static final String COLUMNS = """
        a.id, a.meeting_id, a.number, a.post_id, a.person_id, a.organisation_id, a.words, a.role, a.email, a.answer,
               a.answered_at, a.answered_by, a.presence, a.represented_by, a.invited_sequence,
               a.answer_stamp, a.version
        """;

    static AttendeeRow read(Row row) {
        return new AttendeeRow(
                row.id("id", MeetingAttendeeId::new),
                row.id("meeting_id", MeetingId::new),
                row.number("number"),
                row.idOrNull("post_id", PostId::new),
                row.idOrNull("person_id", PersonId::new),
                row.idOrNull("organisation_id", OrganisationId::new),
                row.textOrNull("words"),
                row.choice("role", AttendeeRole.class),
                row.textOrNull("email"),
                row.choiceOrNull("answer", AttendeeAnswer.class),
                row.instantOrNull("answered_at"),
                row.choiceOrNull("answered_by", AttendeeAnswerSource.class),
                row.choiceOrNull("presence", AttendeePresence.class),
                row.textOrNull("represented_by"),
                row.numberOrNull("invited_sequence"),
                row.instantOrNull("answer_stamp"),
                row.number("version"));
    }

    /** @param address where the invitation goes, checked before */
    static AttendeeRow fresh(MeetingId meeting, int number, NewAttendee given, @Nullable String address) {
        return new AttendeeRow(
                given.id(),
                meeting,
                number,
                given.post(),
                given.person(),
                given.organisation(),
                Texts.lineOrNull(given.words()),
                given.role(),
                address,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** One version on, when that makes a difference; what is typed as an address is in the form in which it is kept. */
    AttendeeRow changed(AttendeeChange change, Instant now) {
        AttendeeAnswer said = change.answer().over(answer);
        AttendeePresence there = change.presence().over(presence);
        AttendeeRow next = new AttendeeRow(
                id,
                meetingId,
                number,
                postId,
                personId,
                organisationId,
                words,
                change.role().over(role),
                tidied(change.email().over(email)),
                said,
                said == answer ? answeredAt : said == null ? null : now,
                said == answer ? answeredBy : said == null ? null : AttendeeAnswerSource.TEAM,
                there,
                there == AttendeePresence.REPRESENTED
                        ? Texts.lineOrNull(change.representedBy().over(representedBy))
                        : null,
                Objects.equals(tidied(change.email().over(email)), email) ? invitedSequence : null,
                said == answer ? answerStamp : now,
                version);
        return next.equals(this) ? this : next.inVersion(version + 1);
    }

    private static @Nullable String tidied(@Nullable String address) {
        String line = Texts.lineOrNull(address);
        return line == null ? null : line.toLowerCase(Locale.ROOT);
    }

    private AttendeeRow inVersion(int next) {
        return new AttendeeRow(
                id,
                meetingId,
                number,
                postId,
                personId,
                organisationId,
                words,
                role,
                email,
                answer,
                answeredAt,
                answeredBy,
                presence,
                representedBy,
                invitedSequence,
                answerStamp,
                next);
    }

    /** One version on, as it answered by mail. */
    AttendeeRow answered(AttendeeAnswer said, Instant now, Instant stamp) {
        return new AttendeeRow(
                id,
                meetingId,
                number,
                postId,
                personId,
                organisationId,
                words,
                role,
                email,
                said,
                now,
                AttendeeAnswerSource.MAIL,
                presence,
                representedBy,
                invitedSequence,
                stamp,
                version + 1);
    }

    /** Whether something of the meeting went to its address. */
    boolean isInvited() {
        return invitedSequence != null;
    }

    /** Whether it is the same post, person or organisation in the same words. */
    boolean isSame(NewAttendee other) {
        return Objects.equals(postId, other.post())
                && Objects.equals(personId, other.person())
                && Objects.equals(organisationId, other.organisation())
                && Objects.equals(words, Texts.lineOrNull(other.words()));
    }
}

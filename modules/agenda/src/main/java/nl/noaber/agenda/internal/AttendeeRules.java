package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.noaber.access.OutgoingMail;
import nl.noaber.agenda.AttendeeUpdate;
import nl.noaber.agenda.MeetingAttendee;
import nl.noaber.agenda.NewAttendee;
import nl.noaber.agenda.internal.AttendeeLookups.Named;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.Post;
import org.jspecify.annotations.Nullable;

/** What can be on the list of a meeting. */
@Singleton
final class AttendeeRules {

    private final OutgoingMail mail;
    private final Clock clock;

    AttendeeRules(OutgoingMail mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    /** Where the invitation goes: where it was said, in the one form of addresses, or else where it is known to go. */
    @Nullable
    String address(NewAttendee one, AttendeeKnown known) {
        String said = one.email() == null ? known.address(Named.of(one)) : one.email();
        return said == null ? null : mail.address(said).orElse(null);
    }

    List<Problem> ofNew(List<NewAttendee> given, AttendeeKnown known) {
        List<Problem> problems = new ArrayList<>();
        if (given.isEmpty()) {
            problems.add(Problem.of("ATTENDEE_MISSING", "attendees"));
        }
        for (int index = 0; index < given.size(); index++) {
            ofOne(given.get(index), known, line(index), problems);
        }
        return problems;
    }

    static String line(int index) {
        return "attendees." + index;
    }

    private void ofOne(NewAttendee one, AttendeeKnown known, String line, List<Problem> problems) {
        long named = Stream.of(one.post() != null, one.person() != null, one.organisation() != null)
                .filter(Boolean::booleanValue)
                .count();
        if (named != 1) {
            problems.add(Problem.of(named == 0 ? "ATTENDEE_MISSING" : "ATTENDEE_TWICE", line));
            return;
        }
        there(one, known, line, problems);
        words(one, line, problems);
        address(one.email(), line, problems);
    }

    private static void there(NewAttendee one, AttendeeKnown known, String line, List<Problem> problems) {
        Post post = one.post() == null ? null : known.posts().get(one.post());
        Person person = one.person() == null ? null : known.persons().get(one.person());
        Organisation organisation =
                one.organisation() == null ? null : known.organisations().get(one.organisation());
        boolean withdrawn = (post != null && post.withdrawn())
                || (person != null && (person.withdrawn() || person.erased()))
                || (organisation != null && organisation.withdrawn());
        String field = line + "." + (one.post() != null ? "post" : one.person() != null ? "person" : "organisation");
        if (post == null && person == null && organisation == null) {
            problems.add(Problem.of("NOT_FOUND", field));
        } else if (withdrawn) {
            problems.add(Problem.of("CHOSEN_IS_WITHDRAWN", field, known.name(Named.of(one))));
        }
    }

    private static void words(NewAttendee one, String line, List<Problem> problems) {
        String words = Texts.lineOrNull(one.words());
        if (one.organisation() == null && words != null) {
            problems.add(Problem.of("WORDS_WITHOUT_ORGANISATION", line + ".words"));
        } else if (one.organisation() != null && words == null) {
            problems.add(Problem.of("WORDS_MISSING", line + ".words"));
        }
        Texts.atMost(problems, "TEXT_TOO_LONG", line + ".words", words, MeetingAttendee.LONGEST_WORDS);
    }

    private void address(@Nullable String email, String line, List<Problem> problems) {
        if (email != null && !email.isBlank() && mail.address(email).isEmpty()) {
            problems.add(Problem.of("EMAIL_INVALID", line + ".email"));
        }
    }

    /** @param after null when he is taken off the list */
    List<Problem> ofChange(
            AttendeeUpdate update, AttendeeRow before, @Nullable AttendeeRow after, MeetingRow meeting, int index) {
        List<Problem> problems = new ArrayList<>();
        if (update.expectedVersion() != before.version() && !before.equals(after)) {
            problems.add(Problem.of("CHANGED_MEANWHILE", line(index)));
        }
        if (after == null) {
            return problems;
        }
        address(after.email(), line(index), problems);
        Texts.atMost(
                problems,
                "TEXT_TOO_LONG",
                line(index) + ".representedBy",
                after.representedBy(),
                MeetingAttendee.LONGEST_WORDS);
        if (after.presence() != null && meeting.firstDay().isAfter(DutchTime.today(clock))) {
            problems.add(Problem.of("NOT_HELD_YET", line(index) + ".presence"));
        }
        return problems;
    }
}

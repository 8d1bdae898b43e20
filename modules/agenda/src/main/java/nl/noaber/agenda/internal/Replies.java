package nl.noaber.agenda.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import nl.noaber.agenda.AttendeeAnswer;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers in mails that anybody may have sent: what is large, deep, broken or something else is no answer, and nothing of
 * it is kept.
 */
final class Replies {

    /** In bytes; a calendar program writes a few hundred. */
    private static final int LONGEST = 64 * 1024;

    /** In bytes; a larger mail is not looked into. */
    static final int LARGEST_MAIL = 1024 * 1024;

    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 20;
    private static final String UID_END = "@noaber";
    private static final String MAILTO = "mailto:";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT);

    private Replies() {}

    static Optional<Reply> in(Message message) {
        try {
            if (message.getSize() > LARGEST_MAIL || !(message.getFrom() instanceof InternetAddress[] from)) {
                return Optional.empty();
            }
            String calendar = from.length == 1 ? calendar(message, 0) : null;
            return calendar == null ? Optional.empty() : read(calendar, tidied(from[0].getAddress()));
        } catch (MessagingException | IOException | ParserException | RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    private static @Nullable String calendar(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return text(part);
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < Math.min(parts.getCount(), MOST_PARTS); index++) {
                String found = calendar(parts.getBodyPart(index), depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String text(Part part) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream()) {
            byte[] read = bytes.readNBytes(LONGEST + 1);
            return read.length > LONGEST ? null : new String(read, StandardCharsets.UTF_8);
        }
    }

    /** Of one meeting for one attendee; what says more says nothing. */
    private static Optional<Reply> read(String text, String from) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
        if (!"REPLY".equalsIgnoreCase(value(calendar.getProperty(Property.METHOD))) || events.size() != 1) {
            return Optional.empty();
        }
        CalendarComponent event = events.getFirst();
        List<Property> attendees = event.getProperties(Property.ATTENDEE);
        if (attendees.size() != 1) {
            return Optional.empty();
        }
        Property attendee = attendees.getFirst();
        return meeting(value(event.getProperty(Property.UID)))
                .flatMap(meeting -> answer(attendee)
                        .map(answer -> new Reply(
                                meeting,
                                from,
                                address(attendee),
                                sequence(event),
                                stamp(value(event.getProperty(Property.DTSTAMP))),
                                answer)));
    }

    private static Optional<MeetingId> meeting(String uid) {
        return uid.endsWith(UID_END)
                ? Ids.parse(uid.substring(0, uid.length() - UID_END.length())).map(MeetingId::new)
                : Optional.empty();
    }

    private static Optional<AttendeeAnswer> answer(Property attendee) {
        Optional<Parameter> said = attendee.getParameter(Parameter.PARTSTAT);
        return switch (said.map(Parameter::getValue).orElse("").toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(AttendeeAnswer.ACCEPTED);
            case "TENTATIVE" -> Optional.of(AttendeeAnswer.TENTATIVE);
            case "DECLINED" -> Optional.of(AttendeeAnswer.DECLINED);
            default -> Optional.empty();
        };
    }

    private static String address(Property attendee) {
        String value = attendee.getValue();
        return tidied(
                value.regionMatches(true, 0, MAILTO, 0, MAILTO.length()) ? value.substring(MAILTO.length()) : value);
    }

    private static String tidied(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static int sequence(CalendarComponent event) {
        String value = value(event.getProperty(Property.SEQUENCE));
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    /** One that says nothing sensible is as old as can be. */
    private static Instant stamp(String value) {
        try {
            return LocalDateTime.parse(value, STAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static String value(Optional<? extends Property> property) {
        return property.map(Property::getValue).orElse("");
    }
}

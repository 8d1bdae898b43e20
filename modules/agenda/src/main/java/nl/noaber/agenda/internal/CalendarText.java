package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.noaber.access.OutgoingMail;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.Deadline;
import nl.noaber.agenda.DeadlineKind;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.RouteStep;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Writes iCalendar (RFC 5545). A meeting keeps its identifier wherever it is moved, and counts its changes, so that it moves in
 * the reader's calendar too. Moments are written in UTC: each calendar shows them by its own clock. What is known to the month or
 * the season alone stands over all those days, and keeps nobody occupied.
 */
@Singleton
final class CalendarText {

    private static final Duration REFRESHED = Duration.ofMinutes(30);
    private static final String NAME = "Noaber";

    /** By the standard there is always something in a calendar: in one without events the zone of its readers. */
    private static final String EMPTY = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Noaber//Agenda//NL
        BEGIN:VTIMEZONE
        TZID:Europe/Amsterdam
        BEGIN:DAYLIGHT
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        DTSTART:19810329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        END:VCALENDAR
        """;

    private final OutgoingMail server;

    CalendarText(OutgoingMail server) {
        this.server = server;
    }

    /**
     * A meeting in a calendar.
     *
     * @param title its name, or that of its body
     * @param deadlines what is told of what has to be there before it
     * @param bodyVersion counts the changes of its body, on whose rules the deadlines depend
     */
    record Entry(Meeting meeting, String title, List<Deadline> deadlines, int bodyVersion) {}

    /** A step of a route that is no meeting, and has a time. */
    record Work(AgendaRoute route, RouteStep step) {}

    /** @param name of the calendar, beside that of Noaber; null for none */
    String written(@Nullable String name, List<Entry> entries, List<Work> works) {
        Calendar calendar = new Calendar();
        Stream.of(
                        new ProdId("-//Noaber//Agenda//NL"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        ImmutableMethod.PUBLISH,
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED),
                        new XProperty("X-PUBLISHED-TTL", REFRESHED.toString()),
                        new XProperty("X-WR-CALNAME", name == null ? NAME : NAME + ": " + name))
                .forEach(calendar::add);
        Stream.concat(entries.stream().flatMap(this::events), works.stream().flatMap(this::work))
                .forEach(calendar::add);
        if (calendar.getComponents().isEmpty()) {
            zone().forEach(calendar::add);
        }
        return text(calendar);
    }

    /**
     * A meeting for whom is invited to it or called off (RFC 5546), under the identifier that it has in the feeds.
     *
     * @param title its name, or that of its body
     * @param organiser the address that answers go to
     * @param attendee the address that is invited
     */
    String invitation(MeetingMailKind kind, Meeting meeting, String title, String organiser, String attendee) {
        boolean off = kind == MeetingMailKind.CANCEL;
        List<Property> properties = new ArrayList<>(when(meeting));
        properties.add(new Summary(title));
        if (meeting.place() != null) {
            properties.add(new Location(meeting.place()));
        }
        properties.add(off ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        properties.add(new Organizer(mailto(organiser)));
        properties.add(new Attendee(
                new ParameterList(off ? List.of() : List.of(PartStat.NEEDS_ACTION, Rsvp.TRUE, Role.REQ_PARTICIPANT)),
                mailto(attendee)));
        Calendar calendar = new Calendar();
        Stream.of(
                        new ProdId("-//Noaber//Agenda//NL"),
                        ImmutableVersion.VERSION_2_0,
                        ImmutableCalScale.GREGORIAN,
                        off ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)
                .forEach(calendar::add);
        calendar.add(event(meeting, "", meeting.version() - 1, properties));
        return text(calendar);
    }

    /** What may stand in an address of mail and not in one of the web is escaped. */
    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("an address of mail that was checked", impossible);
        }
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static List<CalendarComponent> zone() {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(EMPTY.replace("\n", "\r\n")))
                    .getComponents();
        } catch (IOException | ParserException never) {
            throw new IllegalStateException(never);
        }
    }

    private Stream<VEvent> events(Entry entry) {
        return Stream.concat(
                Stream.of(meeting(entry)), entry.deadlines().stream().map(deadline -> deadline(entry, deadline)));
    }

    private VEvent meeting(Entry entry) {
        Meeting meeting = entry.meeting();
        List<Property> properties = new ArrayList<>(when(meeting));
        properties.add(new Summary(entry.title()));
        if (meeting.place() != null) {
            properties.add(new Location(meeting.place()));
        }
        properties.add(status(meeting));
        return event(meeting, "", meeting.version() - 1, properties);
    }

    private static List<Property> when(Meeting meeting) {
        Instant start = meeting.time().startsAt().orElse(null);
        if (start == null) {
            return allDay(meeting.time().earliest(), meeting.time().latest());
        }
        List<Property> properties = new ArrayList<>(List.of(new DtStart<>(start)));
        if (meeting.state() == MeetingState.CANCELLED) {
            properties.add(ImmutableTransp.TRANSPARENT);
        }
        meeting.time().endsAt().ifPresent(end -> properties.add(new DtEnd<>(end)));
        return properties;
    }

    /** The end is the day after, by the standard. */
    private static List<Property> allDay(LocalDate first, LocalDate last) {
        return List.of(new DtStart<>(first), new DtEnd<>(last.plusDays(1)), ImmutableTransp.TRANSPARENT);
    }

    /** What has no day yet is not certain. */
    private static Status status(Meeting meeting) {
        return meeting.state() == MeetingState.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED : certain(hasDay(meeting));
    }

    private static Status certain(boolean certain) {
        return certain ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE;
    }

    private static boolean hasDay(Meeting meeting) {
        return meeting.time().earliest().equals(meeting.time().latest());
    }

    private VEvent deadline(Entry entry, Deadline deadline) {
        Meeting meeting = entry.meeting();
        List<Property> properties = new ArrayList<>(allDay(deadline.day(), deadline.day()));
        properties.add(new Summary(said(deadline.kind()) + ": " + entry.title()));
        properties.add(certain(hasDay(meeting) && deadline.recessesKnown()));
        return event(
                meeting,
                "-" + deadline.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                meeting.version() + entry.bodyVersion() - 1,
                properties);
    }

    private Stream<VEvent> work(Work work) {
        MeetingTime time = work.step().time();
        if (time == null) {
            return Stream.empty();
        }
        AgendaRoute route = work.route();
        List<Property> properties = new ArrayList<>(allDay(time.earliest(), time.latest()));
        properties.add(new Summary(work.step().title() + ": " + route.title()));
        properties.add(certain(time.earliest().equals(time.latest())));
        return Stream.of(event(
                new Stamp(
                        route.id().value() + "-step-" + work.step().number(),
                        route.updatedAt(),
                        route.version() - 1,
                        "/routes/" + route.id().value(),
                        route.visibility()),
                properties));
    }

    private static String said(DeadlineKind kind) {
        return switch (kind) {
            case PREPARATION -> "Ambtelijke voorbereiding";
            case CONCEPT -> "Concept";
            case FINAL_PAPERS -> "Definitieve stukken";
        };
    }

    /** @param part what of the meeting it is; empty for the meeting itself */
    private VEvent event(Meeting meeting, String part, int changes, List<Property> more) {
        return event(
                new Stamp(
                        meeting.id().value() + part,
                        meeting.updatedAt(),
                        changes,
                        "/meetings/" + meeting.id().value(),
                        meeting.visibility()),
                more);
    }

    /**
     * What every event has.
     *
     * @param name the same for as long as it is in a calendar
     * @param changes counted since it was there first
     * @param page where it is shown
     */
    private record Stamp(String name, Instant changed, int changes, String page, Visibility visibility) {}

    private VEvent event(Stamp stamp, List<Property> more) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(stamp.name() + "@noaber"));
        properties.add(new DtStamp(stamp.changed()));
        properties.add(new LastModified(stamp.changed()));
        properties.add(new Sequence(stamp.changes()));
        properties.addAll(more);
        properties.add(new Url(URI.create(server.link(stamp.page()))));
        if (stamp.visibility() != Visibility.PUBLIC) {
            properties.add(ImmutableClazz.PRIVATE);
        }
        return new VEvent(new PropertyList(properties));
    }
}

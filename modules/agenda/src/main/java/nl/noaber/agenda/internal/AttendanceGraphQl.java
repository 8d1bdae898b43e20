package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.agenda.Attendance;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingAttendee;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

/** Who is invited to meetings, in the schema. */
@Singleton
final class AttendanceGraphQl implements GraphQlModule {

    private static final String ATTENDEES = "Meeting.attendees";
    private static final String INVITATIONS = "Meeting.invitations";
    private static final String PERSON = "MeetingAttendee.person";

    private final Attendance attendance;
    private final Persons persons;

    AttendanceGraphQl(Attendance attendance, Persons persons) {
        this.attendance = attendance;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(ATTENDEES, attendance::ofMeetings),
                new Loader<>(INVITATIONS, attendance::invitations),
                new Loader<>(PERSON, persons::byIds));
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Mutation",
                        type -> type.dataFetcher("inviteToMeeting", this::invite)
                                .dataFetcher("inviteBodyMembers", this::inviteMembers)
                                .dataFetcher("updateAttendees", this::update)
                                .dataFetcher("sendInvitations", this::send))
                .type(
                        Meeting.TYPE,
                        type -> type.dataFetcher(
                                        "attendees",
                                        asked -> AgendaItemLoaders.list(
                                                asked,
                                                ATTENDEES,
                                                Asked.<Meeting>source(asked).id()))
                                .dataFetcher(
                                        "invitations",
                                        asked -> Asked.load(
                                                asked,
                                                INVITATIONS,
                                                Asked.<Meeting>source(asked).id())))
                .type(MeetingAttendee.TYPE, AttendanceGraphQl::attendee);
    }

    private static TypeRuntimeWiring.Builder attendee(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "id",
                        asked -> new GlobalId(
                                        MeetingAttendee.TYPE, one(asked).id().value())
                                .toString())
                .dataFetcher("of", asked -> of(one(asked)))
                .dataFetcher(
                        "post",
                        asked -> AgendaItemLoaders.one(
                                asked, AgendaItemLoaders.LEAD, one(asked).post()))
                .dataFetcher(
                        "person",
                        asked -> AgendaItemLoaders.one(asked, PERSON, one(asked).person()))
                .dataFetcher(
                        "organisation",
                        asked -> AgendaItemLoaders.one(
                                asked, BodyGraphQl.ORGANISATION, one(asked).organisation()));
    }

    private static @Nullable String of(MeetingAttendee one) {
        if (one.post() != null) {
            return id("Post", one.post().value());
        }
        if (one.person() != null) {
            return id("Person", one.person().value());
        }
        return one.organisation() == null
                ? null
                : id("Organisation", one.organisation().value());
    }

    private static String id(String type, UUID id) {
        return new GlobalId(type, id).toString();
    }

    private MeetingPayload invite(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return MeetingPayload.of(
                attendance.invite(Asked.viewer(asked), AttendeeInputs.meeting(input), AttendeeInputs.invited(input)));
    }

    private MeetingPayload inviteMembers(DataFetchingEnvironment asked) {
        return MeetingPayload.of(
                attendance.inviteMembers(Asked.viewer(asked), AttendeeInputs.meeting(Asked.input(asked))));
    }

    private MeetingPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return MeetingPayload.of(
                attendance.update(Asked.viewer(asked), AttendeeInputs.meeting(input), AttendeeInputs.updated(input)));
    }

    private MeetingPayload send(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return MeetingPayload.of(attendance.sendInvitations(
                Asked.viewer(asked), AttendeeInputs.meeting(input), input.requiredNumber("count")));
    }

    private static MeetingAttendee one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}

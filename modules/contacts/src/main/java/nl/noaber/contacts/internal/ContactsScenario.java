package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contacts and promises that the council letter of Almelo of 2 June 2026 tells of, in our own words. It names no hours:
 * each begins with its day. It does not say which challenge they were about: they are linked to none.
 */
@Singleton
final class ContactsScenario implements Scenario {

    private static final Logger LOG = LoggerFactory.getLogger(ContactsScenario.class);
    private static final UserId OWNER = new UserId(Ids.named("user/staff"));
    private static final String SOURCE =
            "\n\nBron: raadsbrief van de gemeente Almelo van 2 juni 2026 over de ROS en het NPVR.";

    private static final String COUNCILS = "governance-body/gemeenteraad";
    private static final String LETTER = "letter-almelo-2026-06-02";

    private final ContactMoments moments;
    private final Commitments commitments;

    ContactsScenario(ContactMoments moments, Commitments commitments) {
        this.moments = moments;
        this.commitments = commitments;
    }

    @Override
    public int getOrder() {
        return 60;
    }

    @Override
    public void load(Viewer system) {
        webinar(system, LocalDate.of(2026, 5, 6), "eerste");
        webinar(system, LocalDate.of(2026, 5, 7), "tweede");
        directors(system);
        letter(system);
        stored(commitments.make(system, intensify()));
    }

    private void webinar(Viewer system, LocalDate day, String session) {
        log(
                system,
                "webinar-ros-" + day,
                Channel.EVENT,
                "Webinar over de concept-ROS, " + session + " sessie",
                day,
                List.of(
                        ours("institution/twente-board"),
                        theirs(COUNCILS),
                        theirs("governance-body/provinciale-staten"),
                        theirs("governance-body/ab-vechtstromen")),
                "De raden van de Twentse gemeenten, Provinciale Staten en het algemeen bestuur van het waterschap "
                        + "kregen uitleg over de inhoud van de concept-ROS. De sessie is terug te kijken.",
                List.of());
    }

    private void directors(Viewer system) {
        log(
                system,
                "directors-2026-03-20",
                Channel.MEETING,
                "Plan voor de Regio Twente goedgekeurd",
                LocalDate.of(2026, 3, 20),
                List.of(theirs("governance-body/interdepartementaal-directeurenoverleg")),
                "De betrokken ministeries bespraken het Plan voor de Regio, dat de Twente Board in december 2025 had "
                        + "vastgesteld, in het interdepartementale directeurenoverleg en keurden het goed.",
                List.of(promise(
                        "agenda",
                        CommitmentDirection.THEY_TO_US,
                        "De ministeries werken samen met Twente aan een uitvoeringsagenda bij het Plan voor de Regio.",
                        null,
                        null)));
    }

    private void letter(Viewer system) {
        log(
                system,
                LETTER,
                Channel.LETTER,
                "Raadsbrief over de ROS en het NPVR",
                LocalDate.of(2026, 6, 2),
                List.of(ours("municipality/almelo"), theirs(COUNCILS)),
                "Het college van Almelo informeert de raad over de voortgang van de ROS en van het NPVR, over het "
                        + "vervolg na de zomer en over het uitblijven van structurele middelen.",
                List.of(
                        promise(
                                "bo-ros",
                                CommitmentDirection.WE_TO_THEM,
                                "De definitieve ROS wordt in september 2026 besproken in het Bestuurlijk Overleg ROS.",
                                "2026-09",
                                "Bestuurlijk Overleg ROS"),
                        promise(
                                "bo-mirt",
                                CommitmentDirection.WE_TO_THEM,
                                "De ROS komt in november 2026 op de agenda van het BO-MIRT.",
                                "2026-11",
                                "BO-MIRT")));
    }

    /** The letter speaks of the state as a whole: the promise is put to no ministry. */
    private static NewCommitment intensify() {
        return promise(
                "intensify",
                CommitmentDirection.THEY_TO_US,
                "Het Rijk gaat intensiever samenwerken met Twente en borgt dat structureel, sinds Twente als"
                        + " NPVR-regio is aangewezen (bron: raadsbrief van de gemeente Almelo van 2 juni 2026).",
                null,
                null);
    }

    private void log(
            Viewer system,
            String key,
            Channel channel,
            String subject,
            LocalDate day,
            List<NewParticipant> participants,
            String note,
            List<NewCommitment> promises) {
        ContactMomentDetails details = new ContactMomentDetails(
                subject,
                channel,
                ContactMomentStatus.HELD,
                DutchTime.start(day),
                null,
                null,
                participants,
                List.of(),
                note + SOURCE,
                null,
                null,
                null,
                OWNER,
                DisclosureClass.PUBLIC,
                List.of(),
                Visibility.PUBLIC,
                Set.of(),
                Set.of());
        ContactMomentId id = new ContactMomentId(Ids.named("contact-moment/" + key));
        stored(moments.log(system, new NewContactMoment(id, details, promises, Set.of())));
    }

    private static NewParticipant theirs(String key) {
        return NewParticipant.organisation(Side.THEIRS, organisation(key));
    }

    private static NewParticipant ours(String key) {
        return NewParticipant.organisation(Side.OURS, organisation(key));
    }

    private static OrganisationId organisation(String key) {
        return new OrganisationId(Ids.named("organisation/" + key));
    }

    private static NewCommitment promise(
            String key, CommitmentDirection direction, String text, @Nullable String due, @Nullable String forum) {
        return new NewCommitment(
                new CommitmentId(Ids.named("commitment/" + key)),
                null,
                direction,
                text,
                null,
                null,
                due == null ? null : PartialDate.parse(due).orElseThrow(),
                forum,
                OWNER,
                null);
    }

    /** Where users withdrew or merged what the scenario needs, the rest of it still stands. */
    private static void stored(Recording<?> recording) {
        if (!(recording instanceof Recorded<?>)) {
            LOG.warn("A part of the scenario does not fit what is stored: {}", recording);
        }
    }
}

package nl.noaber.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.BulkContactMoment.BulkCommitment;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.NewPerson;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;

/**
 * What the generator makes: every record follows from its number alone. Ministries take part in a third of all contact
 * moments, a few of them in most of those; the moments lie evenly over ten years.
 */
final class GeneratedWorld {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 1);
    private static final Duration LOGGED_AFTER = Duration.ofHours(2);
    private static final int DAYS = 3_652;
    private static final int PERSONS_PER_HUNDRED = 10;
    private static final int CHALLENGES = 21;
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Ids.named("programme/npvr"));

    private final List<Organisation> ministries;
    private final List<Organisation> others;
    private final List<Organisation> partners;
    private final List<NewPerson> persons;
    private final GeneratedMessages messages;
    private final GeneratedProjects projects;
    private final GeneratedOpportunities opportunities;
    private final GeneratedAgendas agendas;
    private final int count;

    GeneratedWorld(List<Organisation> organisations, int count) {
        this.ministries = organisations.stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.MINISTRY)
                .toList();
        this.others = organisations.stream()
                .filter(organisation -> organisation.kind() != OrganisationKind.MINISTRY)
                .toList();
        this.partners = GeneratedSight.partners(others);
        this.persons = IntStream.range(0, Math.max(1, count * PERSONS_PER_HUNDRED / 100))
                .mapToObj(GeneratedWorld::person)
                .toList();
        this.messages = new GeneratedMessages(count);
        this.projects = new GeneratedProjects(count, organisations);
        this.opportunities = new GeneratedOpportunities(count, organisations);
        this.agendas = new GeneratedAgendas(count);
        this.count = count;
    }

    List<NewPerson> persons() {
        return persons;
    }

    GeneratedMessages messages() {
        return messages;
    }

    GeneratedProjects projects() {
        return projects;
    }

    GeneratedAgendas agendas() {
        return agendas;
    }

    GeneratedOpportunities opportunities() {
        return opportunities;
    }

    BulkContactMoment moment(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Instant startsAt = startsAt((long) number * DAYS / Math.max(1, count), random);
        Organisation organisation = organisation(random);
        GeneratedSight sight = GeneratedSight.of(number, partners);
        return new BulkContactMoment(
                new ContactMomentId(id(startsAt, number)),
                GeneratedText.subject(random),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                ContactMomentStatus.HELD,
                startsAt,
                null,
                null,
                GeneratedText.note(random),
                sight.owner().id(),
                startsAt.plus(LOGGED_AFTER),
                sight.visibility(),
                sight.visibility() == Visibility.PUBLIC ? Disclosure.PUBLISHED : Disclosure.usual(sight.visibility()),
                sight.named(),
                participants(organisation, sight.owner(), startsAt, number, random),
                challenges(random),
                commitments(organisation, sight.owner().id(), startsAt, number, random),
                messages.brought(number, organisation.id()));
    }

    /** The id of the first one, however many there are. */
    static ContactMomentId first() {
        return new ContactMomentId(id(startsAt(0, new SplittableRandom(0)), 0));
    }

    private static Instant startsAt(long day, SplittableRandom random) {
        return LAST_DAY.minusDays(DAYS - day)
                .atTime(8 + random.nextInt(10), random.nextInt(4) * 15)
                .toInstant(ZoneOffset.UTC);
    }

    /** A third of the time a ministry, the first ones far more often than the last. */
    private Organisation organisation(SplittableRandom random) {
        List<Organisation> among = random.nextInt(3) == 0 ? ministries : others;
        double skewed = random.nextDouble();
        skewed *= skewed * Math.sqrt(skewed);
        return among.get((int) (skewed * among.size()));
    }

    private List<BulkParticipant> participants(
            Organisation organisation,
            GeneratedSight.Owner owner,
            Instant startsAt,
            int number,
            SplittableRandom random) {
        NewPerson person = persons.get(random.nextInt(persons.size()));
        List<BulkParticipant> all = new ArrayList<>();
        all.add(new BulkParticipant(
                id(startsAt, number), Side.OURS, owner.function(), "", null, null, null, null, owner.id()));
        all.add(new BulkParticipant(
                id(startsAt, number + count),
                Side.THEIRS,
                person.details().name().whole(),
                organisation.name(),
                organisation.id(),
                organisation.kind(),
                null,
                person.id(),
                null));
        return all;
    }

    private static Map<ChallengeId, ProgrammeId> challenges(SplittableRandom random) {
        int number = 1 + random.nextInt(CHALLENGES);
        return random.nextInt(4) == 0
                ? Map.of()
                : Map.of(new ChallengeId(Ids.named("challenge/npvr/" + number)), PROGRAMME);
    }

    /** Three in ten moments have one; of those of the last year half are open, of older ones few. */
    private static List<BulkCommitment> commitments(
            Organisation organisation, UserId owner, Instant startsAt, int number, SplittableRandom random) {
        if (random.nextInt(10) >= 3) {
            return List.of();
        }
        LocalDate due = LocalDate.ofInstant(startsAt, ZoneOffset.UTC).plusDays(7L + random.nextInt(90));
        boolean open = random.nextInt(due.isAfter(LAST_DAY.minusYears(1)) ? 2 : 40) == 0;
        return List.of(new BulkCommitment(
                new CommitmentId(id(startsAt, number)),
                random.nextBoolean() ? CommitmentDirection.THEY_TO_US : CommitmentDirection.WE_TO_THEM,
                GeneratedText.subject(random),
                organisation.id(),
                PartialDate.of(due),
                null,
                open ? CommitmentState.OPEN : CommitmentState.KEPT,
                open ? null : due,
                owner));
    }

    private static NewPerson person(int number) {
        PersonName name = PersonName.ofSurname("Functionaris %05d".formatted(number + 1));
        return new NewPerson(
                new PersonId(Ids.named("generated/person/" + number)),
                PersonDetails.of(name, "gegenereerd"),
                null,
                null,
                true);
    }

    /** A UUID version 7 that says the moment and the number, so that later ones sort after earlier ones. */
    private static UUID id(Instant moment, int number) {
        long most = (moment.toEpochMilli() << 16) | 0x7000L | (number >>> 20);
        return new UUID(most, 0x8000_0000_0000_0000L | number);
    }
}

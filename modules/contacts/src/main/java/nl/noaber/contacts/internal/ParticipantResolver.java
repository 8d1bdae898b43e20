package nl.noaber.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * Makes participants of what was given: a person takes part in the post held that day and for its organisation, a post for
 * its organisation. Their names are kept as they are known now, so that the contact moment stays readable.
 */
final class ParticipantResolver {

    /** Shown to who may not see a person of whom neither post nor organisation is known. */
    private static final String NAMELESS = "Deelnemer";

    /** A participant who did not hold the post that day. */
    record Departed(String field, PostId post, Problem problem) {}

    /** An organisation that had ended by that day. */
    record Ended(Problem problem, @Nullable OrganisationId successor) {}

    private final Known known;
    private final LocalDate day;
    private final List<ParticipantRow> stored;
    private final @Nullable LocalDate warned;
    private final List<ParticipantRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Departed> departed = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Problem> objections = new ArrayList<>();
    private final Set<List<@Nullable Object>> seen = new HashSet<>();

    /**
     * Resolves for one contact moment.
     *
     * @param stored the participants it has; who is given again as stored is left as it is
     * @param warned the day for which was said already what looks like a mistake about these: it is said again of another
     *     day, but an objection of before both days is not; null when it was not
     */
    ParticipantResolver(Known known, Instant startsAt, List<ParticipantRow> stored, @Nullable LocalDate warned) {
        this.known = known;
        this.day = DutchTime.day(startsAt);
        this.stored = stored;
        this.warned = warned;
    }

    List<ParticipantRow> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Departed> departed() {
        return departed;
    }

    List<Ended> ended() {
        return ended;
    }

    /** Of whom it was not said before. */
    List<Problem> objections() {
        return objections;
    }

    ParticipantResolver resolve(List<NewParticipant> given) {
        for (int index = 0; index < given.size(); index++) {
            resolve(given.get(index), "participants." + index);
        }
        return this;
    }

    private void resolve(NewParticipant given, String field) {
        Optional<ParticipantRow> same =
                stored.stream().filter(row -> row.asGiven().equals(given)).findFirst();
        if (same.isPresent()) {
            add(same.get());
            if (!wasSaid(same.get())) {
                checkPost(given, field);
                checkEnd(given, organisationOf(same.get()), field);
            }
            checkObjection(given, warned, field);
        } else if (!isOne(given)) {
            problems.add(Problem.of("PARTICIPANT_UNCLEAR", field));
        } else if (given.user() != null) {
            user(given, field);
        } else if (given.organisation() != null) {
            organisation(given, field);
        } else if (given.person() != null) {
            person(given, field);
        } else {
            post(given, field);
        }
    }

    private static boolean isOne(NewParticipant given) {
        long others = Stream.of(given.organisation(), given.user())
                .filter(Objects::nonNull)
                .count();
        boolean personOrPost = given.person() != null || given.post() != null;
        return personOrPost ? others == 0 : others == 1;
    }

    private void user(NewParticipant given, String field) {
        User user = known.users().get(given.user());
        if (user == null) {
            problems.add(Problem.of("NOT_FOUND", field + ".user"));
        } else if (given.side() == Side.THEIRS) {
            problems.add(Problem.of("USER_IS_OURS", field + ".side", user.name()));
        } else {
            Organisation organisation = user.organisationId() == null
                    ? null
                    : known.organisations().get(new OrganisationId(user.organisationId()));
            add(row(given, user.name(), user.name(), organisation, null, null));
        }
    }

    private void organisation(NewParticipant given, String field) {
        Organisation organisation = known.organisations().get(given.organisation());
        if (organisation == null) {
            problems.add(Problem.of("NOT_FOUND", field + ".organisation"));
        } else if (organisation.withdrawn()) {
            problems.add(withdrawn(field + ".organisation", organisation.name()));
        } else {
            add(row(given, organisation.name(), organisation.name(), organisation, null, null));
            checkEnd(given, organisation, field);
        }
    }

    private void post(NewParticipant given, String field) {
        Post post = known.posts().get(given.post());
        if (post == null) {
            problems.add(Problem.of("NOT_FOUND", field + ".post"));
        } else if (post.withdrawn()) {
            problems.add(withdrawn(field + ".post", post.name()));
        } else {
            add(row(given, post.name(), post.name(), organisationOf(post), post, null));
            checkEnd(given, organisationOf(post), field);
        }
    }

    private void person(NewParticipant given, String field) {
        Person person = known.persons().get(given.person());
        Post wanted = given.post() == null ? null : known.posts().get(given.post());
        if (person == null) {
            problems.add(Problem.of("NOT_FOUND", field + ".person"));
        } else if (given.post() != null && wanted == null) {
            problems.add(Problem.of("NOT_FOUND", field + ".post"));
        } else if (person.withdrawn()) {
            problems.add(withdrawn(field + ".person", person.name()));
        } else if (wanted != null && wanted.withdrawn()) {
            problems.add(withdrawn(field + ".post", wanted.name()));
        } else {
            Post post = wanted == null ? postHeld(person) : wanted;
            Organisation organisation = organisationOf(post);
            ParticipantRow row =
                    row(given, person.name(), functionName(post, organisation), organisation, post, person);
            add(row);
            if (!wasSaid(row)) {
                checkPost(given, field);
            }
            checkObjection(given, null, field);
        }
    }

    /** Whether what looks like a mistake about this one was said of the same day, and stored all the same. */
    private boolean wasSaid(ParticipantRow row) {
        return day.equals(warned)
                && stored.stream().anyMatch(one -> one.asGiven().equals(row.asGiven()));
    }

    /** Ours are at the table by their work; only who is approached can have objected to it. */
    private void checkObjection(NewParticipant given, @Nullable LocalDate said, String field) {
        Person person = given.person() == null ? null : known.persons().get(given.person());
        LocalDate since = person == null ? null : person.details().personal().objectionSince();
        if (person == null || since == null || given.side() != Side.THEIRS || day.isBefore(since)) {
            return;
        }
        if (said == null || said.isBefore(since)) {
            objections.add(Problem.of("OBJECTED", field, person.name(), since));
        }
    }

    /** A person's post says it of the person; users are of organisations that are there. */
    private void checkEnd(NewParticipant given, @Nullable Organisation organisation, String field) {
        PartialDate last =
                organisation == null ? null : organisation.details().validity().until();
        if (organisation == null || last == null || given.person() != null || given.user() != null) {
            return;
        }
        if (last.latest().isBefore(day)) {
            ended.add(new Ended(
                    Problem.of("ORGANISATION_ENDED", field, organisation.name(), last.latest()),
                    organisation.details().successorId()));
        }
    }

    private static Problem withdrawn(String field, String name) {
        return Problem.of("CHOSEN_IS_WITHDRAWN", field, name);
    }

    /** The post held that day; of who held none then, the last one, which the warning is about. */
    private @Nullable Post postHeld(Person person) {
        List<Tenure> tenures = known.tenuresOf(person.id());
        return tenures.stream()
                .filter(tenure -> tenure.covers(day))
                .findFirst()
                .or(() -> tenures.stream().findFirst())
                .map(tenure -> known.posts().get(tenure.postId()))
                .orElse(null);
    }

    private void checkPost(NewParticipant given, String field) {
        Person person = given.person() == null ? null : known.persons().get(given.person());
        if (person == null) {
            return;
        }
        Post post = given.post() == null ? postHeld(person) : known.posts().get(given.post());
        if (post != null && !held(person, post)) {
            departed.add(new Departed(
                    field, post.id(), Problem.of("LEFT_THE_POST", field, person.name(), post.name(), day)));
        }
    }

    private boolean held(Person person, Post post) {
        return known.tenuresOf(person.id()).stream()
                .anyMatch(tenure -> tenure.postId().equals(post.id()) && tenure.covers(day));
    }

    private @Nullable Organisation organisationOf(ParticipantRow row) {
        return row.organisationId() == null ? null : known.organisations().get(row.organisationId());
    }

    private @Nullable Organisation organisationOf(@Nullable Post post) {
        return post == null ? null : known.organisations().get(post.organisationId());
    }

    private static String functionName(@Nullable Post post, @Nullable Organisation organisation) {
        if (post != null) {
            return post.name();
        }
        return organisation == null ? NAMELESS : organisation.name();
    }

    /** Whoever is given twice takes part once. */
    private void add(ParticipantRow row) {
        if (seen.add(Arrays.asList(row.personId(), row.postId(), row.organisationId(), row.userId()))) {
            rows.add(row);
        }
    }

    private static ParticipantRow row(
            NewParticipant given,
            String name,
            String functionName,
            @Nullable Organisation organisation,
            @Nullable Post post,
            @Nullable Person person) {
        return ParticipantRow.unplaced(
                Ids.next(),
                given.side(),
                name,
                functionName,
                organisation == null ? null : organisation.id(),
                organisation == null ? null : organisation.kind(),
                post == null ? null : post.id(),
                person == null ? null : person.id(),
                given.user());
    }
}

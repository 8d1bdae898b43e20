package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.programmes.Challenge;
import org.jspecify.annotations.Nullable;

/** Challenges hold no data on persons, but what the team writes about them may name somebody. There are few. */
@Singleton
final class ChallengePersonalRecords implements PersonalRecords {

    private static final String KIND = "challenge";

    private final ChallengeRepository challenges;
    private final ProgrammeDocuments documents;
    private final ChangeLog log;
    private final Clock clock;

    ChallengePersonalRecords(ChallengeRepository challenges, ProgrammeDocuments documents, ChangeLog log, Clock clock) {
        this.challenges = challenges;
        this.documents = documents;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding(
                KIND,
                "challenge",
                List.of("name", "description", "created_by_name"),
                Set.of(People.NAMED_IN_TEXTS, People.USERS),
                Set.of(Data.NAME, Data.ACTION)));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        List<Mention> mentions = new ArrayList<>();
        for (Challenge challenge : challenges.all()) {
            subject.names()
                    .in(texts(challenge))
                    .ifPresent(certainty -> mentions.add(new Mention(
                            KIND,
                            record(challenge),
                            challenge.title(),
                            null,
                            certainty,
                            List.of(new Value("description", texts(challenge))),
                            subject.names().alone(texts(challenge)))));
        }
        return mentions;
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        List<Challenge> changed = challenges.all().stream()
                .map(challenge -> without(erasing, challenge))
                .flatMap(Stream::ofNullable)
                .toList();
        if (!changed.isEmpty()) {
            challenges.updateAll(changed, clock.instant());
            documents.put(changed);
            log.write(
                    viewer,
                    changed.stream().map(ChallengePersonalRecords::entry).toList());
        }
        return ErasedPart.last(changed.size());
    }

    private static @Nullable Challenge without(Erasing erasing, Challenge challenge) {
        String name = erasing.in(record(challenge), challenge.name());
        String description = erasing.in(record(challenge), challenge.description());
        return Objects.equals(name, challenge.name()) && Objects.equals(description, challenge.description())
                ? null
                : new Challenge(
                        challenge.id(),
                        challenge.programmeId(),
                        challenge.number(),
                        name,
                        description,
                        challenge.version() + 1);
    }

    private static Entry entry(Challenge challenge) {
        return new Entry(
                record(challenge),
                ChangeAction.ERASED,
                challenge.version(),
                List.of(new FieldChange("description", null, Erasing.ERASED)));
    }

    private static RecordRef record(Challenge challenge) {
        return RecordRef.of(Challenge.TYPE, challenge.id());
    }

    private static String texts(Challenge challenge) {
        return Stream.of(challenge.name(), challenge.description())
                .flatMap(Stream::ofNullable)
                .reduce("", (one, other) -> one + "\n" + other)
                .strip();
    }
}

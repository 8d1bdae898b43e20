package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.Programme;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;

/** What can be found of programmes and challenges; everybody who is signed in may find them. */
@Singleton
final class ProgrammeDocuments {

    private final ProgrammeRepository programmes;
    private final SearchIndex index;

    ProgrammeDocuments(ProgrammeRepository programmes, SearchIndex index) {
        this.programmes = programmes;
        this.index = index;
    }

    void putProgrammes() {
        index.put(programmes.programmes().stream()
                .map(ProgrammeDocuments::document)
                .toList());
    }

    void put(Collection<Challenge> challenges) {
        Set<ProgrammeId> ids = challenges.stream().map(Challenge::programmeId).collect(Collectors.toSet());
        Map<ProgrammeId, Programme> found = programmes.byIds(ids);
        index.put(challenges.stream()
                .map(challenge -> document(challenge, Objects.requireNonNull(found.get(challenge.programmeId()))))
                .toList());
    }

    private static SearchDocument document(Programme programme) {
        return new SearchDocument(
                SearchType.PROGRAMME,
                programme.id().value(),
                programme.name(),
                programme.abbreviation(),
                List.of(),
                programme.description(),
                null,
                Visibility.PUBLIC,
                Set.of(),
                false);
    }

    private static SearchDocument document(Challenge challenge, Programme programme) {
        return new SearchDocument(
                SearchType.CHALLENGE,
                challenge.id().value(),
                challenge.title(),
                programme.abbreviation(),
                List.of(),
                Objects.requireNonNullElse(challenge.description(), ""),
                null,
                Visibility.PUBLIC,
                Set.of(),
                false);
    }
}

package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.NewAsk;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Looks up all that messages name, each sort of record in one go. */
@Singleton
final class Lookups {

    private final Users users;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Calendar calendar;

    Lookups(Users users, Organisations organisations, Programmes programmes, Calendar calendar) {
        this.users = users;
        this.organisations = organisations;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /** What is named in what was written, and who writes it. */
    Known of(Viewer viewer, Collection<Written> written) {
        Set<UserId> people = new HashSet<>(Set.of(new UserId(viewer.userId())));
        Set<OrganisationId> named = new HashSet<>();
        Set<ChallengeId> challenges = new HashSet<>();
        Set<BudgetChapterId> chapters = new HashSet<>();
        for (Written one : written) {
            LobbyMessageDetails details = one.details();
            Stream.ofNullable(details.owner()).forEach(people::add);
            people.addAll(details.confidentialTo());
            named.addAll(details.sharedWith());
            named.addAll(organisations(one.wording().variants()));
            challenges.addAll(details.challenges());
            one.wording().asks().stream()
                    .map(NewAsk::budgetChapter)
                    .flatMap(Stream::ofNullable)
                    .forEach(chapters::add);
        }
        return new Known(
                users.byIds(viewer, people),
                organisations.byIds(viewer, named),
                programmes.challengesByIds(viewer, challenges),
                calendar.chaptersByIds(viewer, chapters));
    }

    /** The chapter that an outcome names, if any. */
    Known ofChapter(Viewer viewer, @Nullable BudgetChapterId chapter) {
        return new Known(
                Map.of(),
                Map.of(),
                Map.of(),
                chapter == null ? Map.of() : calendar.chaptersByIds(viewer, Set.of(chapter)));
    }

    /** What is named in these wordings, to show them. */
    Known of(Viewer viewer, Collection<List<MessageVariant>> variants, Collection<List<MessageAsk>> asks) {
        Set<OrganisationId> named =
                variants.stream().flatMap(each -> organisations(each).stream()).collect(Collectors.toSet());
        Set<BudgetChapterId> chapters = asks.stream()
                .flatMap(List::stream)
                .flatMap(ask -> Stream.ofNullable(ask.budgetChapterId()))
                .collect(Collectors.toSet());
        return new Known(
                Map.of(), organisations.byIds(viewer, named), Map.of(), calendar.chaptersByIds(viewer, chapters));
    }

    private static Set<OrganisationId> organisations(List<MessageVariant> variants) {
        return variants.stream()
                .flatMap(variant -> Stream.ofNullable(variant.organisationId()))
                .collect(Collectors.toSet());
    }
}

package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.Bringable;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.BudgetRound;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.stakeholders.BudgetMinistries;
import nl.noaber.stakeholders.OrganisationId;

/** What messages aim at: the next debate, and the ministries of the chapters that they ask. */
@Singleton
final class CoverageAims {

    private final BudgetMinistries ministries;
    private final Calendar calendar;

    CoverageAims(Calendar calendar, BudgetMinistries ministries) {
        this.ministries = ministries;
        this.calendar = calendar;
    }

    /** How the calendar names a committee that acts: followed by its short name in the register of bodies. */
    private static final String COMMITTEE = "Vaste commissie ";

    Known of(Viewer viewer, Collection<LobbyMessage> messages, Map<LobbyMessageId, Bringable> facts) {
        Set<Integer> years = messages.stream()
                .flatMap(message -> Stream.ofNullable(message.budgetYear()))
                .collect(Collectors.toSet());
        Set<BudgetChapterId> chapters = new HashSet<>();
        facts.values().forEach(one -> chapters.addAll(one.chapters()));
        return new Known(calendar.budgetRounds(viewer, years), ministries.answering(chapters));
    }

    /** What some messages aim at. */
    record Known(Map<Integer, BudgetRound> rounds, Map<BudgetChapterId, OrganisationId> answering) {

        Optional<CalendarMoment> aim(LobbyMessage message, Bringable facts, LocalDate today) {
            BudgetRound round = message.budgetYear() == null ? null : rounds.get(message.budgetYear());
            if (round == null) {
                return Optional.empty();
            }
            return next(about(round, facts), today)
                    .or(() -> next(whole(round), today))
                    .or(() -> open(round, about(round, facts), today))
                    .or(() -> open(round, whole(round), today));
        }

        private static Stream<CalendarMoment> whole(BudgetRound round) {
            return round.moments().stream().filter(moment -> moment.chapters().isEmpty());
        }

        private static Stream<CalendarMoment> about(BudgetRound round, Bringable facts) {
            return round.moments().stream()
                    .filter(moment -> moment.chapters().stream()
                            .anyMatch(chapter -> facts.chapters().contains(chapter.id())));
        }

        private static Optional<CalendarMoment> next(Stream<CalendarMoment> moments, LocalDate today) {
            return moments.filter(CalendarMoment::isDebate)
                    .filter(moment -> moment.day() != null && !moment.day().isBefore(today))
                    .findFirst();
        }

        /** One of which the day is not known yet; none once the budget year has begun, in the year after its debates. */
        private static Optional<CalendarMoment> open(
                BudgetRound round, Stream<CalendarMoment> moments, LocalDate today) {
            return moments.filter(CalendarMoment::isDebate)
                    .filter(moment -> today.getYear() < round.year())
                    .filter(moment -> moment.day() == null)
                    .filter(moment -> moment.date() == null || moment.touches(today, LocalDate.MAX))
                    .findFirst();
        }

        /** The short names of the committees that debate, in its budget round, the chapters it asks. */
        Set<String> committees(LobbyMessage message, Bringable facts) {
            BudgetRound round = message.budgetYear() == null ? null : rounds.get(message.budgetYear());
            return round == null
                    ? Set.of()
                    : about(round, facts)
                            .flatMap(moment -> Stream.ofNullable(moment.actor()))
                            .filter(actor -> actor.startsWith(COMMITTEE))
                            .map(actor -> actor.substring(COMMITTEE.length()))
                            .collect(Collectors.toSet());
        }

        Set<OrganisationId> ministries(Bringable facts) {
            return facts.chapters().stream()
                    .flatMap(chapter -> Stream.ofNullable(answering.get(chapter)))
                    .collect(Collectors.toSet());
        }
    }
}

package nl.noaber.programmes.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.RefusedFieldException;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.BudgetRound;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.CalendarMoment;
import org.jspecify.annotations.Nullable;

/** The part of the schema about the calendar and the budget rounds. */
@Singleton
final class CalendarGraphQl {

    static final String BUDGET_CHAPTER = "BudgetChapter";

    private final Calendar calendar;
    private final Clock clock;

    CalendarGraphQl(Calendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::query)
                .type("BudgetRound", type -> type.dataFetcher("nextMoment", this::nextMoment))
                .type("CalendarMoment", type -> type.dataFetcher("daysLeft", this::daysLeft));
    }

    Map<UUID, ?> chapters(Viewer viewer, Set<UUID> ids) {
        return calendar
                .chaptersByIds(viewer, ids.stream().map(BudgetChapterId::new).collect(Collectors.toSet()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("budgetRound", this::budgetRound)
                .dataFetcher("calendar", this::between)
                .dataFetcher("undatedMoments", asked -> calendar.undated(Asked.viewer(asked)));
    }

    private @Nullable BudgetRound budgetRound(DataFetchingEnvironment asked) {
        int year = Asked.arguments(asked).requiredNumber("year");
        return calendar.budgetRound(Asked.viewer(asked), year).orElse(null);
    }

    private List<CalendarMoment> between(DataFetchingEnvironment asked) {
        Input arguments = Asked.arguments(asked);
        LocalDate from = arguments.requiredDate("from");
        LocalDate until = arguments.requiredDate("until");
        if (!Calendar.isPeriod(from, until)) {
            throw new RefusedFieldException(Problem.of("NO_PERIOD", "until", from, until, Calendar.LONGEST_PERIOD));
        }
        return calendar.between(Asked.viewer(asked), from, until);
    }

    private @Nullable CalendarMoment nextMoment(DataFetchingEnvironment asked) {
        return Asked.<BudgetRound>source(asked)
                .nextMoment(DutchTime.today(clock))
                .orElse(null);
    }

    private @Nullable Integer daysLeft(DataFetchingEnvironment asked) {
        return Asked.<CalendarMoment>source(asked).daysLeft(DutchTime.today(clock));
    }
}

package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.TenureId;
import nl.noaber.stakeholders.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What a tenure must keep to. It may not lie wholly outside the time in which its post exists, as far as that is known;
 * that it reaches over an end by some days is how handovers go. One person may hold a post twice, not twice at once.
 */
@Singleton
final class TenureProblems {

    /** As of contacts: a year of two digits is a mistake in typing. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private final Database database;

    TenureProblems(Database database) {
        this.database = database;
    }

    List<Problem> of(TenureId id, PersonId person, PostId post, Validity period) {
        List<Problem> problems = new ArrayList<>();
        if (period.isReversed()) {
            problems.add(Problem.of("ENDS_BEFORE_IT_BEGINS", "until"));
        }
        outside(problems, "from", period.from());
        outside(problems, "until", period.until());
        if (!personIsThere(person)) {
            problems.add(Problem.of("PERSON_NOT_FOUND", "person"));
        }
        Optional<Validity> exists = existence(post);
        if (exists.isEmpty()) {
            problems.add(Problem.of("POST_NOT_FOUND", "post"));
        } else if (!exists.get().overlaps(period)) {
            problems.add(Problem.of("OUTSIDE_THE_POST", "from"));
        }
        if (problems.isEmpty() && holdsAlready(id, person, post, period)) {
            problems.add(Problem.of("HOLDS_IT_ALREADY", "from"));
        }
        return problems;
    }

    private static void outside(List<Problem> problems, String field, @Nullable PartialDate date) {
        if (date != null
                && (date.earliest().getYear() < FIRST_YEAR || date.latest().getYear() > LAST_YEAR)) {
            problems.add(
                    Problem.of("YEAR_OUT_OF_BOUNDS", field, Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
        }
    }

    private boolean personIsThere(PersonId person) {
        return database.sql("SELECT 1 FROM stakeholder WHERE id = :id AND live AND type = 'PERSON' LOCK IN SHARE MODE")
                .bind("id", person)
                .exists();
    }

    private Optional<Validity> existence(PostId post) {
        return database.sql("SELECT valid_from, valid_until FROM post WHERE id = :id AND withdrawn_at IS NULL")
                .bind("id", post)
                .single(ValidityColumns::read);
    }

    private boolean holdsAlready(TenureId id, PersonId person, PostId post, Validity period) {
        ValidityColumns days = ValidityColumns.of(period);
        return database.sql("""
            SELECT 1
              FROM tenure
             WHERE person_id = :person
               AND post_id = :post
               AND withdrawn_at IS NULL
               AND id <> :id
               AND first_day <= :lastDay
               AND last_day >= :firstDay
            """)
                .bind("person", person)
                .bind("post", post)
                .bind("id", id)
                .bind("firstDay", days.firstDay())
                .bind("lastDay", days.lastDay())
                .exists();
    }
}

package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionFilter;
import nl.noaber.cofinancing.FundingCertainty;
import nl.noaber.cofinancing.FundingFigure;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** Reads the contributions of which a figure is made, by the conditions by which {@link FundingReader} adds it up. */
@Singleton
final class FigureReader {

    private static final String FROM = """
         FROM contribution c
         JOIN project p ON p.id = c.project_id
         JOIN (SELECT l.contribution_id, SUM(l.amount) AS amount
                 FROM contribution_line l
                WHERE TRUE
        """;

    private static final String COUNTED = """
                GROUP BY l.contribution_id) f ON f.contribution_id = c.id
        WHERE p.withdrawn_at IS NULL
        """;

    private static final Keyset<BigDecimal> LARGEST_FIRST =
            Keyset.byAmount("contributions.AMOUNT", "f.amount", "c.id").turned();

    private final Database database;
    private final Clock clock;

    FigureReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A contribution, and how much of it is in the figure. */
    private record Part(Contribution contribution, BigDecimal amount) {}

    Page<Contribution> list(Viewer viewer, ContributionFilter filter, FundingFigure figure, PageRequest page) {
        List<Part> found = database.sql("SELECT f.amount AS part,")
                .append(ContributionRow.COLUMNS)
                .append(within(viewer, filter, figure))
                .append(LARGEST_FIRST.slice(page))
                .list(this::part);
        return Page.of(
                        found,
                        page,
                        one -> LARGEST_FIRST.cursor(
                                one.amount(), one.contribution().id().value()))
                .map(Part::contribution);
    }

    long count(Viewer viewer, ContributionFilter filter, FundingFigure figure) {
        return database.sql("SELECT COUNT(*)")
                .append(within(viewer, filter, figure))
                .count();
    }

    private Fragment within(Viewer viewer, ContributionFilter filter, FundingFigure figure) {
        return sql -> sql.append(FROM)
                .append(FundingReader.years(figure.of()))
                .appendIfSet("AND l.kind = :kind", "kind", figure.kind())
                .append(COUNTED)
                .append(counting(figure.certainty(), DutchTime.today(clock)))
                .append(figure.doubtful() ? "AND c.condition_failed" : "")
                .append(Sight.of(viewer))
                .append(Sight.ofContributionsToSeen(viewer))
                .append(FundingReader.places(figure.of()))
                .append(FundingReader.ofParty(figure.of()))
                .append(ContributionReader.conditions(filter));
    }

    /**
     * That a contribution {@code c} is as certain as this: what was promised until a day that has passed is not.
     *
     * @param certainty null for all that counts
     */
    static Fragment counting(@Nullable FundingCertainty certainty, LocalDate today) {
        return sql -> {
            switch (certainty) {
                case SURE -> sql.append("""
                    AND (c.state = 'PAID' OR c.state = 'COMMITTED' AND COALESCE(c.expires_on, :today) >= :today)
                    """);
                case LIKELY -> sql.append("AND c.state = 'PLEDGED' AND COALESCE(c.expires_on, :today) >= :today");
                case HOPED -> sql.append("AND c.state IN ('IDEA', 'REQUESTED')");
                case NONE -> sql.append("""
                    AND (c.state IN ('REFUSED', 'WITHDRAWN')
                         OR c.state IN ('PLEDGED', 'COMMITTED') AND c.expires_on < :today)
                    """);
                case null -> sql.append("""
                    AND (c.state IN ('IDEA', 'REQUESTED', 'PAID')
                         OR c.state IN ('PLEDGED', 'COMMITTED') AND COALESCE(c.expires_on, :today) >= :today)
                    """);
            }
            sql.bind("today", today);
        };
    }

    private Part part(Row row) {
        return new Part(
                ContributionRow.read(row).shown(row.text("title"), DutchTime.today(clock)), row.decimal("part"));
    }
}
